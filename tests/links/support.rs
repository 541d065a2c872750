//! Small builders for the scenarios of these tests.

use bandwise::model::{Band, Case, Discretion, Evidence, Judgement, Percent, RuleSet, Scenario, Tally, Why};
use bandwise::rulesets::{number, pdu_2021};
use bandwise::share::link::{self, TooLong};
use bandwise::share::{Opened, base64url, check};

/// A scenario under construction, with the rule set it is built under.
pub(crate) struct Builder {
    rules: RuleSet,
    scenario: Scenario,
}

impl Builder {
    pub(crate) fn new() -> Builder {
        let rules = pdu_2021();
        let scenario = Scenario::empty(&rules);
        Builder { rules, scenario }
    }

    pub(crate) fn title(mut self, title: &str) -> Builder {
        self.scenario.title = title.to_owned();
        self
    }

    pub(crate) fn given(mut self, standard: &str, band: Band) -> Builder {
        let index = self.rules.standard_index(number::standard(standard).unwrap());
        self.scenario.standards[index.unwrap()].given = Some(band);
        self
    }

    pub(crate) fn discretion(mut self, standard: &str, rating: Band, why: Why) -> Builder {
        let index = self.rules.standard_index(number::standard(standard).unwrap());
        self.scenario.standards[index.unwrap()].discretion = Some(Discretion { rating, why });
        self
    }

    pub(crate) fn counts(self, question: &str, yes: u32, of: u32) -> Builder {
        self.evidence(question, Evidence::Counts(Tally::new(yes, of).unwrap()))
    }

    pub(crate) fn printed(self, question: &str, percent: u8) -> Builder {
        self.evidence(question, Evidence::Printed(Percent::new(percent).unwrap()))
    }

    fn evidence(mut self, question: &str, evidence: Evidence) -> Builder {
        let index = self.rules.question_index(number::question(question).unwrap());
        self.scenario.questions[index.unwrap()] = evidence;
        self
    }

    /// Cases as rows of letters: Y, N, - for N/A, . for blank; a reference may follow a space.
    pub(crate) fn cases<T: AsRef<str>>(mut self, sample: &str, rows: &[T]) -> Builder {
        let index = self.rules.samples.iter().position(|known| known.id == sample).unwrap();
        self.scenario.samples[index] = rows.iter().map(|row| case(row.as_ref())).collect();
        self
    }

    pub(crate) fn done(self) -> Scenario {
        self.scenario
    }
}

fn case(row: &str) -> Case {
    let (letters, reference) = row.split_once(' ').unwrap_or((row, ""));
    let judgements = letters.chars().map(judgement).collect();
    Case { reference: reference.to_owned(), judgements, ..Case::default() }
}

fn judgement(letter: char) -> Judgement {
    match letter {
        'Y' => Judgement::Yes,
        'N' => Judgement::No,
        '-' => Judgement::NotApplicable,
        '.' => Judgement::Blank,
        _ => panic!("{letter} is not a judgement"),
    }
}

/// A code of this payload with the check it needs.
pub(crate) fn sealed(payload: &str) -> String {
    let head = format!("1.pdu-2021.{payload}");
    format!("{head}.{}", check::of(&head))
}

/// The payload of a code, as bytes.
pub(crate) fn payload(code: &str) -> Vec<u8> {
    base64url::decode(code.split('.').nth(2).unwrap()).unwrap()
}

/// A code of a payload written in noughts and ones, spaces between, filled up to a byte.
pub(crate) fn of_bits(bits: &str) -> String {
    let bits: Vec<u8> = bits.bytes().filter(|&bit| bit != b' ').map(|bit| bit - b'0').collect();
    let byte = |chunk: &[u8]| (0..8).fold(0, |byte, at| byte << 1 | chunk.get(at).copied().unwrap_or(0));
    sealed(&base64url::encode(&bits.chunks(8).map(byte).collect::<Vec<u8>>()))
}

/// The code that what was opened makes again.
pub(crate) fn made_again(opened: &Opened) -> Result<String, TooLong> {
    let Opened { ruleset, scenario, beside, text_included } = opened;
    match beside {
        Some(beside) => link::encode_pair(scenario, beside, ruleset, *text_included),
        None => link::encode(scenario, ruleset, *text_included),
    }
}
