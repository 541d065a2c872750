//! Both samples, one grid each: the standards do not all rest on the same cases.

use super::bar::Bar;
use super::{ColumnHead, Grid};
use crate::model::{Cases, Evidence, Origin, QuestionReport, Report, RuleSet, Sample};
use crate::rulesets::gives_published_totals;
use crate::ui::opening::rows;
use crate::ui::parts::{El, Same, el, p, part, rule_mark};
use crate::ui::screen::Screen;
use crate::ui::text::{cases as words, titled};

/// The view.
pub fn cases_view(on: &Screen) -> El {
    let (rules, scenario, report) = (on.rules(), on.scenario, on.report);
    let rows = |index| rows(on.store.left, on.store.tab, index);
    let drawn =
        rules.samples.iter().enumerate().map_while(|(index, sample)| Some((index, sample, rows(index)?)));
    let samples = drawn.map(|(index, sample, most)| {
        let nothing = Cases::default();
        let cases = scenario.samples.get(index).unwrap_or(&nothing);
        let illustrative = scenario.origin == Origin::Somerset && !cases.is_empty();
        let heads: Vec<ColumnHead> =
            sample.questions.iter().filter_map(|&question| head(rules, report, question)).collect();
        let title = format!("sample-{}", sample.id);
        let mark = illustrative.then(|| {
            let id = format!("illustrative-{}", sample.id);
            let published = gives_published_totals(rules, scenario, index);
            el("strong").at("id", id).words(words::illustrative(rules, published))
        });
        let heading = words::heading(sample, cases.len());
        let (rules, send, can_edit) = (Same(rules.clone()), on.send.clone(), on.can_edit);
        let (desk, count) = (on.store.desk(index), cases.len());
        let bar = Bar {
            rules: rules.clone(),
            sample: index,
            attributes: Same(cases.shared_attributes()),
            count: (count, desk.len(cases)),
            desk: desk.clone(),
            can_edit,
            send: send.clone(),
        };
        let rests = words::rests(&standards(&rules, sample));
        let scenario = Same(scenario.clone());
        let grid = Grid { rules, scenario, sample: index, heads, most, can_edit, desk, send };
        el("section")
            // Without it, the grid that is there becomes the second’s when that comes, and the first is drawn anew.
            .key(title.clone())
            .set("class", "bw-sample")
            .at("aria-labelledby", title.clone())
            .child(el("h2").at("id", title).words(heading))
            .child(p("bw-note").words(rests).may(rule_mark(on.rules(), "8", on.send)).text(" ").may(mark))
            .may_put((count > 0).then(|| part("bar", bar)))
            .put(part(index, grid))
    });
    el("div")
        .child(p("bw-note").text(words::HOW).text(" ").may(rule_mark(on.rules(), "1", on.send)))
        .each(samples)
}

/// The standards that rest on this sample, by number and title.
fn standards(rules: &RuleSet, sample: &Sample) -> Vec<String> {
    let rests = |questions: &[usize]| questions.iter().any(|q| sample.questions.contains(q));
    let mine = rules.standards.iter().filter(|standard| rests(standard.questions()));
    mine.map(|standard| titled(&standard.number, &standard.title)).collect()
}

fn head(rules: &RuleSet, report: &Report, question: usize) -> Option<ColumnHead> {
    let question = rules.questions.get(question)?;
    let standard = report.standards.iter().find(|s| s.number == question.number.standard)?;
    let found: &QuestionReport = standard.questions.iter().find(|q| q.number == question.number)?;
    Some(ColumnHead {
        number: question.number,
        label: question.label.clone(),
        percent: found.percent(),
        band: found.band,
        drives: standard.drives(question.number),
        starred: standard.drives(question.number) && standard.starred(),
        counted: found.evidence == Evidence::Cases,
    })
}
