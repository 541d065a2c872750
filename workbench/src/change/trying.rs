//! Changes beside the present state: sliders for key questions, lists for ratings, keep or drop.

use bandwise::analysis::fewest::overall::{Allowed, Fewest};
use bandwise::analysis::fewest::standard;
use bandwise::model::{Band, Counting, Kind, QuestionReport, StandardNumber, StandardReport};
use bandwise::share::file;
use bandwise::ui::parts::{El, div, el, one_judgement, p, span};
use bandwise::ui::text::ratings::{percent, tally_words};
use yew::{Callback, Event};

use super::tried::Tried;
use crate::bridge;
use crate::parts::{button, details, note, pick, standard_name, table, words};
use crate::state::{Choice, Msg, On};
use crate::text::trying as say;
use crate::told::Rated;

/// The panel.
pub fn trying(on: On) -> El {
    let now = &*on.told.rated;
    let (after, taken_back) = on.state.tried.applied(now);
    let standards = (0..now.rules.standards.len()).filter_map(|at| {
        one_standard(on, (now.report.standards.get(at)?, after.report.standards.get(at)?), at)
    });
    let problem = p("bw-error").set("role", "alert").set("id", "try-problem");
    div("")
        .child(beside(on, now, &after, &taken_back))
        .child(problem.words(on.state.cannot.clone().unwrap_or_default()))
        .child(goal(on, &after))
        .child(div("bw-try__standards").each(standards))
}

/// What would change, and keeping or dropping it.
fn beside(on: On, now: &Rated, after: &Rated, taken_back: &[StandardNumber]) -> El {
    let tried = &on.state.tried;
    let (before, then) = (&now.report.overall, &after.report.overall);
    let row = |name: &str, one: String, other: String| {
        let changed = (one != other).then(|| span("bw-flag").text(say::CHANGED));
        vec![words(name), words(one), words(other).may(changed)]
    };
    let mut rows = vec![row(say::OVERALL, say::score(before), say::score(then))];
    rows.push(row(say::ARITHMETIC, say::arithmetic(before), say::arithmetic(then)));
    let reports = now.report.standards.iter().zip(&after.report.standards);
    for ((one, other), standard) in reports.zip(&now.rules.standards) {
        if one.rating() != other.rating() || one.arithmetic() != other.arithmetic() {
            let name = standard_name(standard).may(one_judgement(other));
            rows.push(vec![name, words(say::rating(one)), words(say::rating(other))]);
        }
    }
    let heads = say::HEADS.map(str::to_owned).to_vec();
    let keep = button("try-keep".to_owned(), say::KEEP.to_owned(), keeps(on));
    let drop = button("try-drop".to_owned(), say::DROP.to_owned(), on.chooses(Choice::Try(Tried::default())));
    let none = tried.is_empty();
    let said = p("").set("role", "status").set("id", "try-said").set("tabindex", "-1");
    div("bw-try__beside")
        .child(said.words(on.state.kept.clone().unwrap_or_else(|| say::tried(tried, taken_back))))
        .child(table("try-beside", say::CAPTION, heads, rows))
        .child(
            div("bw-row")
                .child(keep.flag("disabled", none || !on.told.can_edit))
                .child(drop.flag("disabled", none))
                .may((!on.told.can_edit).then(|| note(say::READ_ONLY))),
        )
}

/// Hands the scenario with the changes to the page.
fn keeps(on: On) -> Callback<Event> {
    let (now, tried, send) = (on.told.rated.clone(), on.state.tried.clone(), on.send.clone());
    Callback::from(move |_| {
        let (after, taken_back) = tried.applied(&now);
        let text = file::to_json(&after.scenario, &now.rules);
        bridge::say(&format!("keep {} {} {text}", tried.judgements(), tried.given.len()));
        send.emit(Msg::Choose(Choice::Keep(say::kept(&tried, &taken_back))));
    })
}

/// Asking for an overall rating.
fn goal(on: On, after: &Rated) -> El {
    let (now, send, allowed) = (on.told.rated.clone(), on.send.clone(), on.state.allowed);
    let does = move |place: usize| {
        let Some(&band) = Band::ALL.get(place) else { return };
        let tried = least(&now, band, allowed);
        send.emit(Msg::Choose(tried.map_or_else(|| Choice::Cannot(say::never(band)), Choice::Try)));
    };
    let options = Band::ALL.map(|band| band.name().to_owned()).to_vec();
    let overall = &after.report.overall;
    let chosen = if allowed.discretion_stays { overall.rating() } else { overall.arithmetic_rating() };
    pick("try-overall".to_owned(), say::GOAL.to_owned(), options, chosen.map(|band| band as usize), does)
}

/// The first cheapest set of changes that gives an overall rating.
fn least(now: &Rated, band: Band, allowed: Allowed) -> Option<Tried> {
    let fewest = Fewest::new(&now.rules, &now.report, allowed)?;
    let price = *fewest.prices(band).first()?;
    Some(Tried::of(now, &fewest.sets(band, price, 1).into_iter().next()?))
}

/// A standard: its rating to ask for, and its key questions to slide.
fn one_standard(on: On, (now, after): (&StandardReport, &StandardReport), at: usize) -> Option<El> {
    let rated = &on.told.rated;
    let standard = rated.rules.standards.get(at)?;
    if now.counting == Counting::NotRated {
        return None;
    }
    let number = standard.number;
    let (send, tried, report, rules) =
        (on.send.clone(), on.state.tried.clone(), now.clone(), rated.rules.clone());
    let judged = standard.kind == Kind::Judged;
    let does = move |place: usize| {
        let Some(&band) = Band::ALL.get(place) else { return };
        let tried = match standard::ways(&rules, &report, band).first() {
            _ if judged => {
                tried.clone().with_given(number, Some(band).filter(|&band| report.rating() != Some(band)))
            }
            Some(way) => tried.clone().with_standard(number, way),
            None => return send.emit(Msg::Choose(Choice::Cannot(say::never_standard(number, band)))),
        };
        send.emit(Msg::Choose(Choice::Try(tried)));
    };
    let options = Band::ALL.map(|band| band.name().to_owned()).to_vec();
    let chosen = after.arithmetic().map(|band| band as usize);
    let list = pick(format!("try-{number}"), format!("{number} {}", standard.title), options, chosen, does);
    let sliders = now.questions.iter().zip(&after.questions).filter_map(|found| slider(on, found));
    let sliders: Vec<El> = sliders.collect();
    let body =
        (!sliders.is_empty()).then(|| details(say::SLIDERS.to_owned(), div("bw-try__sliders").each(sliders)));
    Some(div("bw-try__one").child(list).may(one_judgement(after)).may(body))
}

/// A key question’s Yes answers on a slider.
fn slider(on: On, (now, after): (&QuestionReport, &QuestionReport)) -> Option<El> {
    let (number, tally) = (now.number, now.tally()?);
    let (send, tried) = (on.send.clone(), on.state.tried.clone());
    let slide = Callback::from(move |event: Event| {
        if let Ok(yes) = bandwise::platform::field::value(&event).parse::<i64>() {
            let tried = tried.clone().with(number, yes - i64::from(tally.yes()));
            send.emit(Msg::Choose(Choice::Try(tried)));
        }
    });
    let label = on
        .told
        .rated
        .rules
        .question_index(number)
        .and_then(|index| on.told.rated.rules.questions.get(index))?;
    let id = format!("slide-{number}");
    let now_at = after.tally().unwrap_or(tally);
    let said = format!("{}, {}", tally_words(now_at), percent(after.percent()));
    let input = el("input")
        .set("type", "range")
        .at("id", id.clone())
        .set("min", "0")
        .at("max", tally.of().to_string())
        .at("aria-valuetext", said.clone())
        .value(now_at.yes().to_string())
        .on_input(slide);
    let band = after.band.map_or("", Band::name);
    Some(
        div("bw-slider")
            .child(el("label").at("for", id).words(format!("{number} {}", label.label)))
            .child(input)
            .child(span("bw-slider__said").words(format!("{said} {band}"))),
    )
}
