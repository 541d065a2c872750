//! What is mastered, and what to practise next.

use bandwise::training::mistake::Mistake;
use bandwise::training::{kinds, words};
use bandwise::ui::parts::{El, div};

use crate::parts::{button, note, table_under, words as cell};
use crate::state::{Choice, On};
use crate::text::progress as say;
use crate::train::exercises::Act;

/// Right answers in a row that count as mastered.
const MASTERED: u32 = 3;

/// The panel.
pub fn panel(on: On) -> El {
    let progress = on.state.exercises.progress();
    if progress.done() == 0 {
        return note(say::NOTHING);
    }
    let kinds = kinds(&on.told.rated.rules).into_iter().map(|kind| {
        let doing = progress.doing(kind);
        let state = match (doing.last, doing.row) {
            (0, _) => say::NOT_TRIED.to_owned(),
            (_, row) if row >= MASTERED => say::mastered(row),
            (_, row) => say::row(row),
        };
        vec![cell(words::kind(kind)), cell(state)]
    });
    let mut made: Vec<(Mistake, u32, u32)> = Mistake::ALL
        .into_iter()
        .map(|mistake| (mistake, progress.met(mistake).made, progress.met(mistake).seen))
        .filter(|found| found.1 > 0)
        .collect();
    made.sort_by_key(|found| std::cmp::Reverse(found.1));
    let mistakes = made
        .into_iter()
        .map(|(mistake, made, seen)| vec![cell(words::name(mistake)), cell(say::made(made, seen))]);
    let mistakes: Vec<Vec<El>> = mistakes.collect();
    let table = if mistakes.is_empty() {
        note(say::NO_MISTAKES)
    } else {
        let heads = [say::MISTAKE, say::MADE].map(str::to_owned);
        table_under("progress-mistakes", say::MISTAKES, heads.into(), mistakes)
    };
    let heads = [say::KIND, say::STATE].map(str::to_owned);
    let next = progress.next(&on.told.rated.rules, on.state.exercises.level());
    div("bw-train")
        .child(note(say::done(progress.done())))
        .may(next.map(|(kind, _)| note(say::next(words::kind(kind))).set("id", "progress-next")))
        .child(table_under("progress-kinds", say::KINDS, heads.into(), kinds.collect()))
        .child(table)
        .may((!on.state.exercises.is_kept()).then(|| note(say::NOT_KEPT)))
        .child(div("bw-row").child(button(
            "progress-reset".to_owned(),
            say::RESET.to_owned(),
            on.chooses(Choice::Exercises(Act::Reset)),
        )))
}
