//! The code of a link, `1.<rule set>.<payload>.<check>`: made, and opened strictly.

use std::rc::Rc;

use super::bits::{BitReader, BitWriter};
use super::{Opened, base64url, check, payload, rules};
use crate::model::{RuleSet, Scenario};
use crate::rulesets;

/// The latest format version. Version 1 is for rule sets that come with the page, version 2 brings one of the
/// user's own; both are read.
pub const FORMAT: u32 = 2;

/// The version of a link that brings its rule set.
const OWN_RULES: u32 = 2;

/// Most characters of a code, made or opened. Mail and chat programs keep that much whole.
pub const MAX_LINK: usize = 2_000;

/// The scenario does not fit a link; a file holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Characters its code would have, more than [`MAX_LINK`]; at the least so many where that is
    /// [`TooLong::MUCH`] or more.
    pub length: usize,
    /// How many of them a rule set of the user's own takes; 0 where it comes with the page.
    pub rules: usize,
}

impl TooLong {
    /// From so many characters on they are not counted to the last one.
    pub const MUCH: usize = 2 * MAX_LINK;
}

/// Why nothing was opened. There is no half: a code opens whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Nothing was given.
    Empty,
    /// There is no code of ours in it.
    NotOurs,
    /// The end is missing.
    CutShort,
    /// It does not agree with its check, or no program of ours would have written it.
    Altered,
    /// It was made by a later version of the page.
    NewerVersion {
        /// The format version it names.
        found: u32,
    },
    /// It is sound but rests on a rule set this page does not bring.
    UnknownRuleSet {
        /// The rule set it names: small letters, digits and hyphens.
        found: String,
    },
    /// It is longer than any link made here.
    TooLong {
        /// Its length in characters.
        length: usize,
    },
    /// There are two or more different codes in the text.
    Several,
}

/// The code of a scenario, to stand after `#`.
///
/// Without `include_text` the title, case references and written reasons stay out, and so do the words of a
/// rule set of the user's own; [`super::shape::in_link`] is the scenario that the code opens to, and
/// [`super::plain::without_words`] the rule set.
///
/// # Errors
/// [`TooLong`] past [`MAX_LINK`] characters.
///
/// ```
/// # use bandwise::{model::Scenario, rulesets, share::link};
/// let rules = rulesets::pdu_2021();
/// let code = link::encode(&Scenario::empty(&rules), &rules, false).unwrap();
/// assert_eq!(code, "1.pdu-2021.AAAAAAAAAAAM.08kfmvr");
/// ```
pub fn encode(scenario: &Scenario, rules: &RuleSet, include_text: bool) -> Result<String, TooLong> {
    encode_all(&[scenario], rules, include_text)
}

/// The code of two scenarios to be compared, the one to look at first.
///
/// # Errors
/// [`TooLong`] past [`MAX_LINK`] characters.
pub fn encode_pair(
    first: &Scenario,
    second: &Scenario,
    rules: &RuleSet,
    include_text: bool,
) -> Result<String, TooLong> {
    encode_all(&[first, second], rules, include_text)
}

fn encode_all(scenarios: &[&Scenario], rules: &RuleSet, include_text: bool) -> Result<String, TooLong> {
    // Far too large: known from the counts, without writing a million judgements at every change.
    let bits: usize = scenarios.iter().map(|scenario| payload::judgement_bits(scenario, rules)).sum();
    let letters = bits / 6;
    if letters > TooLong::MUCH {
        return Err(TooLong { length: letters, rules: 0 });
    }
    let own = !rulesets::comes_with_the_page(rules);
    let far_too_long = TooLong { length: TooLong::MUCH, rules: TooLong::MUCH };
    let (id, mut bits) = match own {
        true => rules::begin(rules, include_text).ok_or(far_too_long)?,
        false => (rules.id.clone(), BitWriter::default()),
    };
    let of_rules = bits.length() / 6;
    payload::write(&mut bits, scenarios, rules, include_text);
    let payload = base64url::encode(&bits.into_bytes());
    let version = if own { OWN_RULES } else { 1 };
    let head = format!("{version}.{id}.{payload}");
    let code = format!("{head}.{}", check::of(&head));
    let length = code.len();
    if length > MAX_LINK {
        return Err(TooLong { length, rules: of_rules });
    }
    Ok(code)
}

/// Opens a code, without its `#`.
///
/// Strict: the code is taken as it stands. Finding it in a longer text is the work of
/// [`super::inbox::find`].
///
/// # Errors
/// Every beginning of a good code and every change of one character is an error; see
/// [`LinkError`].
///
/// ```
/// # use bandwise::share::link::{self, LinkError};
/// assert_eq!(link::decode("1.pdu-2021.AAAA"), Err(LinkError::CutShort));
/// ```
pub fn decode(code: &str) -> Result<Opened, LinkError> {
    if code.is_empty() {
        return Err(LinkError::Empty);
    }
    let length = code.chars().count();
    if length > MAX_LINK {
        return Err(LinkError::TooLong { length });
    }
    let (version, id, payload) = parts(code)?;
    let known = || rulesets::by_id(id).ok_or_else(|| LinkError::UnknownRuleSet { found: id.to_owned() });
    let known = if version == OWN_RULES { None } else { Some(known()?) };
    opened(known, id, payload).ok_or(LinkError::Altered)
}

/// What a payload holds, under this rule set or the one it brings.
fn opened(known: Option<Rc<RuleSet>>, id: &str, payload: &str) -> Option<Opened> {
    let bytes = base64url::decode(payload)?;
    let mut bits = BitReader::new(&bytes);
    let ruleset = known.or_else(|| rules::read(&mut bits)).filter(|rules| rules.id == id)?;
    let payload::Read { scenario, beside, text_included } = payload::read(&mut bits, &ruleset)?;
    bits.finish()?;
    Some(Opened { ruleset, scenario, beside, text_included })
}

/// Version, rule set id and payload of a code whose version is ours and whose check agrees.
fn parts(code: &str) -> Result<(u32, &str, &str), LinkError> {
    let (version, rest) = after_version(code)?;
    let parts: Vec<&str> = rest.split('.').collect();
    let &[id, payload, found] = parts.as_slice() else {
        let missing = parts.len() < 3;
        return Err(if missing { LinkError::CutShort } else { LinkError::Altered });
    };
    if found.chars().count() < check::LENGTH {
        return Err(LinkError::CutShort);
    }
    let head = code.strip_suffix(found).and_then(|head| head.strip_suffix('.'));
    if head.map(check::of).as_deref() != Some(found) || !rulesets::check::is_id(id) {
        return Err(LinkError::Altered);
    }
    Ok((version, id, payload))
}

/// The version and what follows it; a beginning of a code that has not got so far is cut short.
fn after_version(code: &str) -> Result<(u32, &str), LinkError> {
    let (version, rest) = code.split_once('.').unwrap_or((code, ""));
    match version_number(version).ok_or(LinkError::NotOurs)? {
        version @ 1..=FORMAT => Ok((version, rest)),
        _ if version == code => Err(LinkError::NotOurs),
        found => Err(LinkError::NewerVersion { found }),
    }
}

fn version_number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}
