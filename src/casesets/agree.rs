//! What a trainee answered beside the benchmark: how far they agree, where they differ and why, and what that
//! does to the ratings.
//!
//! Answers are compared case by case, and both are rated by those answers and the ratings given with the set:
//! whatever else a trainee entered, such as discretion, is left aside.

use super::{CaseSet, blank, rows, scenario};
use crate::analysis::agreement::{Agreement, Deciding, Disagreement, agreement, deciding, disagreements};
use crate::analysis::matching::matching;
use crate::model::{
    Cases, Entry, Judgement, Question, QuestionNumber, Report, RuleSet, Scenario, StandardNumber, rate,
};

/// How far a trainee agrees with the benchmark. In all of it the benchmark comes first, the trainee second.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed<'a> {
    /// Over all key questions.
    pub overall: Agreement,
    /// One a key question, in the order of the rule set.
    pub questions: Vec<OfQuestion>,
    /// Every answer that differs, with the reason of the benchmark.
    pub differences: Vec<Difference<'a>>,
    /// The standards that the two rate differently, and which key questions make it so.
    pub deciding: Vec<Deciding>,
    /// Those of them that alone, rated as the trainee does, give the benchmark another overall rating.
    pub decide_overall: Vec<StandardNumber>,
    /// The cases of the set, by their places, that the trainee's list does not have.
    pub absent: Vec<usize>,
    /// What the benchmark rates as.
    pub benchmark: Report,
    /// What the trainee's answers rate as.
    pub trainee: Report,
}

/// How far the two agree on one key question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfQuestion {
    /// Which one.
    pub question: QuestionNumber,
    /// Answers of Yes and No on both sides.
    pub counted: Agreement,
    /// Both said N/A.
    pub both_not_applicable: u32,
    /// One said N/A, the other Yes or No.
    pub not_applicable: u32,
    /// The trainee left it blank.
    pub blank: u32,
}

/// One answer that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The case, by its place in [`CaseSet::cases`].
    pub case: usize,
    /// The key question.
    pub question: QuestionNumber,
    /// In which way.
    pub differs: Differs,
    /// What the benchmark and the trainee say.
    pub answers: (Judgement, Judgement),
    /// The trainee's answer alone, in place of the benchmark's, changes the rating of the standard.
    pub moves: bool,
    /// It also changes the overall rating.
    pub moves_overall: bool,
    /// Why the benchmark says what it does.
    pub reason: &'a str,
}

/// In which way two answers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// One said Yes, the other No.
    Opposite,
    /// One said N/A, the other Yes or No.
    NotApplicable,
    /// The trainee has not answered.
    Blank,
}

/// Compares a trainee's answers with the benchmark. The rules are those that the set names.
pub fn agree<'a>(set: &'a CaseSet, rules: &RuleSet, trainee: &Scenario) -> Agreed<'a> {
    let first = scenario(set, rules);
    let second = Scenario { samples: trainee.samples.clone(), ..blank(set, rules) };
    let benchmark = rate(rules, &first);
    let differences = differences(set, rules, (&first, &second), &benchmark);
    let deciding = deciding(rules, &first, &second);
    let counted = agreement(rules, &first, &second);
    Agreed {
        overall: counted.first().copied().unwrap_or_default(),
        questions: questions(rules, &counted, &differences, &pairs(&first, &second)),
        decide_overall: decide_overall(rules, &first, &benchmark, &deciding),
        absent: absent(&rows(set, rules), &first, &second),
        trainee: rate(rules, &second),
        differences,
        deciding,
        benchmark,
    }
}

fn differences<'a>(
    set: &'a CaseSet,
    rules: &RuleSet,
    (first, second): (&Scenario, &Scenario),
    benchmark: &Report,
) -> Vec<Difference<'a>> {
    let rows = rows(set, rules);
    let told = |found: Disagreement| {
        let case = *rows.get(found.sample)?.get(found.rows.0)?;
        let moves_overall = found.moves && moves_overall(rules, first, benchmark, &found);
        difference(set, rules, case, &found, moves_overall)
    };
    disagreements(rules, first, second, usize::MAX).into_iter().filter_map(told).collect()
}

fn difference<'a>(
    set: &'a CaseSet,
    rules: &RuleSet,
    case: usize,
    found: &Disagreement,
    moves_overall: bool,
) -> Option<Difference<'a>> {
    let question = rules.questions.get(found.question)?.number;
    let verdict = set.cases.get(case)?.verdict(question)?;
    let (Disagreement { answers, moves, .. }, reason) = (*found, verdict.reason.as_str());
    let differs = match answers {
        (_, Judgement::Blank) => Differs::Blank,
        (Judgement::NotApplicable, _) | (_, Judgement::NotApplicable) => Differs::NotApplicable,
        _ => Differs::Opposite,
    };
    Some(Difference { case, question, differs, answers, moves, moves_overall, reason })
}

/// Whether the trainee's answer alone gives the benchmark another overall rating.
fn moves_overall(rules: &RuleSet, first: &Scenario, benchmark: &Report, found: &Disagreement) -> bool {
    let mut tried = first.clone();
    let column = rules.questions.get(found.question).map(|question| question.column);
    if let Some((cases, column)) = tried.samples.get_mut(found.sample).zip(column) {
        cases.set(found.rows.0, column, found.answers.1);
    }
    rate(rules, &tried).overall.rating() != benchmark.overall.rating()
}

/// The standards whose rating by the trainee, held alone, gives another overall rating.
fn decide_overall(
    rules: &RuleSet,
    first: &Scenario,
    benchmark: &Report,
    deciding: &[Deciding],
) -> Vec<StandardNumber> {
    let decides = |found: &&Deciding| {
        let mut tried = first.clone();
        let index = rules.standard_index(found.standard);
        if let Some(entry) = index.and_then(|index| tried.standards.get_mut(index)) {
            *entry = Entry { given: Some(found.to), ..Entry::default() };
        }
        rate(rules, &tried).overall.rating() != benchmark.overall.rating()
    };
    deciding.iter().filter(decides).map(|found| found.standard).collect()
}

/// For each sample, how many cases both have.
fn pairs(first: &Scenario, second: &Scenario) -> Vec<usize> {
    let samples = first.samples.iter().zip(&second.samples);
    samples.map(|(one, two)| matching(one, two).pairs.len()).collect()
}

fn absent(rows: &[Vec<usize>], first: &Scenario, second: &Scenario) -> Vec<usize> {
    let empty = Cases::default();
    let mut absent = Vec::new();
    for (sample, (rows, one)) in rows.iter().zip(&first.samples).enumerate() {
        let two = second.samples.get(sample).unwrap_or(&empty);
        let left = matching(one, two).only_first;
        absent.extend(left.into_iter().filter_map(|row| rows.get(row)));
    }
    absent.sort_unstable();
    absent
}

fn questions(
    rules: &RuleSet,
    counted: &[Agreement],
    differences: &[Difference],
    pairs: &[usize],
) -> Vec<OfQuestion> {
    let count = |question: QuestionNumber, differs: Differs| {
        let found = differences.iter().filter(|found| found.question == question && found.differs == differs);
        u32::try_from(found.count()).unwrap_or(u32::MAX)
    };
    let of = |(index, question): (usize, &Question)| {
        let counted = counted.iter().find(|found| found.question == Some(index));
        let counted = counted.copied().unwrap_or(Agreement { question: Some(index), ..Agreement::default() });
        let both = pairs.get(question.sample).map_or(0, |&both| u32::try_from(both).unwrap_or(u32::MAX));
        OfQuestion {
            question: question.number,
            counted,
            // The benchmark has no blanks, so what is the same and not Yes or No is N/A.
            both_not_applicable: both.saturating_sub(counted.compared().saturating_add(counted.other)),
            not_applicable: count(question.number, Differs::NotApplicable),
            blank: count(question.number, Differs::Blank),
        }
    };
    rules.questions.iter().enumerate().map(of).collect()
}
