//! Answering: options to choose from, ratings that come to a total, or judgements to be changed.

use bandwise::model::{Band, Counting, Judgement, Scenario, StandardNumber};
use bandwise::training::{Answer, Ask, Live, live};
use bandwise::ui::parts::{El, div, el, p};
use bandwise::ui::text::cases::judgement;
use bandwise::ui::text::titled;
use yew::{Callback, Event};

use super::Act;
use super::options::options;
use super::run::{Run, Turn};
use crate::parts::{pick, table_under, words};
use crate::state::{Choice, Msg, On};
use crate::text::train as say;

pub(super) fn answer(on: On, run: &Run, turn: &Turn) -> El {
    match turn.exercise.ask {
        Ask::MakeTotal(_) => div("").child(ratings(on, run, turn)).child(state(run, turn)),
        Ask::MakeRating { standard, .. } => {
            div("").child(cases(on, run, turn, standard)).child(state(run, turn))
        }
        _ => options(on, run, turn),
    }
}

/// A rating for every standard that is rated.
fn ratings(on: On, run: &Run, turn: &Turn) -> El {
    let chosen = match &turn.answer {
        Some(Answer::Ratings(ratings)) => ratings.clone(),
        _ => Vec::new(),
    };
    let lists = run.rules.standards.iter().enumerate().filter_map(|(at, standard)| {
        (standard.counting != Counting::NotRated).then_some(())?;
        let mut names = vec![say::NOT_CHOSEN.to_owned()];
        names.extend(Band::ALL.map(|band| band.name().to_owned()));
        let place = chosen.get(at).copied().flatten().map_or(0, |band| band as usize + 1);
        let send = on.send.clone();
        let does = move |place: usize| {
            let band = place.checked_sub(1).and_then(|place| Band::ALL.get(place).copied());
            send.emit(Msg::Choose(Choice::Exercises(Act::Rating(at, band))));
        };
        let id = format!("make-{}", standard.number);
        Some(pick(id, titled(&standard.number, &standard.title), names, Some(place), does))
    });
    div("bw-train__lists").each(lists)
}

/// The cases of a standard, each answer a button.
fn cases(on: On, run: &Run, turn: &Turn, standard: StandardNumber) -> El {
    let now = match &turn.answer {
        Some(Answer::Scenario(changed)) => changed,
        _ => &turn.exercise.scenario,
    };
    let questions: Vec<_> =
        run.rules.questions.iter().filter(|question| question.number.standard == standard).collect();
    let Some(sample) = questions.first().map(|question| question.sample) else { return div("") };
    let Some(cases) = now.samples.get(sample) else { return div("") };
    let rows = (0..cases.len()).filter_map(|row| {
        let case = cases.row(row)?;
        let cells = questions.iter().map(|question| {
            let answer = case.judgement(question.column);
            let id = format!("make-{}-{}", row + 1, question.number);
            cell(on, now, (sample, row, question.column), answer).at("id", id).at(
                "aria-label",
                say::cell(case.reference(), &question.number.to_string(), judgement(answer)),
            )
        });
        Some(std::iter::once(words(case.reference().to_owned())).chain(cells).collect())
    });
    let rows: Vec<Vec<El>> = rows.collect();
    let heads = std::iter::once(say::CASE.to_owned())
        .chain(questions.iter().map(|question| titled(&question.number, &question.label)));
    table_under("exercise-task", say::CASES, heads.collect(), rows)
}

/// An answer that a press turns from Yes to No or back; what is neither stays.
fn cell(on: On, now: &Scenario, (sample, row, column): (usize, usize, usize), answer: Judgement) -> El {
    let turned = match answer {
        Judgement::Yes => Judgement::No,
        Judgement::No => Judgement::Yes,
        other => return words(judgement(other)),
    };
    let (before, send) = (now.clone(), on.send.clone());
    let turns = Callback::from(move |_: Event| {
        let mut after = before.clone();
        if let Some(cases) = after.samples.get_mut(sample) {
            cases.set(row, column, turned);
        }
        send.emit(Msg::Choose(Choice::Exercises(Act::Answer(Answer::Scenario(Box::new(after))))));
    });
    el("button").set("type", "button").set("class", "bw-train__cell").on_click(turns).text(judgement(answer))
}

/// How far an answer that is made has come; nothing before anything is done.
fn state(run: &Run, turn: &Turn) -> El {
    let region = p("bw-train__live").set("id", "exercise-live").set("role", "status");
    let found = turn.answer.as_ref().and_then(|answer| live(&run.rules, &turn.exercise, answer));
    let found = found.filter(|_| !run.waits());
    region.words(found.map(said).unwrap_or_default())
}

fn said(live: Live) -> String {
    match live {
        Live::Total { now, target, missing } => say::total(now, target, missing),
        Live::Rating { now, to, used, .. } => say::made(now, to, used),
    }
}
