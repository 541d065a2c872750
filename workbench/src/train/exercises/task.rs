//! What an exercise shows.

use bandwise::model::Counting;
use bandwise::training::task::{Column, QuestionLine, StandardLine, Task};
use bandwise::training::{Exercise, Line};
use bandwise::ui::parts::{El, el, span};
use bandwise::ui::text::cases::judgement;
use bandwise::ui::text::titled;

use crate::parts::{rating, table_under, words};
use crate::text::train as say;

/// Its numbers. Those of a rating to be made stand in the answer itself.
pub(super) fn task(exercise: &Exercise) -> El {
    match &exercise.task {
        Task::Nothing => el("div"),
        _ if exercise.kind.is_reverse() => el("div"),
        Task::Cases { columns, rows } => {
            let heads = std::iter::once(say::CASE.to_owned()).chain(columns.iter().map(column));
            let rows = rows.iter().map(|(reference, answers)| {
                let cells = answers.iter().map(|answer| words(judgement(*answer)));
                std::iter::once(words(reference.clone())).chain(cells).collect()
            });
            table_under("exercise-task", say::CASES, heads.collect(), rows.collect())
        }
        Task::Questions(lines) => questions(lines),
        Task::Standards(lines) => standards(lines),
        Task::Claim { questions: lines, lines: said } => {
            el("div").child(questions(lines)).child(claims(said))
        }
    }
}

fn column(column: &Column) -> String {
    match column.prompt {
        None => titled(&column.question, &column.label),
        Some(_) => say::prompt(&column.label),
    }
}

pub(super) fn questions(lines: &[QuestionLine]) -> El {
    let rows = lines.iter().map(|line| {
        let tally = if line.tally.of() == 0 { say::NO_ANSWERS.to_owned() } else { say::tally(line.tally) };
        vec![words(titled(&line.number, &line.label)), words(tally)]
    });
    let heads = [say::QUESTION, say::YES_OF].map(str::to_owned);
    table_under("exercise-task", say::QUESTIONS, heads.into(), rows.collect())
}

fn standards(lines: &[StandardLine]) -> El {
    let rows = lines.iter().map(|line| {
        let star = line.arithmetic.map(|found| span("bw-note").words(say::by_arithmetic(found)));
        let counting = match line.counting {
            Counting::Scored => "",
            Counting::NotRated => say::NOT_RATED,
            Counting::Separate => say::SEPARATE,
        };
        let percent = line.percent.map_or("–".to_owned(), |percent| percent.to_string());
        let remark = (!counting.is_empty()).then(|| span("bw-note").text(counting));
        vec![
            words(titled(&line.number, &line.title)).may(remark),
            words(percent),
            el("span").child(rating(line.rating)).may(star),
        ]
    });
    let heads = [say::STANDARD, say::LOWEST, say::RATING].map(str::to_owned);
    table_under("exercise-task", say::STANDARDS, heads.into(), rows.collect())
}

fn claims(lines: &[Line]) -> El {
    let line = |line: &Line| el("li").words(say::line(*line));
    el("ol").set("class", "bw-train__claim").set("id", "exercise-claim").each(lines.iter().map(line))
}
