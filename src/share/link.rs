//! A scenario as the code of a link: `1.<rule set>.<payload>.<check>`.

use super::check::{self, check};
use super::{base64url, payload};
use crate::model::{RuleSet, Scenario};
use crate::rulesets;

/// The longest code made or opened, in characters; mail programs cut longer links.
pub const MAX_LINK: usize = 2_000;

const VERSION: &str = "1";

/// A scenario too long for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Characters it would take.
    pub length: usize,
}

/// What came out of a link or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The rule set it is under.
    pub rules: RuleSet,
    /// The scenario.
    pub scenario: Scenario,
    /// Whether it brought its name, case references and written reasons.
    pub text_included: bool,
}

/// Why a link was not opened. A link is opened whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is nothing there.
    Empty,
    /// It is no link of this page.
    NotOurs,
    /// Several different links at once.
    Several,
    /// Its end is missing.
    CutShort,
    /// Something in it was changed on the way.
    Altered,
    /// It was made by a later version of the page.
    NewerVersion {
        /// The version it names.
        found: String,
    },
    /// It is whole, but under a rule set this page does not have.
    UnknownRuleSet {
        /// The rule set it names.
        found: String,
    },
    /// It is longer than any link of this page.
    TooLong {
        /// Its length in characters.
        length: usize,
    },
}

/// The code of a scenario, without the `#`.
///
/// Names, case references and written reasons go in only with `include_text`.
///
/// # Errors
/// [`TooLong`] past [`MAX_LINK`] characters.
pub fn encode(scenario: &Scenario, rules: &RuleSet, include_text: bool) -> Result<String, TooLong> {
    let payload = base64url::encode(&payload::write(scenario, rules, include_text));
    let body = [VERSION, &rules.id, &payload].join(".");
    let code = [body.as_str(), &check(&body)].join(".");
    if code.len() > MAX_LINK {
        return Err(TooLong { length: code.len() });
    }
    Ok(code)
}

/// Opens a code, without the `#`. Strict: a code that is not exactly what [`encode`] makes of its
/// scenario is refused.
///
/// # Errors
/// One [`LinkError`] for each way a link goes wrong.
///
/// ```
/// use bandwise::share::link::{LinkError, decode};
/// assert_eq!(decode("1.pdu-2021.AA"), Err(LinkError::CutShort));
/// ```
pub fn decode(code: &str) -> Result<Opened, LinkError> {
    if code.is_empty() {
        return Err(LinkError::Empty);
    }
    if code.len() > MAX_LINK {
        return Err(LinkError::TooLong {
            length: code.chars().count(),
        });
    }
    let parts: Vec<&str> = code.split('.').collect();
    version(parts.first().copied().unwrap_or_default())?;
    let &[_, ruleset, payload, found] = parts.as_slice() else {
        return Err(if parts.len() < 4 {
            LinkError::CutShort
        } else {
            LinkError::Altered
        });
    };
    if found.len() < check::LENGTH {
        return Err(LinkError::CutShort);
    }
    let body = code.len() - found.len() - 1;
    if code.get(..body).map(check).as_deref() != Some(found) {
        return Err(LinkError::Altered);
    }
    let rules = rulesets::by_id(ruleset);
    let rules = rules.ok_or_else(|| LinkError::UnknownRuleSet {
        found: ruleset.to_owned(),
    })?;
    open(code, payload, rules).ok_or(LinkError::Altered)
}

/// That a code names this version.
fn version(found: &str) -> Result<(), LinkError> {
    let number = !found.is_empty() && found.bytes().all(|byte| byte.is_ascii_digit());
    match (found, number) {
        (VERSION, _) => Ok(()),
        (_, true) if !found.starts_with('0') => Err(LinkError::NewerVersion {
            found: found.to_owned(),
        }),
        _ => Err(LinkError::NotOurs),
    }
}

fn open(code: &str, payload: &str, rules: RuleSet) -> Option<Opened> {
    let (scenario, text_included) = payload::read(&base64url::decode(payload)?, &rules)?;
    // Written back it must be the same, so that a scenario has one link and no other.
    let same = encode(&scenario, &rules, text_included).is_ok_and(|again| again == code);
    same.then_some(Opened {
        rules,
        scenario,
        text_included,
    })
}
