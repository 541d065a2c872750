//! Every rule in words, made from the numbers of the rule set, so that the two can’t disagree.

use super::{count, list, span};
use crate::model::{Band, Counting, Kind, Rounding, RuleSet, Standard};
use crate::rulesets::writer::joined;

/// What a rule says under this rule set; nothing for a name that is no rule’s.
pub fn rule(rules: &RuleSet, id: &str) -> String {
    let words = match id {
        "1" => {
            "For each case and key question the answer is Yes or No. A question that does not apply to a case is N/A; a cell not filled in yet is blank."
        }
        "2" => {
            "A key question’s score is Yes out of Yes and No together. N/A and blank count in neither. Without a single Yes or No there is no score, and no rating of the standard."
        }
        "3" => "Scores are printed as whole percentages, rounded to the nearest, halves up.",
        "5" if rules.rounding == Rounding::Exact => {
            "The band is read off the exact share, not the printed percentage."
        }
        "5" => {
            "The band is read off the printed whole percentage. Where the exact share lies on the other side of a cut, the page says so."
        }
        "6" => "A standard takes the band of its lowest key question.",
        "7" => "A standard with one key question takes that question’s band.",
        "13" => "No single standard caps the overall rating.",
        "D1" => {
            "A person may publish a rating other than the arithmetic one, with a reason. It is marked with an asterisk. The arithmetic total is shown beside it."
        }
        "F2" => "What a key question asks, in these words.",
        "F3" => "Prompts stand under a key question. They inform the answer to it and never compute it.",
        _ => return with_numbers(rules, id),
    };
    words.to_owned()
}

fn with_numbers(rules: &RuleSet, id: &str) -> String {
    match id {
        "4" => format!("{}.", cuts(rules)),
        "8" => samples(rules),
        "9" => not_counted(rules),
        "10" => judged(rules),
        "11" => points(rules),
        "12" => overall(rules),
        "D2" => window(rules),
        "D3" => match rules.discretion.bands {
            0 => "Discretion moves no standard: any other rating is flagged.".to_owned(),
            1 => "Discretion moves a standard by one rating at the most.".to_owned(),
            bands => format!("Discretion moves a standard by {bands} ratings at the most."),
        },
        "L1" => leadership(rules),
        "F1" => frame(rules),
        _ => String::new(),
    }
}

fn frame(rules: &RuleSet) -> String {
    let (all, scored) = (rules.standards.len() as u64, u64::from(rules.scored()));
    let which = match (all, scored) {
        (1, _) => "it is scored".to_owned(),
        _ if all == scored => "all of them are scored".to_owned(),
        (_, 1) => "one of them is scored".to_owned(),
        _ => format!("{scored} of them are scored"),
    };
    let some = |number: u64, one: &str, many: &str| match number {
        1 => format!("one {one}"),
        number => count(number, one, many),
    };
    let standards = if all == 1 { "One standard".to_owned() } else { some(all, "standard", "standards") };
    format!("{standards} in {}; {which}.", some(rules.chapters.len() as u64, "chapter", "chapters"))
}

fn judged(rules: &RuleSet) -> String {
    let is_judged = |standard: &Standard| standard.questions().is_empty();
    let numbers = standards(rules, is_judged);
    if numbers.is_empty() {
        return numbers;
    }
    format!("{numbers} {} rated by judgement, not by percentages.", are(rules, is_judged))
}

/// When discretion is open; a test that no score can meet is left out.
fn window(rules: &RuleSet) -> String {
    let near = match rules.discretion.points {
        0 => "on a cut".to_owned(),
        points => format!("within {} of a cut", count(points, "percentage point", "percentage points")),
    };
    let few = match rules.discretion.few {
        0 => String::new(),
        1 => ", or the question rests on a single case".to_owned(),
        few => format!(", or the question rests on {few} cases or fewer"),
    };
    format!(
        "Discretion is open when the lowest key question lies {near}, or one different judgement would change the rating{few}."
    )
}

/// "Below 50% is Inadequate, 50 to 64% Requires improvement, …"
fn cuts(rules: &RuleSet) -> String {
    let [_, first, second, third] = Band::ALL.map(|band| rules.cuts.of(band));
    let to = |from: u8, next: u8| {
        if next - from == 1 { format!("{from}%") } else { format!("{from} to {}%", next - 1) }
    };
    let over = if third == 100 { "" } else { " and over" };
    format!(
        "Below {first}% is Inadequate, {} Requires improvement, {} Good, {third}%{over} Outstanding",
        to(first, second),
        to(second, third)
    )
}

/// "Inadequate 0, Requires improvement 1, …"
fn band_list(of: impl Fn(Band) -> Option<String>) -> String {
    let each = Band::ALL.into_iter().filter_map(|band| Some(format!("{band} {}", of(band)?)));
    joined(&each.collect::<Vec<_>>(), ", ")
}

fn points(rules: &RuleSet) -> String {
    let score = match rules.scored() {
        1 => "The overall score is that of the only scored standard".to_owned(),
        scored => format!("No weights. The overall score is the sum over the {scored} scored standards"),
    };
    let worth = band_list(|band| Some(rules.points.of(band).to_string()));
    format!("Points: {worth}. {score}, out of {}.", rules.out_of())
}

fn overall(rules: &RuleSet) -> String {
    let totals = rules.overall.totals(rules.lowest_score(), rules.out_of());
    let range = |band: Band| {
        let (first, last) = totals.get(band as usize).copied().flatten()?;
        Some(span(first, last))
    };
    let mut words = format!("Points in all, and the overall rating: {}.", band_list(range));
    if rules.overall == crate::model::OverallBands::by_rule_12(rules.scored(), rules.points) {
        let all = if rules.scored() == 1 { "the standard has" } else { "all standards have" };
        words.push_str(&format!(" The cuts lie half way between the totals at which {all} one rating and the next; a total exactly on a cut takes the lower rating."));
    }
    words
}

/// The numbers of the standards for which something holds: "2.1, 2.2 and 2.3".
fn standards(rules: &RuleSet, holds: impl Fn(&Standard) -> bool) -> String {
    list(
        rules.standards.iter().filter(|standard| holds(standard)).map(|standard| standard.number.to_string()),
    )
}

fn are(rules: &RuleSet, holds: impl Fn(&Standard) -> bool) -> &'static str {
    if rules.standards.iter().filter(|standard| holds(standard)).count() == 1 { "is" } else { "are" }
}

fn samples(rules: &RuleSet) -> String {
    if rules.samples.len() < 2 {
        return String::new();
    }
    let mut words = "A standard rests on a sample, and there is more than one".to_owned();
    let rest = rules.samples.iter().enumerate().filter_map(|(at, sample)| {
        let mine = |standard: &Standard| {
            standard
                .questions()
                .first()
                .and_then(|&first| rules.questions.get(first))
                .is_some_and(|q| q.sample == at)
        };
        let numbers = standards(rules, mine);
        let verb = if are(rules, mine) == "is" { "rests" } else { "rest" };
        (!numbers.is_empty()).then(|| format!("{numbers} {verb} on {}", sample.many))
    });
    match list(rest) {
        none if none.is_empty() => words.push_str(". No standard rests on one yet."),
        rest => words.push_str(&format!(": {rest}.")),
    }
    words
}

fn not_counted(rules: &RuleSet) -> String {
    let mut words = Vec::new();
    for counting in [Counting::NotRated, Counting::Separate] {
        for standard in rules.standards.iter().filter(|standard| standard.counting == counting) {
            let what = match (counting, &standard.kind) {
                (Counting::Separate, _) => "is rated separately and never counts",
                (_, Kind::Judged) => "is not rated and never counts",
                _ => "has a score but no rating, and never counts",
            };
            words.push(format!("{} {} {what}.", standard.number, standard.title));
        }
    }
    joined(&words, " ")
}

fn leadership(rules: &RuleSet) -> String {
    let Some(leadership) = &rules.leadership else { return String::new() };
    let numbers = list(&leadership.counts);
    let when = match leadership.counts.len() {
        0 => {
            return format!(
                "Guidance on {} counts no standard here, and so says nothing.",
                leadership.standard
            );
        }
        1 => format!("{numbers} is"),
        _ => format!("more than half of {numbers} are"),
    };
    format!(
        "When {when} Inadequate, guidance indicates Inadequate for {}. A note, never a limit.",
        leadership.standard
    )
}
