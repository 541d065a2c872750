//! Taking results away: tables for spreadsheets, the report for mail and paper.

use yew::prelude::*;

use crate::model::rate;
use crate::platform::{clipboard, clock, download};
use crate::ui::header::said;
use crate::ui::out;
use crate::ui::parts::{El, button, button_of, div};
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
        let button = button_of("bw-button", "save-cases-csv-", &sample.id);
        button.words(words::save_cases(&sample.many)).on_click(save(on, sample.id.clone(), Some(at)))
    });
    div("bw-row")
        .child(button("bw-button", "copy-report").text(words::COPY_REPORT).on_click(copy(on, true)))
        .child(button("bw-button", "copy-markdown").text(words::COPY_MARKDOWN).on_click(copy(on, false)))
        .child(button("bw-button", "save-results-csv").text(words::SAVE_RESULTS).on_click(save(
            on,
            "results".to_owned(),
            None,
        )))
        .each(cases)
        .child(said("report-copied", state))
}

/// Day and time now.
pub(in crate::ui) fn today() -> String {
    date(clock::now() as u64)
}

/// Saves the cases of a sample, or the results.
fn save(on: &Screen, what: String, sample: Option<usize>) -> Callback<Event> {
    let (rules, scenario, send) = (on.rules().clone(), on.scenario.clone(), on.send.clone());
    Callback::from(move |_| {
        let table = match sample {
            Some(sample) => out::cases(&rules, &scenario, sample),
            None => out::results(&rules, &scenario, &rate(&rules, &scenario)),
        };
        let name = words::file_name(&page::title(&scenario), &what, "csv");
        if !download::save(&out::csv(&table), "text/csv", &name) {
            send.emit(Msg::Problem(Some(page::NOT_SAVED.to_owned())));
        }
    })
}

fn copy(on: &Screen, rich: bool) -> Callback<Event> {
    let (rules, scenario, send) = (on.rules().clone(), on.scenario.clone(), on.send.clone());
    Callback::from(move |_| {
        let (send, report) = (send.clone(), rate(&rules, &scenario));
        let text = out::markdown(&rules, &scenario, &report, &today());
        let done = move |worked| send.emit(Msg::CopiedReport(worked));
        if rich {
            clipboard::copy_rich(&out::html(&rules, &scenario, &report, &today()), &text, done);
        } else {
            clipboard::copy(text, done);
        }
    })
}
