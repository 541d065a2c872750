//! What explanations must say, by plain counting from what an exercise shows.

use bandwise::model::{Counting, Judgement, RuleSet, StandardNumber};
use bandwise::training::{Ask, Exercise, Says, Task};

use super::plain::{Counts, banded, drivers, lines, of, percent, points, rating, right};

/// What the explanation must say with its numbers.
pub(crate) fn numbers(rules: &RuleSet, exercise: &Exercise) -> Vec<String> {
    let task = &exercise.task;
    let each = |standard: StandardNumber| -> Vec<String> {
        let counts = of(task, standard);
        let has = if counts.len() == 1 { " has" } else { "" };
        let line = |(number, yes, of): Counts| match of {
            0 => format!("{number}{has} no score"),
            _ => format!("{number}{has} {}% ({})", percent(yes, of), banded(rules, yes, of).1),
        };
        counts.into_iter().map(line).collect()
    };
    let share = |standard: StandardNumber| {
        let deciding = drivers(rules, &of(task, standard));
        format!("with {}%", percent(deciding[0].1, deciding[0].2))
    };
    match &exercise.ask {
        Ask::Score { question, .. } => {
            let Task::Cases { columns, rows } = task else { panic!("no table") };
            let at = columns.iter().position(|found| found.question == *question && found.prompt.is_none());
            let said = |answer| rows.iter().filter(|row| row.1[at.unwrap()] == answer).count();
            let [blank, yes, no, na] = Judgement::ALL.map(said);
            let many = rules.questions.iter().find(|found| found.number == *question).unwrap().sample;
            let many = &rules.samples[many].many;
            vec![format!(
                "Of {} {many}, {yes} have Yes, {no} No, {na} N/A, and {blank} no answer yet.",
                rows.len()
            )]
        }
        Ask::Band(question) => {
            let (_, yes, of) = lines(task).into_iter().find(|line| line.0 == *question).unwrap();
            vec![format!("{yes} of {of} is printed as {}%", percent(yes, of))]
        }
        Ask::Rating { standard, .. }
        | Ask::Drivers(standard)
        | Ask::Worked { standard, .. }
        | Ask::Shown(standard) => each(*standard),
        Ask::Fewest(standard, _) => each(*standard),
        Ask::Tests(standard) => vec![share(*standard)],
        Ask::Flags(standard, to) => {
            let moved = rating(rules, &of(task, *standard)).unwrap().abs_diff(to.rank());
            vec![share(*standard), format!("is {moved} band"), format!("reaches {}.", rules.discretion.bands)]
        }
        Ask::Overall | Ask::OutOf => {
            let (total, most) = points(rules, task);
            vec![format!("come to {total}."), format!("{most} in all")]
        }
        Ask::DontCount => {
            let others = rules.standards.iter().filter(|standard| standard.counting != Counting::Scored);
            others.map(|standard| format!("{} {}", standard.number, standard.title)).collect()
        }
        Ask::Note => {
            let Says::Note { inadequate, of, .. } = right(rules, exercise) else { panic!("no note") };
            vec![format!("{inadequate} of {of} ")]
        }
        Ask::Belongs { .. } | Ask::Informs { .. } => {
            let (question, label) = super::plain_frame::asked(rules, exercise);
            vec![format!("“{label}” stands under {}, which asks: “{}”", question.number, question.wording)]
        }
        Ask::MakeTotal(_) | Ask::MakeRating { .. } => Vec::new(),
    }
}

/// The judgements that an explanation names, added up: "3 on 2.2.1 from No to Yes".
pub(crate) fn named_judgements(text: &str) -> u32 {
    let words: Vec<&str> = text.split(' ').collect();
    let number = |at: usize| words[at - 1].parse::<u32>().unwrap();
    (1..words.len() - 2).filter(|&at| words[at] == "on" && words[at + 2] == "from").map(number).sum()
}
