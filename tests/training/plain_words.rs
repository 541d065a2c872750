//! What explanations must say, by plain counting from what an exercise shows.

use bandwise::model::{Counting, Judgement, RuleSet, StandardNumber};
use bandwise::training::{Ask, Exercise, Mistake, Says, Task};

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
                "Of {} {many}: {yes} Yes, {no} No, {na} N/A, and {blank} without an answer yet.",
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

/// What the explanation of a wrong option must say of the mistake's own working; nothing where the option says it all.
pub(crate) fn theirs(rules: &RuleSet, exercise: &Exercise, mistake: Mistake, says: &Says) -> Option<String> {
    let counts = || of(&exercise.task, exercise.ask.standard().unwrap());
    let percents = |counts: &[Counts]| -> Vec<u32> {
        let answered = counts.iter().filter(|line| line.2 > 0);
        answered.map(|line| percent(line.1, line.2)).collect()
    };
    let exact = |yes: u32, of: u32| {
        let hundredths = (0..=10_000).find(|found| 2 * 10_000 * yes < (2 * found + 1) * of).unwrap();
        format!("{}.{:02}%", hundredths / 100, hundredths % 100)
    };
    let ranks = || -> Vec<u32> {
        let Task::Standards(lines) = &exercise.task else { panic!("no standards") };
        let scored = lines.iter().filter(|line| line.counting == Counting::Scored);
        scored.map(|line| line.rating.unwrap().rank()).collect()
    };
    Some(match (&exercise.ask, mistake) {
        (Ask::Score { .. }, Mistake::NaAsNo | Mistake::AllCases | Mistake::BlankAsNo) => {
            let Says::Score(tally, _) = says else { return None };
            let all = mistake == Mistake::AllCases;
            if all { format!("There are {} in all.", tally.of()) } else { format!("make {}.", tally.of()) }
        }
        (Ask::Band(_), Mistake::OtherShare | Mistake::RoundsUp | Mistake::RoundsDown) => {
            let (_, yes, of) = lines(&exercise.task)[0];
            format!("The exact share is {}", exact(yes, of))
        }
        (Ask::Rating { .. }, Mistake::Averages) => {
            let all = percents(&counts());
            let mean = percent(all.iter().sum(), 100 * all.len() as u32);
            format!(" is {mean}%.")
        }
        (Ask::Rating { .. } | Ask::Drivers(_), Mistake::Highest) => {
            format!("The highest is {}%, on ", percents(&counts()).into_iter().max().unwrap())
        }
        (Ask::Rating { .. } | Ask::Drivers(_), Mistake::Middle) => {
            let mut all = percents(&counts());
            all.sort_unstable();
            format!("The middle one is {}%, on ", all[all.len() / 2])
        }
        (Ask::Rating { .. }, Mistake::Pools) => {
            let sum = |of: fn(&Counts) -> u32| counts().iter().map(of).sum::<u32>();
            let (yes, of) = (sum(|line| line.1), sum(|line| line.2));
            format!("All answers together are {yes} of {of}: {}%.", percent(yes, of))
        }
        (Ask::Drivers(_), Mistake::FewestYes) => {
            format!("The fewest Yes are {}, on ", counts().iter().map(|line| line.1).min().unwrap())
        }
        (Ask::Drivers(_), Mistake::MostNo) => {
            format!("The most No are {}, on ", counts().iter().map(|line| line.2 - line.1).max().unwrap())
        }
        (Ask::Overall, Mistake::AveragesRatings) => {
            let (sum, number) = (ranks().iter().sum::<u32>(), ranks().len() as u32);
            let mean = (0..=300).find(|found| 2 * 100 * sum < (2 * found + 1) * number).unwrap();
            format!("a mean of {}.{:02}.", mean / 100, mean % 100)
        }
        (Ask::Overall, Mistake::PointsFromOne) => {
            format!("They would come to {} point", ranks().iter().map(|rank| rank + 1).sum::<u32>())
        }
        (Ask::Overall, Mistake::QuestionCuts) => {
            let (total, most) = points(rules, &exercise.task);
            format!("{total} of {most} are {}%.", percent(total, most))
        }
        (Ask::Fewest(..), Mistake::PercentPoints | Mistake::LargestGap | Mistake::OnlyLowest) => {
            let Says::Judgements(number) = says else { return None };
            match mistake {
                Mistake::PercentPoints => format!("it is {number} point"),
                Mistake::LargestGap => format!(": {number}."),
                _ => format!("alone lacks {number}."),
            }
        }
        _ => return None,
    })
}
