//! What is mastered, and what to practise next.

use bandwise::training::mistake::Mistake;
use bandwise::training::progress::Met;
use bandwise::training::words::{name, progress_error};
use bandwise::training::{Kind, kinds, words};
use bandwise::ui::parts::{El, div, p};

use crate::parts::{button, note, table_under, words as cell};
use crate::state::{Choice, On};
use crate::text::progress as say;
use crate::train::exercises::Act;

/// Right answers in a row that count as mastered.
const MASTERED: u32 = 3;

/// The panel.
pub fn panel(on: On) -> El {
    let state = &on.state.exercises;
    let (progress, act) = (state.progress(), |act| on.chooses(Choice::Exercises(act)));
    let one = |id: &str, words: &str, does: Act| button(id.to_owned(), words.to_owned(), act(does));
    let said = match (state.unread(), progress.done()) {
        (Some(error), _) => say::left_alone(progress_error(error)),
        (None, 0) if state.forgot() => say::FORGOTTEN.to_owned(),
        (None, 0) => say::NOTHING.to_owned(),
        (None, done) => say::done(done),
    };
    let back =
        (state.forgot() && progress.done() == 0).then(|| one("progress-back", say::TAKE_BACK, Act::TakeBack));
    let forgets = (progress.done() > 0 || state.unread().is_some())
        .then(|| one("progress-reset", say::RESET, Act::Reset));
    div("bw-train")
        .child(note(said).set("id", "progress-said").set("tabindex", "-1"))
        .may((progress.done() > 0).then(|| tables(on)))
        .may((!state.is_kept() && state.unread().is_none()).then(|| note(say::NOT_KEPT)))
        .child(div("bw-row").may(back).may(forgets))
}

fn tables(on: On) -> El {
    let rules = &on.told.rated.rules;
    let (progress, level) = (on.state.exercises.progress(), on.state.exercises.level());
    let next = progress.next(rules, level, None, 0).map(|(kind, _)| next(on, kind));
    let heads = [say::KIND, say::STATE].map(str::to_owned);
    let rows = kinds(rules).into_iter().map(|kind| of_kind(on, kind)).collect();
    div("bw-train").may(next).child(mistakes(on)).child(table_under(
        "progress-kinds",
        say::KINDS,
        heads.into(),
        rows,
    ))
}

/// What to practise next, and a button that begins with it.
fn next(on: On, kind: Kind) -> El {
    let begins = on.chooses(Choice::Exercises(Act::Begin(on.told.rated.rules.clone())));
    div("bw-row").child(p("").set("id", "progress-next").words(say::next(words::kind(kind)))).child(button(
        "progress-practise".to_owned(),
        say::PRACTISE.to_owned(),
        begins,
    ))
}

fn of_kind(on: On, kind: Kind) -> Vec<El> {
    let doing = on.state.exercises.progress().doing(kind);
    let state = match (doing.last, doing.row) {
        (0, _) => say::NOT_TRIED.to_owned(),
        (_, row) if row >= MASTERED => say::mastered(row),
        (_, row) => say::row(row),
    };
    vec![cell(words::kind(kind)), cell(state)]
}

/// Mistakes that were met: those to work on first, then those not mastered yet.
fn mistakes(on: On) -> El {
    let progress = on.state.exercises.progress();
    let met = Mistake::ALL.into_iter().map(|mistake| (mistake, progress.met(mistake)));
    let mut met: Vec<(Mistake, Met)> = met.filter(|found| found.1.made > 0 || found.1.row > 0).collect();
    met.sort_by_key(|(_, met)| (met.is_mastered(), std::cmp::Reverse(met.made)));
    let row = |(mistake, met): (Mistake, Met)| vec![cell(name(mistake)), cell(say::met(met))];
    let heads = [say::MISTAKE, say::STATE].map(str::to_owned);
    table_under("progress-mistakes", say::MISTAKES, heads.into(), met.into_iter().map(row).collect())
}
