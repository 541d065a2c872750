//! The door: a rule set's text in, a checked [`RuleSet`] out, or one sentence naming the place.

use std::fmt;

use super::{number, wire};
use crate::model::{
    Basis, Chapter, Counting, Cuts, DiscretionRule, Kind, LeadershipRule, OverallCuts, Percent,
    Question, Rounding, Rule, RuleSet, Sample, Standard,
};

/// What is wrong with a rule set, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSetError {
    /// Where in the file: "standard 2.4", "cuts", "line 3, column 7".
    pub place: String,
    /// What was found there and what would be accepted.
    pub problem: String,
}

impl fmt::Display for RuleSetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The rule set can't be used. At {}: {}.",
            self.place, self.problem
        )
    }
}

impl std::error::Error for RuleSetError {}

fn at<T>(place: impl fmt::Display, problem: impl Into<String>) -> Result<T, RuleSetError> {
    Err(RuleSetError {
        place: place.to_string(),
        problem: problem.into(),
    })
}

/// Reads and checks a rule set.
///
/// # Errors
/// The first thing wrong: unreadable JSON, an unknown key, a number out of place, a name used
/// twice or pointing nowhere, cuts that do not rise.
///
/// ```
/// let error = bandwise::rulesets::read("{}").unwrap_err();
/// assert!(error.to_string().contains("missing field"));
/// ```
pub fn read(text: &str) -> Result<RuleSet, RuleSetError> {
    let file: wire::File = serde_json::from_str(text).or_else(|error| {
        at(
            format_args!("line {}, column {}", error.line(), error.column()),
            message(&error),
        )
    })?;
    let mut samples = samples(file.samples)?;
    let (standards, questions) = standards(file.standards, &mut samples)?;
    let rules = RuleSet {
        chapters: chapters(file.chapters, &standards)?,
        cuts: cuts(&file.cuts)?,
        rounding: rounding(&file.rounding)?,
        overall: overall(&file.overall)?,
        discretion: discretion(&file.discretion)?,
        leadership: leadership(file.leadership, &standards)?,
        rules: file.rules.into_iter().map(rule).collect::<Result<_, _>>()?,
        id: id("id", file.id)?,
        name: file.name,
        credit: file.credit,
        samples,
        standards,
        questions,
    };
    if rules.scored() == 0 {
        return at("standards", "none of them is scored; at least one must be");
    }
    unique("rules", rules.rules.iter().map(|rule| &rule.id))?;
    Ok(rules)
}

/// The parser's own words without its line and column, which stand in the place.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn id(place: &str, id: String) -> Result<String, RuleSetError> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if (1..=24).contains(&id.len()) && id.bytes().all(plain) {
        return Ok(id);
    }
    at(
        place,
        format!("found “{id}”; write 1 to 24 small letters, digits and hyphens"),
    )
}

fn unique<T: PartialEq + fmt::Display>(
    place: &str,
    names: impl Iterator<Item = T>,
) -> Result<(), RuleSetError> {
    let mut seen = Vec::new();
    for name in names {
        if seen.contains(&name) {
            return at(place, format!("“{name}” is used twice"));
        }
        seen.push(name);
    }
    Ok(())
}

fn samples(found: Vec<wire::Sample>) -> Result<Vec<Sample>, RuleSetError> {
    unique("samples", found.iter().map(|sample| &sample.id))?;
    let sample = |sample: wire::Sample| {
        let wire::Sample {
            id: name_in_links,
            name,
            one,
            many,
        } = sample;
        let id = id("samples", name_in_links)?;
        Ok(Sample {
            id,
            name,
            one,
            many,
            questions: Vec::new(),
        })
    };
    found.into_iter().map(sample).collect()
}

fn standards(
    found: Vec<wire::Standard>,
    samples: &mut [Sample],
) -> Result<(Vec<Standard>, Vec<Question>), RuleSetError> {
    let (mut standards, mut questions) = (Vec::new(), Vec::new());
    for standard in found {
        standards.push(one_standard(standard, samples, &mut questions)?);
    }
    unique(
        "standards",
        standards.iter().map(|standard: &Standard| standard.number),
    )?;
    unique(
        "questions",
        questions.iter().map(|question: &Question| question.number),
    )?;
    Ok((standards, questions))
}

fn one_standard(
    found: wire::Standard,
    samples: &mut [Sample],
    questions: &mut Vec<Question>,
) -> Result<Standard, RuleSetError> {
    let place = format!("standard {}", found.number);
    let Some(number) = number::standard(&found.number) else {
        return at(place, "write the number as 2.4");
    };
    let kind = match found.sample {
        None if found.questions.is_empty() => Kind::Judged,
        None => return at(place, "it has key questions but no sample; name the sample"),
        Some(_) if found.questions.is_empty() => {
            return at(
                place,
                "it has a sample but no key questions; give at least one",
            );
        }
        Some(name) => {
            let Some(sample) = samples.iter().position(|sample| sample.id == name) else {
                return at(place, format!("there is no sample “{name}”"));
            };
            Kind::CaseBased {
                sample,
                questions: add(found.questions, sample, samples, questions)?,
            }
        }
    };
    let counting = match found.counting.as_deref() {
        None | Some("scored") => Counting::Scored,
        Some("not-rated") => Counting::NotRated,
        Some("separate") => Counting::Separate,
        Some(other) => {
            let problem = format!("found “{other}”; write scored, not-rated or separate");
            return at(place, problem);
        }
    };
    let standard = Standard {
        number,
        title: found.title,
        kind,
        counting,
    };
    let of_another = |&&index: &&usize| {
        questions
            .get(index)
            .is_some_and(|question| question.number.standard != number)
    };
    match standard.questions().iter().find(of_another) {
        Some(_) => at(
            place,
            "one of its key questions has the number of another standard",
        ),
        None => Ok(standard),
    }
}

fn add(
    found: Vec<wire::Question>,
    sample: usize,
    samples: &mut [Sample],
    questions: &mut Vec<Question>,
) -> Result<Vec<usize>, RuleSetError> {
    let mut added = Vec::new();
    for question in found {
        let Some(number) = number::question(&question.number) else {
            return at(
                format_args!("question {}", question.number),
                "write the number as 2.4.3",
            );
        };
        let Some(home) = samples.get_mut(sample) else {
            continue;
        };
        let wire::Question {
            label,
            wording,
            prompts,
            ..
        } = question;
        let index = questions.len();
        let column = home.questions.len();
        home.questions.push(index);
        added.push(index);
        questions.push(Question {
            number,
            sample,
            column,
            wording,
            label,
            prompts,
        });
    }
    Ok(added)
}

fn chapters(
    found: Vec<wire::Chapter>,
    standards: &[Standard],
) -> Result<Vec<Chapter>, RuleSetError> {
    unique("chapters", found.iter().map(|chapter| chapter.number))?;
    let homeless = standards.iter().find(|standard| {
        found
            .iter()
            .all(|chapter| chapter.number != standard.number.chapter)
    });
    if let Some(standard) = homeless {
        let place = format_args!("standard {}", standard.number);
        return at(
            place,
            format!("there is no chapter {}", standard.number.chapter),
        );
    }
    let chapter = |chapter: wire::Chapter| Chapter {
        number: chapter.number,
        title: chapter.title,
    };
    Ok(found.into_iter().map(chapter).collect())
}

fn cuts(found: &wire::Cuts) -> Result<Cuts, RuleSetError> {
    let [first, second, third] =
        [found.requires_improvement, found.good, found.outstanding].map(Percent::new);
    let cuts = first
        .zip(second)
        .zip(third)
        .and_then(|((a, b), c)| Cuts::new(a, b, c));
    cuts.map_or_else(
        || {
            at(
                "cuts",
                "write three percentages from 1 to 100, each above the last",
            )
        },
        Ok,
    )
}

fn rounding(found: &str) -> Result<Rounding, RuleSetError> {
    match found {
        "rounded" => Ok(Rounding::Rounded),
        "exact" => Ok(Rounding::Exact),
        other => at(
            "rounding",
            format!("found “{other}”; write rounded or exact"),
        ),
    }
}

fn overall(found: &wire::Overall) -> Result<OverallCuts, RuleSetError> {
    let [first, second, third] = found.halves;
    if first < second && second < third && third <= 6 {
        return Ok(OverallCuts(found.halves));
    }
    at(
        "overall",
        "write three rising numbers of half points a standard, 6 at the most",
    )
}

fn discretion(found: &wire::Discretion) -> Result<DiscretionRule, RuleSetError> {
    let wire::Discretion { points, few, bands } = *found;
    if points <= 100 && bands <= 3 {
        return Ok(DiscretionRule { points, few, bands });
    }
    at(
        "discretion",
        "points must be 100 or fewer and bands 3 or fewer",
    )
}

fn leadership(
    found: Option<wire::Leadership>,
    standards: &[Standard],
) -> Result<Option<LeadershipRule>, RuleSetError> {
    let Some(found) = found else { return Ok(None) };
    let standard = standards
        .iter()
        .find(|standard| standard.number.to_string() == found.standard)
        .filter(|standard| standard.kind == Kind::Judged);
    match standard {
        Some(standard) => Ok(Some(LeadershipRule {
            standard: standard.number,
        })),
        None => at(
            "leadership",
            format!("“{}” is not a judged standard", found.standard),
        ),
    }
}

fn rule(found: wire::Rule) -> Result<Rule, RuleSetError> {
    let basis = match found.basis.as_str() {
        "published" => Basis::Published,
        "inferred" => Basis::Inferred,
        "unverified" => Basis::Unverified,
        other => {
            let problem = format!("found “{other}”; write published, inferred or unverified");
            return at(format_args!("rule {}", found.id), problem);
        }
    };
    Ok(Rule {
        id: found.id,
        text: found.text,
        basis,
        source: found.source,
    })
}
