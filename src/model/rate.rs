//! From a scenario to the tree of reasons.

use super::discretion::window;
use super::margin::margin;
use super::{
    Band, Counting, DiscretionReport, Entry, Evidence, Guidance, Kind, Margin, Overall, Question,
    QuestionNumber, QuestionReport, Reason, Report, RuleSet, Scenario, Score, Standard, StandardReport,
    Window,
};

/// Rates a scenario under a rule set. Never fails: what was not entered is not yet rated.
///
/// ```
/// use bandwise::model::{Scenario, rate};
/// let rules = bandwise::rulesets::pdu_2021();
/// let report = rate(&rules, &Scenario::empty(&rules));
/// assert_eq!(report.overall.rating(), None);
/// assert_eq!(report.overall.attainable, (0, 27));
/// ```
pub fn rate(rules: &RuleSet, scenario: &Scenario) -> Report {
    let nothing = Entry::default();
    let entries = scenario.standards.iter().chain(std::iter::repeat(&nothing));
    let standards: Vec<StandardReport> = rules
        .standards
        .iter()
        .zip(entries)
        .map(|(standard, entry)| rate_standard(rules, scenario, standard, entry))
        .collect();
    let overall = Overall::of(rules, &standards);
    let guidance = guidance(rules, &standards);
    Report { standards, overall, guidance }
}

fn rate_standard(rules: &RuleSet, scenario: &Scenario, standard: &Standard, entry: &Entry) -> StandardReport {
    let questions: Vec<QuestionReport> = standard
        .questions()
        .iter()
        .filter_map(|&index| Some(rate_question(rules, scenario, index, rules.questions.get(index)?)))
        .collect();
    let reason = reason(standard, entry, &questions);
    let (margin, window) = match &reason {
        Reason::Lowest { band, drivers } => room(rules, *band, drivers, &questions),
        _ => (Margin::default(), Window::default()),
    };
    let discretion = discretion(rules, entry, &reason, window);
    StandardReport {
        number: standard.number,
        counting: standard.counting,
        questions,
        reason,
        margin,
        window,
        discretion,
    }
}

/// The score and band of one key question (rules 2 to 5).
fn rate_question(rules: &RuleSet, scenario: &Scenario, index: usize, question: &Question) -> QuestionReport {
    let evidence = scenario.questions.get(index).copied().unwrap_or_default();
    let score = match evidence {
        Evidence::Cases => Score::counted(scenario.count_cases(question.sample, question.column)),
        Evidence::Counts(tally) => Score::counted(tally),
        Evidence::Printed(percent) => Some(Score::Printed(percent)),
    };
    QuestionReport {
        number: question.number,
        evidence,
        score,
        band: score.map(|score| score.band(rules.cuts, rules.rounding)),
        note: score.and_then(|score| score.rounding_note(rules.cuts)),
    }
}

/// What decides a standard's rating, before discretion.
fn reason(standard: &Standard, entry: &Entry, questions: &[QuestionReport]) -> Reason {
    if standard.counting == Counting::NotRated {
        return Reason::NotRated;
    }
    match (&standard.kind, entry.given) {
        (Kind::Judged, Some(band)) => Reason::Judged(band),
        (Kind::Judged, None) => Reason::NotChosen,
        (Kind::CaseBased { .. }, Some(band)) => Reason::GivenAlone(band),
        (Kind::CaseBased { .. }, None) => lowest(questions),
    }
}

/// The band of the lowest key question (rules 6 and 7), or the questions that have no answers.
fn lowest(questions: &[QuestionReport]) -> Reason {
    let missing = questions.iter().filter(|question| question.band.is_none());
    let missing: Vec<QuestionNumber> = missing.map(|question| question.number).collect();
    let Some(band) = questions.iter().filter_map(|q| q.band).min().filter(|_| missing.is_empty()) else {
        return Reason::Unanswered(missing);
    };
    // Under exact rounding a printed percentage can tie across a cut, so the band comes first.
    let least = questions.iter().filter(|q| q.band == Some(band)).filter_map(|q| q.percent()).min();
    let drives = |q: &&QuestionReport| q.band == Some(band) && q.percent() == least;
    Reason::Lowest { band, drivers: questions.iter().filter(drives).map(|q| q.number).collect() }
}

/// How far the rating is from changing, and whether discretion is open.
fn room(
    rules: &RuleSet,
    band: Band,
    drivers: &[QuestionNumber],
    questions: &[QuestionReport],
) -> (Margin, Window) {
    let margin = margin(band, questions, rules.cuts, rules.rounding);
    let deciding = questions.iter().filter(|question| drivers.contains(&question.number));
    let window = window(rules.discretion, rules.cuts, deciding, &margin);
    (margin, window)
}

/// What discretion does, where some was entered. It stands only against an arithmetic rating.
fn discretion(rules: &RuleSet, entry: &Entry, reason: &Reason, window: Window) -> Option<DiscretionReport> {
    let entered = entry.discretion.clone()?;
    let against = match reason {
        Reason::Lowest { band, .. } => Some(*band),
        _ => None,
    };
    let moved = against.map_or(0, |band| band.distance(entered.rating));
    Some(DiscretionReport {
        entered,
        against,
        outside_window: moved > 0 && !window.is_open(),
        too_far: moved > rules.discretion.bands,
    })
}

/// Counts the case-based standards rated Inadequate, discretion included (rule L1).
fn guidance(rules: &RuleSet, standards: &[StandardReport]) -> Option<Guidance> {
    let leadership = rules.leadership.as_ref()?;
    let counted = standards.iter().filter(|report| leadership.counts.contains(&report.number));
    let (mut inadequate, mut of) = (0, 0);
    for report in counted {
        of += 1;
        inadequate += u32::from(report.rating() == Some(Band::Inadequate));
    }
    let indicated = 2 * inadequate > of;
    Some(Guidance { standard: leadership.standard, inadequate, of, indicated })
}
