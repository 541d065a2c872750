//! All standards under their chapters.

use yew::Html;

use super::case_based::CaseBased;
use super::judged::judged;
use crate::model::{Chapter, Kind, RuleSet, Standard};
use crate::ui::opening::standards;
use crate::ui::parts::{El, Same, div, el, p, part, rule_mark, scale};
use crate::ui::screen::Screen;
use crate::ui::store::Sender;
use crate::ui::text::{labels, page, titled};

/// The view.
pub fn ratings_view(on: &Screen) -> El {
    let rules = on.rules();
    let empty = on.can_edit && on.scenario.is_empty(rules);
    let chapters = rules.chapters.iter().map(|chapter| {
        let standards = rules.standards.iter().enumerate().take(standards(on.store.left));
        let mine = standards.filter(|(_, found)| found.number.chapter == chapter.number);
        let mine: Vec<(usize, &Standard)> = mine.collect();
        let judged = mine.iter().all(|(_, standard)| standard.kind == Kind::Judged);
        let standards: Html = mine.into_iter().map(|found| show_standard(on, found)).collect();
        let id = format!("chapter-{}", chapter.number);
        el("section")
            .set("class", "bw-chapter")
            .at("aria-labelledby", id.clone())
            .child(head(rules, chapter, id, judged, on.send))
            .put(standards)
    });
    let aside = on.store.aside(on.scenario);
    let aside = (!aside.is_empty()).then(|| p("bw-notice").set("id", "aside-said").words(page::aside(aside)));
    el("div").may(empty.then(|| p("bw-notice").text(page::EMPTY))).may(aside).each(chapters)
}

fn head(rules: &RuleSet, chapter: &Chapter, id: String, judged: bool, send: &Sender) -> El {
    let (words, rule) = if judged { (labels::BY_JUDGEMENT, "10") } else { (labels::BY_LOWEST, "6") };
    let title = el("h2").at("id", id).words(titled(&chapter.number, &chapter.title));
    let cuts = if judged { None } else { rule_mark(rules, "4", send) };
    let note = p("bw-note").text(words).may(rule_mark(rules, rule, send)).text(" ").may(cuts);
    div("bw-chapter__head")
        .child(el("div").child(title).child(note).may((!judged).then(|| p("bw-note").text(labels::LINES))))
        .may((!judged).then(|| scale(rules.cuts)))
}

fn show_standard(on: &Screen, (index, standard): (usize, &Standard)) -> Html {
    let Some(found) = on.report.standards.get(index) else {
        return Html::default();
    };
    match standard.kind {
        Kind::Judged => {
            let guidance = on.report.guidance.filter(|g| g.standard == standard.number && g.indicated);
            judged(on, (index, standard), found.rating(), guidance.as_ref()).key(index).into()
        }
        Kind::CaseBased { .. } => {
            let (rules, send, report) = (Same(on.rules().clone()), on.send.clone(), found.clone());
            let given = on.scenario.standards.get(index).and_then(|entry| entry.given);
            let note = on.scenario.standards.get(index).map(|entry| entry.note.clone()).unwrap_or_default();
            let (can_edit, fold) = (on.can_edit, on.store.fold(index));
            part(index, CaseBased { rules, index, report, given, note, can_edit, fold, send })
        }
    }
}
