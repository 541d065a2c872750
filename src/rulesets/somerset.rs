//! The worked example: the Somerset PDU report of July 2023.
//!
//! The report publishes percentages, not cases. The counts follow from them (rule 3), and the
//! cases below are arranged to give those counts: illustrative, and marked so on the page.

use std::rc::Rc;

use super::number;
use crate::model::{Band, Case, Discretion, Entry, Judgement, Origin, RuleSet, Scenario, Why};

/// How many said Yes to each key question.
const YES: [(&str, usize); 14] = [
    ("2.1.1", 10),
    ("2.2.1", 33),
    ("2.2.2", 30),
    ("2.2.3", 13),
    ("2.3.1", 32),
    ("2.3.2", 28),
    ("2.3.3", 18),
    ("2.4.1", 31),
    ("2.4.2", 31),
    ("2.4.3", 20),
    ("2.5.1", 34),
    ("2.5.2", 31),
    ("2.5.3", 22),
    ("2.6.1", 23),
];

/// Size of each sample: 42 cases, 23 court reports (rule 8).
const SIZES: [(&str, usize); 2] = [("cases", 42), ("court", 23)];

const JUDGED: [(&str, Band); 4] = [
    ("1.1", Band::RequiresImprovement),
    ("1.2", Band::RequiresImprovement),
    ("1.3", Band::Good),
    ("1.4", Band::Good),
];

/// The report as a scenario under `pdu-2021`; what another rule set does not have is left out.
pub fn somerset(rules: &RuleSet) -> Scenario {
    let mut scenario = Scenario { origin: Origin::Somerset, ..Scenario::empty(rules) };
    for (sample, cases) in rules.samples.iter().zip(&mut scenario.samples) {
        let size = SIZES.iter().find(|size| size.0 == sample.id).map_or(0, |size| size.1);
        *cases = (0..size).map(|row| case(rules, &sample.questions, row, size)).collect();
    }
    for (text, band) in JUDGED {
        choose(rules, &mut scenario, text, Entry { given: Some(band), ..Entry::default() });
    }
    let raised = Discretion { rating: Band::RequiresImprovement, why: Why::AsPublished };
    choose(rules, &mut scenario, "2.4", Entry { discretion: Some(raised), ..Entry::default() });
    scenario
}

thread_local! {
    /// The example, built once: every draft that came from it is compared with it at each change.
    static EXAMPLE: Scenario = somerset(&super::default());
}

/// The example with its rule set.
pub fn example() -> (Rc<RuleSet>, Scenario) {
    (super::default(), EXAMPLE.with(Clone::clone))
}

/// Whether a scenario is the example as it is.
pub fn is_example(rules: &RuleSet, scenario: &Scenario) -> bool {
    scenario.origin == Origin::Somerset
        && rules.id == super::DEFAULT
        && EXAMPLE.with(|example| scenario == example)
}

/// Whether the cases of a sample give the totals that were published. They were published under one rule
/// set, and a case that is changed may change them.
pub fn gives_published_totals(rules: &RuleSet, scenario: &Scenario, sample: usize) -> bool {
    let columns = 0..rules.samples.get(sample).map_or(0, |sample| sample.questions.len());
    rules.id == super::DEFAULT
        && EXAMPLE.with(|example| {
            columns
                .into_iter()
                .all(|column| scenario.count_cases(sample, column) == example.count_cases(sample, column))
        })
}

fn case(rules: &RuleSet, questions: &[usize], row: usize, size: usize) -> Case {
    let answer = |(column, &index): (usize, &usize)| {
        let number = rules.questions.get(index)?.number.to_string();
        let yes = YES.iter().find(|known| known.0 == number)?.1;
        // 17 shares no factor with 42 or 23, so every row gets a place of its own in each column.
        let place = (row * 17 + column * 29) % size;
        Some(if place < yes { Judgement::Yes } else { Judgement::No })
    };
    let judgements = questions.iter().enumerate().map(|pair| answer(pair).unwrap_or_default());
    Case { judgements: judgements.collect(), ..Case::default() }
}

fn choose(rules: &RuleSet, scenario: &mut Scenario, text: &str, chosen: Entry) {
    let index = number::standard(text).and_then(|number| rules.standard_index(number));
    if let Some(entry) = index.and_then(|index| scenario.standards.get_mut(index)) {
        *entry = chosen;
    }
}
