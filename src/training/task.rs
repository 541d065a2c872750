//! What an exercise shows: read off its scenario, so that the two can’t disagree.

use super::given::Given;
use super::{Ask, Line};
use crate::model::{
    Band, Counting, Judgement, Percent, Question, QuestionNumber, QuestionReport, StandardNumber, Tally,
};

/// What an exercise shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// A table of cases.
    Cases {
        /// Its columns.
        columns: Vec<Column>,
        /// A reference and the answers, one a column, for each case.
        rows: Vec<(String, Vec<Judgement>)>,
    },
    /// Key questions with their counts.
    Questions(Vec<QuestionLine>),
    /// Standards with their ratings, in the order of the rule set.
    Standards(Vec<StandardLine>),
    /// Key questions with their counts, and what is said to follow from them.
    Claim {
        /// What is known.
        questions: Vec<QuestionLine>,
        /// What is said.
        lines: Vec<Line>,
    },
    /// Nothing but the question.
    Nothing,
}

/// A column of a table of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The key question, or the one that a prompt stands under.
    pub question: QuestionNumber,
    /// The prompt’s place under it, from 0; `None` for the key question.
    pub prompt: Option<usize>,
    /// Its label.
    pub label: String,
}

/// A key question and its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionLine {
    /// Which one.
    pub number: QuestionNumber,
    /// Its label.
    pub label: String,
    /// Its counts; 0 of 0 without answers.
    pub tally: Tally,
}

/// A standard and its rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardLine {
    /// Which one.
    pub number: StandardNumber,
    /// Its title.
    pub title: String,
    /// Whether it counts.
    pub counting: Counting,
    /// Its rating as published; `None` where it has none.
    pub rating: Option<Band>,
    /// The rating by arithmetic, where discretion put another one in its place.
    pub arithmetic: Option<Band>,
    /// The lowest percentage of its key questions, where they are counted.
    pub percent: Option<Percent>,
}

impl Task {
    pub(super) fn of(given: &Given) -> Task {
        match given.ask {
            Ask::Score { .. } | Ask::MakeRating { .. } => cases(given),
            Ask::Band(number) => Task::Questions(lines(given, |question| question.number == *number)),
            Ask::Rating { standard, beside } => Task::Questions(lines(given, |question| {
                question.number.standard == *standard || Some(question.number.standard) == *beside
            })),
            Ask::Worked { standard, lines: said, .. } => Task::Claim {
                questions: lines(given, |question| question.number.standard == *standard),
                lines: said.clone(),
            },
            Ask::Drivers(standard)
            | Ask::Tests(standard)
            | Ask::Shown(standard)
            | Ask::Flags(standard, _)
            | Ask::Fewest(standard, _) => {
                Task::Questions(lines(given, |question| question.number.standard == *standard))
            }
            Ask::Belongs { .. } | Ask::Informs { .. } => Task::Nothing,
            Ask::Overall | Ask::DontCount | Ask::OutOf | Ask::Note | Ask::MakeTotal(_) => {
                Task::Standards(standards(given))
            }
        }
    }
}

fn lines(given: &Given, shown: impl Fn(&QuestionReport) -> bool) -> Vec<QuestionLine> {
    let reports = given.report.standards.iter().flat_map(|standard| &standard.questions);
    let line = |report: &QuestionReport| QuestionLine {
        number: report.number,
        label: given.label(report.number).to_owned(),
        tally: report.tally().unwrap_or_default(),
    };
    reports.filter(|report| shown(report)).map(line).collect()
}

fn standards(given: &Given) -> Vec<StandardLine> {
    let pairs = given.rules.standards.iter().zip(&given.report.standards);
    let line = pairs.map(|(standard, report)| StandardLine {
        number: standard.number,
        title: standard.title.clone(),
        counting: standard.counting,
        rating: report.rating(),
        arithmetic: report.arithmetic().filter(|_| report.starred()),
        percent: report.questions.iter().filter_map(|question| question.percent()).min(),
    });
    line.collect()
}

fn cases(given: &Given) -> Task {
    let (asked, whole, prompts) = match given.ask {
        Ask::Score { question, whole, prompts } => (Some(*question), *whole, *prompts),
        _ => (None, true, false),
    };
    let of_standard = |question: &&Question| Some(question.number.standard) == given.ask.standard();
    let questions: Vec<&Question> = given.rules.questions.iter().filter(of_standard).collect();
    let shown = |question: &&&Question| whole || Some(question.number) == asked;
    let shown: Vec<&Question> = questions.iter().filter(shown).copied().collect();
    let sample = shown.first().and_then(|question| given.scenario.samples.get(question.sample));
    let beneath = |question: &Question| if prompts { question.prompts.len() } else { 0 };
    let mut columns = Vec::new();
    for question in &shown {
        let column =
            |prompt, label: &String| Column { question: question.number, prompt, label: label.clone() };
        columns.push(column(None, &question.label));
        let prompts = question.prompts.iter().take(beneath(question)).enumerate();
        columns.extend(prompts.map(|(at, label)| column(Some(at), label)));
    }
    let rows = sample.into_iter().flat_map(|sample| sample.rows()).map(|row| {
        let answers = shown.iter().flat_map(|question| {
            let prompts = (0..beneath(question)).map(|prompt| row.prompt(question.first_prompt + prompt));
            std::iter::once(row.judgement(question.column)).chain(prompts)
        });
        (row.reference().to_owned(), answers.collect())
    });
    let rows = rows.collect();
    Task::Cases { columns, rows }
}
