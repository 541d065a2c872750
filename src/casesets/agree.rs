//! What a trainee answered beside the benchmark: how far they agree, where they differ and why, and what that
//! does to the ratings.
//!
//! Answers are compared case by case, and both are rated by those answers and the ratings given with the set:
//! whatever else a trainee entered, such as discretion, is left aside. What a trainee has not judged is left out of
//! the benchmark too, so that like is compared with like.

use super::{CaseSet, blank, rows, scenario};
use crate::analysis::agreement::{Agreement, Deciding, Disagreement, agreement, deciding, disagreements};
use crate::analysis::matching::matching;
use crate::model::{
    Cases, Entry, Judgement, Question, QuestionNumber, Report, RuleSet, Sample, Scenario, StandardNumber,
    rate,
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
    /// What the benchmark rates as by its answers to what the trainee judged.
    pub benchmark: Report,
    /// What it rates as by all of its answers.
    pub whole: Report,
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

/// Answers counted: each stands in one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The same: Yes, No or N/A.
    pub same: u32,
    /// Yes against No.
    pub opposite: u32,
    /// N/A on one side alone.
    pub not_applicable: u32,
    /// Not judged by the trainee.
    pub blank: u32,
}

impl Counts {
    /// How many the trainee judged.
    pub fn judged(self) -> u32 {
        self.same.saturating_add(self.differ())
    }

    /// How many are judged otherwise than the benchmark does.
    pub fn differ(self) -> u32 {
        self.opposite.saturating_add(self.not_applicable)
    }

    /// How many there are.
    pub fn all(self) -> u32 {
        self.judged().saturating_add(self.blank)
    }
}

impl Agreed<'_> {
    /// Every answer counted once: of one standard, or of all.
    pub fn counts(&self, of: Option<StandardNumber>) -> Counts {
        let found = self.questions.iter();
        let found = found.filter(|found| of.is_none_or(|number| found.question.standard == number));
        found.fold(Counts::default(), |sum, found| {
            let (agreed, compared) = (found.counted.agreed(), found.counted.compared());
            Counts {
                same: sum.same.saturating_add(agreed).saturating_add(found.both_not_applicable),
                opposite: sum.opposite.saturating_add(compared.saturating_sub(agreed)),
                not_applicable: sum.not_applicable.saturating_add(found.not_applicable),
                blank: sum.blank.saturating_add(found.blank),
            }
        })
    }
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
    let whole = scenario(set, rules);
    let second = Scenario { samples: trainee.samples.clone(), ..blank(set, rules) };
    let first = shared(rules, &whole, &second);
    let benchmark = rate(rules, &first);
    let mut differences = differences(set, rules, (&first, &second), &benchmark);
    differences.extend(left_blank(set, rules, (&whole, &second)));
    let deciding = deciding(rules, &first, &second);
    let counted = agreement(rules, &first, &second);
    Agreed {
        overall: counted.first().copied().unwrap_or_default(),
        questions: questions(rules, &counted, &differences, &pairs(&first, &second)),
        decide_overall: decide_overall(rules, &first, &benchmark, &deciding),
        absent: absent(&rows(set, rules), &first, &second),
        trainee: rate(rules, &second),
        whole: rate(rules, &whole),
        differences,
        deciding,
        benchmark,
    }
}

/// The benchmark without its answers to what the trainee has not judged.
fn shared(rules: &RuleSet, whole: &Scenario, second: &Scenario) -> Scenario {
    let (mut shared, empty) = (whole.clone(), Cases::default());
    for (at, (sample, one)) in rules.samples.iter().zip(&mut shared.samples).enumerate() {
        keep_judged(sample, one, second.samples.get(at).unwrap_or(&empty));
    }
    shared
}

fn keep_judged(sample: &Sample, one: &mut Cases, two: &Cases) {
    let mut other = vec![None; one.len()];
    for (row, found) in matching(one, two).pairs {
        other.get_mut(row).into_iter().for_each(|other| *other = Some(found));
    }
    for (row, found) in other.into_iter().enumerate() {
        for column in 0..sample.questions.len() {
            if found.is_none_or(|found| two.judgement(found, column) == Judgement::Blank) {
                one.set(row, column, Judgement::Blank);
            }
        }
    }
}

/// What the trainee has not judged, with what the benchmark says. It moves nothing.
fn left_blank<'a>(
    set: &'a CaseSet,
    rules: &RuleSet,
    (whole, second): (&Scenario, &Scenario),
) -> Vec<Difference<'a>> {
    let rows = rows(set, rules);
    let all = disagreements(rules, whole, second, usize::MAX).into_iter();
    let told = |found: Disagreement| {
        let case = *rows.get(found.sample)?.get(found.rows.0)?;
        difference(set, rules, case, &Disagreement { moves: false, ..found }, false)
    };
    all.filter(|found| found.answers.1 == Judgement::Blank).filter_map(told).collect()
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
        let blank = count(question.number, Differs::Blank);
        let both = pairs.get(question.sample).map_or(0, |&both| u32::try_from(both).unwrap_or(u32::MAX));
        OfQuestion {
            question: question.number,
            counted,
            // What was judged, and is neither Yes nor No on any side, is N/A on both.
            both_not_applicable: both
                .saturating_sub(counted.compared().saturating_add(counted.other).saturating_add(blank)),
            not_applicable: count(question.number, Differs::NotApplicable),
            blank,
        }
    };
    rules.questions.iter().enumerate().map(of).collect()
}
