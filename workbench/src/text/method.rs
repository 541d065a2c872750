//! Words of the method view: what stands around the rules, and the framework.

use bandwise::model::{Basis, Counting, Kind, Question, Rule, RuleSet, Standard};
use bandwise::ui::text::count;
use bandwise::ui::text::ratings::basis;

/// The rules in the order of a read: a heading, and those under it.
pub const GROUPS: [(&str, &[&str]); 6] = [
    ("From judgements to a score", &["1", "2", "3"]),
    ("From a score to a band", &["4", "5"]),
    ("From bands to a rating", &["6", "7", "8", "9", "10"]),
    ("From ratings to the overall rating", &["11", "12", "13"]),
    ("Professional discretion and leadership", &["D1", "D2", "D3", "L1"]),
    ("The framework", &["F1", "F2", "F3"]),
];

/// The heading of a group, where it speaks of less than it might.
pub fn group(rules: &RuleSet, heading: &'static str, ids: &[&str]) -> &'static str {
    let quiet = ids.contains(&"L1") && !rules.is_in_force("L1");
    if quiet { "Professional discretion" } else { heading }
}

/// The rules on a framework, and what each says the source of.
pub const KNOWN: [(&str, &str); 3] =
    [("F1", "Standards"), ("F2", "Wording of the key questions"), ("F3", "Prompts")];

/// Wording.
pub const BASES: &str = "Each rule says how well it is known, and from where:";
/// Wording.
pub const UNVERIFIED: &str = "A rule marked as unverified is never in the inspectorate’s words: it is a reconstruction, and may be wrong.";

/// Which rule set is shown.
pub fn rule_set(rules: &RuleSet, in_force: usize) -> String {
    let named = |id: &str| {
        bandwise::rulesets::all()
            .find(|known| known.0 == id)
            .map_or_else(|| id.to_owned(), |known| known.1.to_owned())
    };
    let from =
        rules.based_on.as_ref().map_or(String::new(), |from| format!(" It is based on “{}”.", named(from)));
    format!(
        "{} under the rule set “{}”. Where you change the rule set, they change with it.{from}",
        count(in_force as u64, "rule is in force", "rules are in force"),
        rules.name
    )
}

/// What a basis means.
pub fn basis_means(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "stated in a published report or page",
        Basis::Inferred => {
            "follows by arithmetic from published figures, or was seen in a report under another framework and is taken to hold here"
        }
        Basis::Unverified => "a reconstruction, seen in no source",
        Basis::Own => "set by whoever made this rule set",
    }
}

/// How many standards there are, and of what.
pub fn framework(rules: &RuleSet) -> String {
    let judged = rules.standards.iter().filter(|standard| standard.kind == Kind::Judged).count();
    let mut parts = vec![count(rules.standards.len() as u64, "standard", "standards")];
    match judged {
        0 => {}
        all if all == rules.standards.len() => parts.push("rated by judgement".to_owned()),
        judged => parts.push(format!("{judged} of them rated by judgement")),
    }
    if !rules.questions.is_empty() {
        parts.push(count(rules.questions.len() as u64, "key question", "key questions"));
    }
    format!("{}.", parts.join(", "))
}

/// How a standard is rated, and whether it counts.
pub fn standard(rules: &RuleSet, standard: &Standard) -> String {
    let rests = match &standard.kind {
        Kind::Judged => "Rated by judgement".to_owned(),
        Kind::CaseBased { sample, .. } => {
            let many = rules.samples.get(*sample).map_or("cases", |sample| &sample.many);
            format!("Rests on {many}")
        }
    };
    let judged = standard.kind == Kind::Judged;
    let counts = match standard.counting {
        Counting::NotRated if judged => return "Not rated; never counts.".to_owned(),
        Counting::Scored => "counts towards the overall score",
        Counting::NotRated => "has a score but no rating, and never counts",
        Counting::Separate => "is rated separately and never counts",
    };
    format!("{rests}; {counts}.")
}

/// Over the prompts of a key question.
pub fn prompts(question: &Question) -> String {
    format!("{} under {}", count(question.prompts.len() as u64, "prompt", "prompts"), question.number)
}

/// Where a rule comes from.
pub fn source(rule: &Rule) -> String {
    match rule.claimed {
        Some(claim) => format!(" Its author calls it {}: {}.", basis(claim), rule.source),
        None => format!(" {}.", rule.source),
    }
}
