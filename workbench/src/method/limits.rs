//! What is not known, and how a result here differs from an official rating.

use bandwise::model::{Basis, RULES};
use bandwise::ui::parts::{El, div, el, p};

use super::rules::{in_force, told};
use crate::parts::section;
use crate::state::On;
use crate::text::limits as say;

/// The panel.
pub fn limits(on: On) -> El {
    div("")
        .child(unknown(on))
        .child(section(say::DIFFERS.to_owned(), plain("limits-differs", say::differs(&on.told.rated.rules))))
}

fn unknown(on: On) -> El {
    let rules = &*on.told.rated.rules;
    let known = |basis: Basis| {
        RULES.iter().filter_map(|id| in_force(rules, id)).filter(move |rule| rule.basis == basis)
    };
    let inferred: Vec<String> = known(Basis::Inferred).map(|rule| rule.id.clone()).collect();
    let inferred = (!inferred.is_empty()).then(|| el("p").words(say::inferred(&inferred)));
    let found: Vec<El> = known(Basis::Unverified)
        .map(|rule| {
            let name = p("bw-rules__id").words(say::rule(&rule.id));
            el("li").set("class", "bw-limits__one").child(name).child(told(rules, rule))
        })
        .collect();
    let body = div("")
        .set("id", "limits-unknown")
        .child(el("p").words(say::unverified(found.len())))
        .child(el("ul").set("class", "bw-rules").each(found))
        .may(inferred.map(|words| words.set("id", "limits-inferred")))
        .child(el("h4").text(say::OPEN))
        .child(plain("limits-open", say::open(rules)));
    section(say::UNKNOWN.to_owned(), body)
}

fn plain(id: &'static str, all: Vec<&'static str>) -> El {
    let points = all.into_iter().map(|words| el("li").text(words));
    el("ul").set("class", "bw-points").set("id", id).each(points)
}
