//! Links: their code, the payload in it, and the text they come in.

use bandwise::model::rate;
use bandwise::share::link::{self, LinkError};
use bandwise::share::{Opened, base64url, check, inbox, plain, shape};
use bandwise::ui::text::link::link_error;

use crate::holds;

/// A text as a code, and the same with a check that agrees: whoever makes a link on purpose can make that.
pub fn code(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    opens(text);
    opens(&sealed(text));
}

/// The code with the check that its other parts need.
pub fn sealed(text: &str) -> String {
    let head = text.rsplit_once('.').map_or(text, |parts| parts.0);
    [head, ".", &check::of(head)].concat()
}

/// Bytes as the payload of a link, under the rule set that the first names; all behind those as one that brings its own.
pub fn payload(bytes: &[u8]) {
    let Some((&first, payload)) = bytes.split_first() else { return };
    let known = bandwise::rulesets::all().nth(usize::from(first)).map(|known| known.0);
    let head = ["1.", known.unwrap_or("pdu-2021"), "."].concat();
    let head = if known.is_some() { head } else { "2.own-rules.".to_owned() };
    opens(&sealed(&[&head, &*base64url::encode(payload), ".0"].concat()));
}

/// A text in which there may be a link.
pub fn inbox(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let unwrapped = inbox::unwrapped(&text);
    holds(unwrapped.len() <= text.len(), "a text grows as its layers are taken off");
    match inbox::find(&text) {
        Ok(code) => {
            holds(code.len() <= text.len(), "a code is longer than the text it stands in");
            holds(code.bytes().all(is_letter), "a code holds what no code has");
            opens(&code);
        }
        Err(error) => tells(&error),
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}

/// Opens a code. What opens has this very code and no other, is of the shape of its rule set, holds no word where it
/// says that there are none, and is rated. Tells whether it opened.
pub fn opens(code: &str) -> bool {
    match link::decode(code) {
        Ok(opened) => {
            let Opened { ruleset, scenario, beside, text_included } = &opened;
            let again = match beside {
                Some(beside) => link::encode_pair(scenario, beside, ruleset, *text_included),
                None => link::encode(scenario, ruleset, *text_included),
            };
            if !text_included && plain::has_words(ruleset) {
                // As the first links of version 2 told them; they are made no more, so that they have another form now.
                let again = again.ok().and_then(|code| link::decode(&code).ok());
                let same = again.is_none_or(|again| (&again.scenario, &again.beside) == (scenario, beside));
                holds(same, "without its words a link opens to something else");
            } else {
                assert_eq!(again.as_deref(), Ok(code), "a link opens that no page would have made");
            }
            for one in [Some(scenario), beside.as_ref()].into_iter().flatten() {
                holds(
                    shape::in_link(one, ruleset, *text_included) == *one,
                    "more came out than a link holds",
                );
                let cases: usize = one.samples.iter().map(bandwise::model::Cases::len).sum();
                holds(cases <= 6 * code.len(), "there are more cases than bits");
                holds(
                    rate(ruleset, one).standards.len() == ruleset.standards.len(),
                    "a standard has no result",
                );
            }
            true
        }
        Err(error) => {
            tells(&error);
            false
        }
    }
}

/// What is refused has a sentence, of a length that a person reads.
fn tells(error: &LinkError) {
    let said = link_error(error);
    holds((20..400).contains(&said.chars().count()), &said);
}
