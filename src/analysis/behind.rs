//! Behind a key question: which prompts tell the cases judged No from those judged Yes.
//!
//! A comparison of answers and nothing more: prompts inform a judgement and never make one.

use std::cmp::Ordering;

use super::groups::FEW;
use crate::model::{Judgement, Row, RuleSet, Scenario, Tally};

/// The prompts under a key question, beside its judgements.
#[derive(Clone, Debug, PartialEq)]
pub struct Behind {
    /// Cases judged No.
    pub cases_no: u32,
    /// Cases judged Yes.
    pub cases_yes: u32,
    /// Every prompt under the question: the one that tells most first, those that can't be compared
    /// last.
    pub prompts: Vec<PromptLine>,
}

/// The answers to one prompt, by what the key question was judged.
#[derive(Clone, Debug, PartialEq)]
pub struct PromptLine {
    /// Its place under the question, from 0.
    pub prompt: usize,
    /// Its Yes of its answers, in cases judged No.
    pub among_no: Tally,
    /// The same, in cases judged Yes.
    pub among_yes: Tally,
    /// The share of No in cases judged No, less that in cases judged Yes: -1 to 1. `None` where the
    /// prompt has no answer on a side.
    pub apart: Option<f64>,
    /// A side has five answers or fewer.
    pub few: bool,
}

/// The prompts under a key question, by its place in [`RuleSet::questions`].
///
/// Looks at the cases, whichever form of evidence is in use. N/A and blank count in neither, for prompts as for
/// key questions (rule 2). `None` where no prompt is answered Yes or No in a case judged Yes or No.
pub fn behind(rules: &RuleSet, scenario: &Scenario, question: usize) -> Option<Behind> {
    let question = rules.questions.get(question)?;
    let cases = scenario.samples.get(question.sample)?;
    let (mut no, mut yes) = (Side::new(question.prompts.len()), Side::new(question.prompts.len()));
    for row in cases.rows() {
        match row.judgement(question.column) {
            Judgement::No => no.add(row, question.first_prompt),
            Judgement::Yes => yes.add(row, question.first_prompt),
            Judgement::NotApplicable | Judgement::Blank => {}
        }
    }
    let lines = no.prompts.iter().zip(&yes.prompts).enumerate();
    let mut prompts: Vec<PromptLine> = lines.map(|(prompt, (&no, &yes))| line(prompt, no, yes)).collect();
    if prompts.iter().all(|line| line.among_no.of() + line.among_yes.of() == 0) {
        return None;
    }
    prompts.sort_by(|one, two| most_first(one.apart, two.apart));
    Some(Behind { cases_no: no.cases, cases_yes: yes.cases, prompts })
}

/// The cases judged alike, and Yes and No to each prompt in them.
struct Side {
    cases: u32,
    prompts: Vec<(u32, u32)>,
}

impl Side {
    fn new(prompts: usize) -> Side {
        Side { cases: 0, prompts: vec![(0, 0); prompts] }
    }

    fn add(&mut self, row: Row, first_prompt: usize) {
        self.cases += 1;
        for (at, (yes, no)) in self.prompts.iter_mut().enumerate() {
            match row.prompt(first_prompt + at) {
                Judgement::Yes => *yes += 1,
                Judgement::No => *no += 1,
                Judgement::NotApplicable | Judgement::Blank => {}
            }
        }
    }
}

fn line(prompt: usize, among_no: (u32, u32), among_yes: (u32, u32)) -> PromptLine {
    let tally = |(yes, no): (u32, u32)| Tally::new(yes, yes.saturating_add(no)).unwrap_or_default();
    let (among_no, among_yes) = (tally(among_no), tally(among_yes));
    PromptLine {
        prompt,
        among_no,
        among_yes,
        apart: share_of_no(among_no).zip(share_of_no(among_yes)).map(|(no, yes)| no - yes),
        few: among_no.of().min(among_yes.of()) <= FEW,
    }
}

fn share_of_no(tally: Tally) -> Option<f64> {
    (tally.of() > 0).then(|| f64::from(tally.no()) / f64::from(tally.of()))
}

fn most_first(one: Option<f64>, two: Option<f64>) -> Ordering {
    match (one, two) {
        (Some(one), Some(two)) => two.total_cmp(&one),
        (one, two) => two.is_some().cmp(&one.is_some()),
    }
}
