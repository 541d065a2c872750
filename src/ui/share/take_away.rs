//! Taking results away: tables for spreadsheets, the report for mail and paper.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Report, RuleSet, Scenario};
use crate::platform::{clipboard, clock, download};
use crate::ui::header::said;
use crate::ui::out;
use crate::ui::parts::{El, button, div, el};
use crate::ui::screen::Screen;
use crate::ui::store::Msg;
use crate::ui::text::drafts::date;
use crate::ui::text::{out as words, page};

/// The buttons.
pub(super) fn take_away(on: &Screen) -> El {
    let state = match on.store.sharing.report {
        Some(true) => words::REPORT_COPIED,
        Some(false) => words::NOT_COPIED,
        None => "",
    };
    let samples = on.rules().samples.iter().enumerate();
    let some = samples.filter(|(at, _)| on.scenario.samples.get(*at).is_some_and(|cases| !cases.is_empty()));
    let cases = some.map(|(at, sample)| {
        let button = el("button").set("type", "button").set("class", "bw-button").with(
            "id",
            "save-cases-csv-",
            &sample.id,
        );
        button.words(words::save_cases(&sample.many)).on_click(save(
            on,
            sample.id.clone(),
            move |rules, scenario, _| out::cases(rules, scenario, at),
        ))
    });
    let results =
        |rules: &RuleSet, scenario: &Scenario, report: &Report| out::results(rules, scenario, report);
    div("bw-row")
        .child(button("bw-button", "copy-report").text(words::COPY_REPORT).on_click(copy(on, true)))
        .child(button("bw-button", "copy-markdown").text(words::COPY_MARKDOWN).on_click(copy(on, false)))
        .child(button("bw-button", "save-results-csv").text(words::SAVE_RESULTS).on_click(save(
            on,
            "results".to_owned(),
            results,
        )))
        .each(cases)
        .child(said("report-copied", state))
}

/// Day and time now.
pub(in crate::ui) fn today() -> String {
    date(clock::now() as u64)
}

fn save(
    on: &Screen,
    what: String,
    table: impl Fn(&RuleSet, &Scenario, &Report) -> out::Table + 'static,
) -> Callback<MouseEvent> {
    let (rules, scenario, report, send) =
        (on.rules().clone(), on.scenario.clone(), Rc::new(on.report.clone()), on.send.clone());
    Callback::from(move |_| {
        let name = words::file_name(&page::title(&scenario), &what, "csv");
        if !download::save(&out::csv(&table(&rules, &scenario, &report)), "text/csv", &name) {
            send.emit(Msg::Problem(Some(page::NOT_SAVED.to_owned())));
        }
    })
}

fn copy(on: &Screen, rich: bool) -> Callback<MouseEvent> {
    let (rules, scenario, report, send) =
        (on.rules().clone(), on.scenario.clone(), Rc::new(on.report.clone()), on.send.clone());
    Callback::from(move |_| {
        let send = send.clone();
        let text = out::markdown(&rules, &scenario, &report, &today());
        let done = move |worked| send.emit(Msg::CopiedReport(worked));
        if rich {
            clipboard::copy_rich(&out::html(&rules, &scenario, &report, &today()), &text, done);
        } else {
            clipboard::copy(text, done);
        }
    })
}
