//! What one rule set has different from another, in words.

use bandwise::model::{Band, Counting, Kind, Overall, Question, Rounding, RuleSet, Standard, StandardReport};
use bandwise::ui::text::{page, range};

use super::own::{BASES, COUNTINGS, ROUNDING};

/// Everything that differs, shortly.
pub fn changes(from: &RuleSet, to: &RuleSet) -> Vec<String> {
    let mut all = Vec::new();
    let mut number = |what: String, one: String, other: String| {
        if one != other {
            all.push(format!("{what}: {one} → {other}"));
        }
    };
    let [_, upper @ ..] = Band::ALL;
    for band in upper {
        number(
            format!("{band} begins at"),
            format!("{}%", from.cuts.of(band)),
            format!("{}%", to.cuts.of(band)),
        );
    }
    let rounding = |rules: &RuleSet| {
        let at = usize::from(rules.rounding == Rounding::Exact);
        ROUNDING.get(at).map_or("", |found| found.1).to_owned()
    };
    number("Bands are read off".to_owned(), rounding(from), rounding(to));
    for band in Band::ALL {
        number(format!("Points of {band}"), from.points.of(band).to_string(), to.points.of(band).to_string());
    }
    let totals = |rules: &RuleSet| rules.overall.totals(rules.lowest_score(), rules.out_of());
    for ((band, one), other) in Band::ALL.into_iter().zip(totals(from)).zip(totals(to)) {
        let words =
            |found: Option<(u32, u32)>| found.map_or("none".to_owned(), |(first, last)| range(first, last));
        number(format!("{band} overall"), words(one), words(other));
    }
    let (one, other) = (from.discretion, to.discretion);
    number("Discretion within points of a cut".to_owned(), one.points.to_string(), other.points.to_string());
    number("Discretion for cases or fewer".to_owned(), one.few.to_string(), other.few.to_string());
    number("Discretion by bands".to_owned(), one.bands.to_string(), other.bands.to_string());
    let speaks = |rules: &RuleSet| {
        rules.leadership.as_ref().map_or("none".to_owned(), |found| found.standard.to_string())
    };
    number("Guidance on leadership at".to_owned(), speaks(from), speaks(to));
    samples(from, to, &mut all);
    standards(from, to, &mut all);
    bases(from, to, &mut all);
    all
}

/// What the scenario is rated under the original, and is now.
pub fn effect(before: &Overall, after: &Overall, same: bool) -> String {
    let (was, is) = (page::in_words(before), page::in_words(after));
    let standards = if same { "No standard’s rating differs." } else { "Standards whose rating differs:" };
    if was == is {
        return format!("The scenario on screen is rated the same under both: {is}. {standards}");
    }
    format!("The scenario on screen under the original: {was}. Now: {is}. {standards}")
}

/// "2.4 Delivery: Inadequate → Good", where the two differ. An asterisk marks discretion.
pub fn moved(standard: &Standard, before: &StandardReport, after: &StandardReport) -> Option<String> {
    let words = |report: &StandardReport| {
        let none = if report.counting == Counting::NotRated { page::NOT_RATED } else { page::NOT_YET };
        let star = if report.starred() { "*" } else { "" };
        [report.rating().map_or(none, Band::name), star].concat()
    };
    let (was, is) = (words(before), words(after));
    (was != is).then(|| format!("{} {}: {was} → {is}", standard.number, standard.title))
}

fn samples(from: &RuleSet, to: &RuleSet, all: &mut Vec<String>) {
    for sample in &to.samples {
        match from.samples.iter().find(|known| known.id == sample.id) {
            None => all.push(format!("Sample added: {}", sample.name)),
            Some(known) if known.name != sample.name => {
                all.push(format!("Sample {} → {}", known.name, sample.name));
            }
            Some(_) => {}
        }
    }
    let gone = from.samples.iter().filter(|known| !to.samples.iter().any(|sample| sample.id == known.id));
    all.extend(gone.map(|known| format!("Sample removed: {}", known.name)));
}

fn standards(from: &RuleSet, to: &RuleSet, all: &mut Vec<String>) {
    let name = |standard: &Standard| format!("{} {}", standard.number, standard.title);
    for standard in &to.standards {
        let Some(known) = from.standards.iter().find(|known| known.topic == standard.topic) else {
            all.push(format!("Standard added: {}", name(standard)));
            continue;
        };
        if name(known) != name(standard) {
            all.push(format!("Standard {} → {}", name(known), name(standard)));
        }
        if known.counting != standard.counting {
            all.push(format!("{}: {} → {}", standard.number, counting(known), counting(standard)));
        }
        if (known.kind == Kind::Judged) != (standard.kind == Kind::Judged) {
            let judged = standard.kind == Kind::Judged;
            let words = if judged { "rated by judgement" } else { "rated by key questions" };
            all.push(format!("{}: now {words}", standard.number));
        }
        questions(&of(from, known), &of(to, standard), all);
    }
    let gone = from.standards.iter().filter(|known| !to.standards.iter().any(|new| new.topic == known.topic));
    all.extend(gone.map(|known| format!("Standard removed: {}", name(known))));
}

fn counting(standard: &Standard) -> &'static str {
    let at = match standard.counting {
        Counting::Scored => 0,
        Counting::NotRated => 1,
        Counting::Separate => 2,
    };
    COUNTINGS.get(at).map_or("", |found| found.1)
}

fn of<'a>(rules: &'a RuleSet, standard: &Standard) -> Vec<&'a Question> {
    standard.questions().iter().filter_map(|&index| rules.questions.get(index)).collect()
}

fn questions(from: &[&Question], to: &[&Question], all: &mut Vec<String>) {
    for question in to {
        let Some(known) = from.iter().find(|known| known.topic == question.topic) else {
            all.push(format!("Key question added: {} {}", question.number, question.label));
            continue;
        };
        let parts = [
            ("label", known.label != question.label),
            ("wording", known.wording != question.wording),
            ("prompts", known.prompts != question.prompts),
        ];
        let changed: Vec<&str> = parts.iter().filter(|part| part.1).map(|part| part.0).collect();
        if !changed.is_empty() {
            all.push(format!("{}: other {}", question.number, bandwise::ui::text::list(changed)));
        }
    }
    let gone = from.iter().filter(|known| !to.iter().any(|question| question.topic == known.topic));
    all.extend(gone.map(|known| format!("Key question removed: {} {}", known.number, known.label)));
}

/// The rules that are known in another way.
fn bases(from: &RuleSet, to: &RuleSet, all: &mut Vec<String>) {
    for rule in &to.rules {
        let was = from.rule(&rule.id).map(|known| known.basis);
        let words = |basis: bandwise::model::Basis| BASES.get(basis as usize).map_or("", |found| found.1);
        if let Some(was) = was.filter(|was| *was != rule.basis) {
            all.push(format!("Rule {}: {} → {}", rule.id, words(was), words(rule.basis)));
        }
    }
}
