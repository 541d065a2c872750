//! Scenarios made up for an example, and what the model makes of them under the rule set in use.

use bandwise::model::{
    Band, Cases, Counting, Cuts, Discretion, Entry, Evidence, Judgement, Kind, Percent, Question,
    QuestionNumber, Report, RuleSet, Sample, Scenario, Score, Standard, StandardNumber, StandardReport,
    Tally, rate,
};

/// A standard with so many key questions under the numbers of the rule set in use, rated.
pub fn one_standard(rules: &RuleSet, given: &[Evidence], discretion: Option<Discretion>) -> StandardReport {
    rated(rules, given, Cases::default(), discretion)
}

/// A standard with one key question and these answers to it, rated.
pub fn answered(rules: &RuleSet, answers: &[Judgement]) -> StandardReport {
    let mut cases = Cases::default();
    for (row, answer) in answers.iter().enumerate() {
        cases.push("");
        cases.set(row, 0, *answer);
    }
    rated(rules, &[Evidence::Cases], cases, None)
}

fn rated(
    rules: &RuleSet,
    given: &[Evidence],
    cases: Cases,
    discretion: Option<Discretion>,
) -> StandardReport {
    let tiny = shape(rules, given.len());
    let mut scenario = Scenario::empty(&tiny);
    scenario.questions = given.to_vec();
    scenario.samples = vec![cases];
    scenario.standards = vec![Entry { discretion, ..Entry::default() }];
    let mut found = rate(&tiny, &scenario).standards;
    found.swap_remove(0)
}

/// One standard on one sample, and every number as the rule set in use has it.
fn shape(rules: &RuleSet, questions: usize) -> RuleSet {
    let standard = StandardNumber { chapter: 1, standard: 1 };
    let question = |at: usize| Question {
        number: QuestionNumber { standard, question: u8::try_from(at + 1).unwrap_or(u8::MAX) },
        sample: 0,
        column: at,
        topic: String::new(),
        wording: String::new(),
        label: String::new(),
        prompts: Vec::new(),
        first_prompt: 0,
    };
    let all: Vec<usize> = (0..questions).collect();
    let (id, name, one, many) = Default::default();
    RuleSet {
        samples: vec![Sample { id, name, one, many, questions: all.clone() }],
        standards: vec![Standard {
            number: standard,
            title: String::new(),
            topic: String::new(),
            kind: Kind::CaseBased { sample: 0, questions: all.clone() },
            counting: Counting::Scored,
        }],
        questions: all.into_iter().map(question).collect(),
        cuts: rules.cuts,
        rounding: rules.rounding,
        points: rules.points,
        overall: rules.overall,
        discretion: rules.discretion,
        ..RuleSet::default()
    }
}

/// What a printed percentage is worth.
pub fn band(rules: &RuleSet, percent: u8) -> Option<Band> {
    Some(Score::Printed(Percent::new(percent)?).band(rules.cuts, rules.rounding))
}

/// The first counts, by the number of answers, for which rounding decides the band.
pub fn across_a_cut(cuts: Cuts) -> Option<Tally> {
    let all = (1..=99).flat_map(|of| (0..=of).filter_map(move |yes| Tally::new(yes, of)));
    all.into_iter().find(|tally| rounding_decides(*tally, cuts))
}

/// Whether printed and exact percentage lie in different bands.
pub fn rounding_decides(tally: Tally, cuts: Cuts) -> bool {
    Score::counted(tally).is_some_and(|score| score.rounding_note(cuts).is_some())
}

/// The rule set in use with a rating for each standard; the standards that are not rated have none.
pub fn all_given(rules: &RuleSet, of: impl Fn(&Standard) -> Option<Band>) -> Report {
    let mut scenario = Scenario::empty(rules);
    for (standard, entry) in rules.standards.iter().zip(&mut scenario.standards) {
        entry.given = of(standard);
    }
    rate(rules, &scenario)
}

/// The same with every scored standard Good, and a standard that never counts at a rating of its own: by
/// the score of its key questions where it has any.
pub fn beside(rules: &RuleSet, place: usize, at: Band) -> Report {
    let mut scenario = Scenario::empty(rules);
    for (standard, entry) in rules.standards.iter().zip(&mut scenario.standards) {
        entry.given = (standard.counting == Counting::Scored).then_some(Band::Good);
    }
    if let (Some(standard), Some(entry)) = (rules.standards.get(place), scenario.standards.get_mut(place)) {
        entry.given = standard.questions().is_empty().then_some(at);
        for &question in standard.questions() {
            if let (Some(held), Some(cut)) =
                (scenario.questions.get_mut(question), Percent::new(rules.cuts.of(at)))
            {
                *held = Evidence::Printed(cut);
            }
        }
    }
    rate(rules, &scenario)
}
