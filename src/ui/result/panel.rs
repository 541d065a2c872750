//! The overall score and rating, on the ladder, by publication and by arithmetic.

use super::drivers::drivers;
use crate::model::{Overall, Report};
use crate::ui::parts::{El, div, el, ladder, p, rule_mark, span, tag};
use crate::ui::screen::Screen;
use crate::ui::text::{labels, page};

/// The panel.
pub fn result_panel(on: &Screen) -> El {
    let (rules, report, send) = (on.rules(), on.report, on.send);
    let overall = &report.overall;
    let total = span("bw-result__number").set("id", "overall-score");
    let total = total.words(overall.points.to_string());
    let total = total.child(el("small").words(format!("/{}", overall.out_of)));
    let rating = page::rating(overall.rating()).to_owned();
    let rating = tag("bw-tag--large", overall.rating(), rating, "overall-rating".to_owned());
    let starred = starred(report);
    let rule = if overall.missing.is_empty() && !starred.is_empty() { "D1" } else { "11" };
    let sum = if overall.missing.is_empty() {
        p("bw-note").words(page::sums(overall, &starred))
    } else {
        p("bw-note").set("id", "attainable").words(page::attainable(overall))
    };
    let alone = p("bw-note")
        .child(el("b").set("id", "arithmetic-score").words(page::arithmetic(overall)))
        .words(page::arithmetic_words(overall))
        .may(rule_mark(rules, "12", send))
        .text(" ")
        .may(rule_mark(rules, "13", send));
    div("bw-result")
        .child(el("h2").set("class", "bw-unseen").text(labels::RESULT))
        .child(p("bw-result__score").child(total).child(rating))
        .child(ladder(overall))
        .child(sum.text(" ").may(rule_mark(rules, rule, send)))
        .child(alone)
        .each(drivers(rules, report, send))
}

fn starred(report: &Report) -> Vec<String> {
    let starred = report.standards.iter().filter(|standard| standard.starred());
    starred.map(|standard| standard.number.to_string()).collect()
}

/// The result as one slim line, for narrow windows where the panel scrolls away.
pub fn slim_result(overall: &Overall) -> El {
    let rating = page::rating(overall.rating()).to_owned();
    div("bw-slim").set("aria-hidden", "true").child(el("b").words(page::score(overall))).child(tag(
        "",
        overall.rating(),
        rating,
        String::new(),
    ))
}
