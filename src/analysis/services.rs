//! One row a service: the same inspection for each value of an attribute, such as each local
//! service of a region.

use super::counted::Counted;
use super::groups::FEW;
use crate::model::{Attribute, Cases, Entry, Evidence, Kind, Report, RuleSet, Scenario, rate};

/// One service and what it is rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its name: the value of the attribute, never empty.
    pub name: String,
    /// Its cases, over all samples.
    pub cases: u32,
    /// The report on its cases alone, equal to that on [`of_service`].
    pub report: Report,
    /// It has [`FEW`] cases or fewer.
    pub few: bool,
}

/// Every service, in order of first appearance: the values of the attribute of this name.
///
/// Samples without that attribute contribute nothing, so standards that rest on them are not
/// rated. Cases without a value are in no service: [`without_service`] counts them. Empty where no sample has
/// the attribute.
pub fn services(rules: &RuleSet, scenario: &Scenario, attribute: &str) -> Vec<Service> {
    let mut names: Vec<&str> = Vec::new();
    let mut parts = Vec::new();
    for (sample, cases) in rules.samples.iter().zip(&scenario.samples) {
        let found = place(cases, attribute).map(|(at, known)| {
            let groups = number(cases, at, known, &mut names);
            Counted::new(cases, at, sample.questions.len(), &groups)
        });
        parts.push(found);
    }
    let mut alone = without_cases(rules, scenario);
    let service = |(at, name): (usize, &str)| {
        let of = |part: &Counted| part.cases.get(at).copied().unwrap_or(0);
        let cases = parts.iter().flatten().map(of).sum();
        let report = report(rules, &mut alone, &parts, at);
        Service { name: name.to_owned(), cases, report, few: cases <= FEW }
    };
    names.into_iter().enumerate().map(service).collect()
}

/// Where the attribute of this name stands in a sample.
fn place<'a>(cases: &'a Cases, name: &str) -> Option<(usize, &'a Attribute)> {
    cases.attributes().iter().enumerate().find(|(_, attribute)| attribute.name == name)
}

/// The service of each code of a sample; services not met before are named.
fn number<'a>(
    cases: &Cases,
    at: usize,
    known: &'a Attribute,
    names: &mut Vec<&'a str>,
) -> Vec<Option<usize>> {
    // The values of one sample differ, so only those of earlier samples can be met again.
    let mut met: Vec<(&str, usize)> = names.iter().copied().zip(0..).collect();
    met.sort_unstable();
    let mut groups = vec![None; known.values.len() + 1];
    for row in cases.rows() {
        let code = usize::try_from(row.code(at)).unwrap_or(usize::MAX);
        let value = code.checked_sub(1).and_then(|place| known.values.get(place));
        let (Some(group @ None), Some(value)) = (groups.get_mut(code), value) else { continue };
        let before = met.binary_search_by_key(&&**value, |found| found.0).ok();
        *group = before.and_then(|place| met.get(place)).map(|found| found.1).or_else(|| {
            names.push(value);
            Some(names.len() - 1)
        });
    }
    groups
}

/// Rates a service from its counts, and says that they came from cases.
fn report(rules: &RuleSet, alone: &mut Scenario, parts: &[Option<Counted>], service: usize) -> Report {
    for (question, evidence) in rules.questions.iter().zip(&mut alone.questions) {
        if let Some(Some(part)) = parts.get(question.sample) {
            *evidence = Evidence::Counts(part.tally(service, question.column));
        }
    }
    let mut report = rate(rules, alone);
    for question in report.standards.iter_mut().flat_map(|standard| &mut standard.questions) {
        question.evidence = Evidence::Cases;
    }
    report
}

/// What holds for every service: judged ratings. All else was said of the cases of the whole.
fn without_cases(rules: &RuleSet, scenario: &Scenario) -> Scenario {
    let mut alone = Scenario { origin: scenario.origin, ..Scenario::empty(rules) };
    let entries = rules.standards.iter().zip(&scenario.standards);
    for ((standard, entry), kept) in entries.zip(&mut alone.standards) {
        let given = entry.given.filter(|_| standard.kind == Kind::Judged);
        *kept = Entry { given, ..Entry::default() };
    }
    alone
}

/// A service as a scenario of its own, named by it: only its cases, with all that is known of
/// them, and the judged ratings.
///
/// Counts, percentages, ratings given alone, discretion and notes were said of the whole, and are
/// left out; so are the cases of samples without the attribute. An empty value gives the cases
/// without one. Where there is no such service it has no cases.
pub fn of_service(rules: &RuleSet, scenario: &Scenario, attribute: &str, value: &str) -> Scenario {
    let mut service = Scenario { title: value.to_owned(), ..without_cases(rules, scenario) };
    for (cases, kept) in scenario.samples.iter().zip(&mut service.samples) {
        let Some((at, _)) = place(cases, attribute) else { continue };
        let rows = (0..).zip(cases.rows()).filter(|(_, row)| row.attribute(at) == value);
        let order: Vec<u32> = rows.map(|(row, _)| row).collect();
        *kept = cases.reordered(&order);
    }
    service
}

/// How many cases are in no service, though their sample has the attribute.
pub fn without_service(rules: &RuleSet, scenario: &Scenario, attribute: &str) -> u32 {
    let samples = rules.samples.iter().zip(&scenario.samples);
    let blank = samples.filter_map(|(_, cases)| {
        let (at, _) = place(cases, attribute)?;
        Some(cases.rows().filter(|row| row.attribute(at).is_empty()).count())
    });
    u32::try_from(blank.sum::<usize>()).unwrap_or(u32::MAX)
}
