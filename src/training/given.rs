//! What an exercise gives: a scenario, what is asked of it, and its report.

use super::Ask;
use crate::model::{
    Band, Percent, QuestionNumber, QuestionReport, Report, RuleSet, Scenario, Score, Standard,
    StandardNumber, StandardReport, rate,
};

/// What was drawn, before its options are made.
pub(super) struct Drawn {
    pub(super) scenario: Scenario,
    pub(super) ask: Ask,
}

/// What right and wrong answers are read off.
pub(super) struct Given<'a> {
    pub(super) rules: &'a RuleSet,
    pub(super) scenario: &'a Scenario,
    pub(super) ask: &'a Ask,
    pub(super) report: Report,
}

impl<'a> Given<'a> {
    pub(super) fn new(rules: &'a RuleSet, scenario: &'a Scenario, ask: &'a Ask) -> Given<'a> {
        Given { rules, scenario, ask, report: rate(rules, scenario) }
    }

    /// The report on a standard.
    pub(super) fn of(&self, standard: StandardNumber) -> Option<&StandardReport> {
        self.report.standards.iter().find(|report| report.number == standard)
    }

    /// The report on the standard that is asked about.
    pub(super) fn asked(&self) -> Option<&StandardReport> {
        self.of(self.ask.standard()?)
    }

    /// The standard that is asked about.
    pub(super) fn standard(&self) -> Option<&'a Standard> {
        let number = self.ask.standard()?;
        self.rules.standards.iter().find(|standard| standard.number == number)
    }

    /// The report on a key question.
    pub(super) fn question(&self, question: QuestionNumber) -> Option<&QuestionReport> {
        self.of(question.standard)?.questions.iter().find(|report| report.number == question)
    }

    /// The first key question of a standard that decides its rating.
    pub(super) fn driver(&self, standard: &StandardReport) -> Option<QuestionReport> {
        standard.questions.iter().find(|question| standard.drives(question.number)).cloned()
    }

    /// The label of a key question.
    pub(super) fn label(&self, question: QuestionNumber) -> &'a str {
        let at = self.rules.question_index(question);
        at.and_then(|at| self.rules.questions.get(at)).map_or("", |question| &question.label)
    }

    /// The band of a whole percentage.
    pub(super) fn band(&self, percent: Percent) -> Band {
        Score::Printed(percent).band(self.rules.cuts, self.rules.rounding)
    }
}
