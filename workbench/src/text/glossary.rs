//! The terms of the field, each in a sentence or two. Only what the rule set has is explained, with its numbers.

use bandwise::model::{Band, Counting, Rounding, RuleSet, Standard};
use bandwise::ui::text::{count, list};

/// Terms and what they mean here, by the alphabet.
pub fn terms(rules: &RuleSet) -> Vec<(String, String)> {
    let mut terms = always(rules);
    if !rules.questions.is_empty() {
        terms.extend(on_questions(rules));
    }
    for (rule, term, words) in some(rules) {
        if rules.is_in_force(rule) {
            terms.push((term, words));
        }
    }
    terms.extend(never_counting(rules));
    let mut terms: Vec<(String, String)> =
        terms.into_iter().map(|(term, words)| (term.to_owned(), words)).collect();
    terms.sort_by_key(|(term, _)| term.to_lowercase());
    terms
}

fn always(rules: &RuleSet) -> Vec<(&str, String)> {
    let points = Band::ALL.map(|band| format!("{} for {band}", rules.points.of(band)));
    let bands = list(Band::ALL);
    vec![
        (
            "Attainable range",
            "While something is not rated: the lowest and highest overall score that could still come out."
                .to_owned(),
        ),
        (
            "Basis",
            "How well a rule is known: from a published source, by arithmetic from published figures or from a report under another framework, as a reconstruction, or because the author of a rule set says so."
                .to_owned(),
        ),
        (
            "Overall score",
            match rules.scored() {
                1 => format!("The points of the only scored standard, out of {}.", rules.out_of()),
                scored => format!("The points of the {scored} scored standards added up, out of {}.", rules.out_of()),
            },
        ),
        ("Points", format!("What a rating is worth: {}.", list(points))),
        (
            "Rating",
            format!("One of {bands}. Each standard takes one, and the overall score gives one."),
        ),
        (
            "Rule set",
            format!(
                "The standards of one framework and the numbers its rules use. The one in use is “{}”.",
                rules.name
            ),
        ),
        (
            "Scenario",
            "Everything entered under one rule set: answers, counts, ratings, discretion.".to_owned(),
        ),
        (
            "Standard",
            format!(
                "What is rated. Here there {} {}.",
                if rules.standards.len() == 1 { "is" } else { "are" },
                rules.standards.len()
            ),
        ),
    ]
}

fn on_questions(rules: &RuleSet) -> Vec<(&str, String)> {
    let manies = list(rules.samples.iter().map(|sample| &sample.many));
    let cuts = list(Band::ALL.into_iter().skip(1).map(|band| format!("{}%", rules.cuts.of(band))));
    let read = match rules.rounding {
        Rounding::Rounded => "printed percentage",
        Rounding::Exact => "exact share",
    };
    vec![
        (
            "Arithmetic rating",
            "The rating that follows from the key questions alone, before any discretion.".to_owned(),
        ),
        (
            "Band",
            format!("The stretch of percentages that belongs to a rating. It is read off the {read} of a score."),
        ),
        ("Blank", "A cell not filled in yet. It is neither a No nor an N/A, and counts in nothing.".to_owned()),
        ("Case", format!("A piece of work that is judged: one of the {manies}.")),
        ("Cut", format!("A percentage at which a band begins: {cuts}.")),
        (
            "Driving question",
            "The key question with the lowest score of a standard, which decides its rating. There can be more than one."
                .to_owned(),
        ),
        (
            "Interval",
            "Where a score might lie if the cases had been drawn at random from very many: the faint bar on a strip shows 95%. An aid, and no part of the method. Real samples are drawn by groups from a limited number of cases, so the true margin differs."
                .to_owned(),
        ),
        ("Judgement", "The answer to one key question for one case: Yes, No or N/A.".to_owned()),
        (
            "Key question",
            format!(
                "What is asked of every case under a standard. Here there {} {}.",
                if rules.questions.len() == 1 { "is" } else { "are" },
                rules.questions.len()
            ),
        ),
        ("N/A", "The question does not apply to the case. It counts in nothing.".to_owned()),
        ("Sample", format!("The cases that standards rest on. Here: {manies}.")),
        ("Score", "The Yes answers to a key question as a percentage of its Yes and No answers.".to_owned()),
    ]
}

/// Terms that only some rule sets have, each with the rule that brings it.
fn some(rules: &RuleSet) -> Vec<(&str, &str, String)> {
    let far = match rules.discretion.bands {
        0 => "does; this rule set leaves no room for it, so it is always flagged".to_owned(),
        bands => format!("does, as a rule by {} at the most", count(bands, "rating", "ratings")),
    };
    let judged = rules.standards.iter().filter(|standard| standard.questions().is_empty()).count();
    let leadership = rules.leadership.as_ref().map_or(String::new(), |found| {
        let by = match found.counts.len() {
            0 => "; no standard is counted for it here".to_owned(),
            1 => format!(", where {} is Inadequate", list(&found.counts)),
            _ => ", by the number of case-based standards rated Inadequate".to_owned(),
        };
        format!("A note at {}{by}. It never limits a rating.", found.standard)
    });
    vec![
        (
            "D1",
            "Asterisk",
            "Marks a rating that discretion put in place of the arithmetic one, such as Good*.".to_owned(),
        ),
        (
            "D1",
            "Professional discretion",
            format!(
                "A person’s decision to rate a case-based standard otherwise than the arithmetic {far}. It needs a reason."
            ),
        ),
        (
            "F3",
            "Prompt",
            "A topic under a key question. It informs the answer and never computes it.".to_owned(),
        ),
        (
            "10",
            "Judged standard",
            format!(
                "A standard without key questions, rated by a person. Here {}.",
                if judged == 1 { "is one".to_owned() } else { format!("are {judged}") }
            ),
        ),
        ("L1", "Leadership guidance", leadership),
    ]
}

/// Standards that never count: outcomes, resettlement, or whatever the rule set has.
fn never_counting(rules: &RuleSet) -> Vec<(&str, String)> {
    let words = |standard: &Standard| match standard.counting {
        Counting::Scored => None,
        Counting::NotRated if standard.questions().is_empty() => Some("It is not rated, and never counts."),
        Counting::NotRated => Some("It has a score but no rating, and never counts."),
        Counting::Separate => Some("It is rated separately, and never counts."),
    };
    let all = rules.standards.iter().filter_map(|standard| {
        Some((standard.title.as_str(), format!("Standard {}. {}", standard.number, words(standard)?)))
    });
    all.collect()
}
