//! What is drawn for a scenario, and what stays as it is.

use super::lanes::{Lanes, Place};
use super::{Bands, Drawn};
use crate::model::score::least_yes;
use crate::model::{
    Band, Counting, Evidence, Question, QuestionReport, Reason, RuleSet, Scenario, StandardNumber,
    StandardReport, Tally, rate,
};

/// Samples and standards to draw from.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// One a sample of the rule set; without cases where nothing rests on it.
    pub(super) samples: Vec<Lanes>,
    /// One a standard, in the rule set's order.
    pub(super) standards: Vec<Standing>,
}

/// One standard.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) number: StandardNumber,
    pub(super) scored: bool,
    pub(super) drawn: Drawn,
    /// The lowest band of what stays as it is; the highest there is where everything is drawn. `None`
    /// where it has no rating whatever is drawn.
    pub(super) stays: Option<Band>,
    /// Its key questions that are drawn.
    pub(super) asked: Vec<Asked>,
}

/// One key question that is drawn.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) source: Source,
    /// The last number of answers, and the fewest Yes to each band above the lowest, the highest first.
    least: (u32, [u32; 3]),
}

/// Where its answers are drawn from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Source {
    /// The cases drawn from a sample.
    Cases { sample: usize, place: Place },
    /// Its counts.
    Counts(Tally),
}

impl Plan {
    pub(super) fn new(rules: &RuleSet, scenario: &Scenario) -> Plan {
        let report = rate(rules, scenario);
        let mut plan = Plan { samples: vec![Lanes::default(); rules.samples.len()], standards: Vec::new() };
        for (standard, found) in rules.standards.iter().zip(&report.standards) {
            let asked = standard.questions().iter().filter_map(|&index| rules.questions.get(index));
            let standing = plan.standing(scenario, found, asked);
            plan.standards.push(standing);
        }
        plan
    }

    /// Takes in the cases that are drawn from. Apart, because to count what is read they are not needed.
    pub(super) fn fill(&mut self, scenario: &Scenario) {
        self.samples.iter_mut().zip(&scenario.samples).for_each(|(lanes, cases)| lanes.fill(cases));
    }

    /// Whether any standard that counts is drawn.
    pub(super) fn draws(&self) -> bool {
        self.standards.iter().any(|standing| standing.scored && standing.drawn != Drawn::Fixed)
    }

    /// What one draw reads: cases, and answers from counts, of which it takes eight at once.
    pub(super) fn reads(&self) -> u64 {
        let cases = self.samples.iter().map(|lanes| u64::from(lanes.cases()));
        let asked = self.standards.iter().flat_map(|standing| &standing.asked);
        let counts = asked.map(|asked| match asked.source {
            Source::Counts(tally) => u64::from(tally.of().div_ceil(8)),
            Source::Cases { .. } => 0,
        });
        cases.chain(counts).sum()
    }

    fn standing<'a>(
        &mut self,
        scenario: &Scenario,
        found: &StandardReport,
        questions: impl Iterator<Item = &'a Question>,
    ) -> Standing {
        let counted = matches!(found.reason, Reason::Lowest { .. } | Reason::Unanswered(_));
        let mut standing = Standing {
            number: found.number,
            scored: found.counting == Counting::Scored,
            drawn: Drawn::Fixed,
            stays: if counted { Some(Band::Outstanding) } else { found.arithmetic() },
            asked: Vec::new(),
        };
        for (question, found) in questions.zip(&found.questions).filter(|_| counted) {
            match self.source(scenario, question, found) {
                Some(source) => standing.ask(source),
                None => standing.stays = standing.stays.min(found.band),
            }
        }
        standing
    }

    /// `None` where there is nothing to draw: only a percentage, or no answers.
    fn source(&mut self, scenario: &Scenario, question: &Question, found: &QuestionReport) -> Option<Source> {
        let tally = found.tally()?;
        if found.evidence != Evidence::Cases {
            return Some(Source::Counts(tally));
        }
        let cases = scenario.samples.get(question.sample)?;
        let lanes = self.samples.get_mut(question.sample)?;
        Some(Source::Cases { sample: question.sample, place: lanes.add(cases, question.column) })
    }
}

impl Standing {
    fn ask(&mut self, source: Source) {
        self.drawn = match (self.drawn, source) {
            (Drawn::Counts, _) | (_, Source::Counts(_)) => Drawn::Counts,
            (_, Source::Cases { .. }) => Drawn::Cases,
        };
        self.asked.push(Asked { source, least: (0, [0; 3]) });
    }
}

impl Asked {
    /// The band of so many Yes (rules 4 and 5); `None` where nobody answered (rule 2).
    pub(super) fn band(&mut self, rules: &Bands, (yes, of): (u32, u32)) -> Option<Band> {
        if of == 0 {
            return None;
        }
        // Most questions are answered in every case, so the cuts seldom move.
        if self.least.0 != of {
            self.least = (of, rules.cuts.from_the_top().map(|cut| least_yes(of, cut.1, rules.rounding)));
        }
        let reached = self.least.1.iter().filter(|&&least| yes >= least).count();
        Some(Band::from_rank(u32::try_from(reached).unwrap_or(0)))
    }
}
