//! Finding the code in what a person pastes, or in what the address bar holds.
//!
//! Mail and chat programs wrap links, quote them, encode them once or twice and send them through
//! a checking service. The text is unwrapped layer by layer and each layer searched for a code.
//! The code itself is never mended: whatever is found goes to [`super::link::decode`] as it is.

mod gap;
mod scan;
mod unwrap;

pub use gap::{after as after_gap, between as before};

use super::link::LinkError;
use scan::Found;

/// Layers searched: the text itself, and what up to four decodings of it give. A link sent
/// through two services with the second encoding the first needs three.
const LAYERS: usize = 5;

/// The code in a text, without its `#`.
///
/// A code is looked for after a `#`, and at the very start of the text, where it may stand bare,
/// quoted or in brackets. Where no whole code is found, the first beginning of one is given, so
/// that [`super::link::decode`] can say what is wrong with it.
///
/// # Errors
/// [`LinkError::Empty`], [`LinkError::NotOurs`] where there is no code, [`LinkError::Several`]
/// where there are different ones.
///
/// ```
/// # use bandwise::share::{inbox, link::LinkError};
/// let text = "Try this: <https://example.org/#1.pdu-2021.AAAAAAAAAAAM.08kfmvr>.";
/// assert_eq!(inbox::find(text).unwrap(), "1.pdu-2021.AAAAAAAAAAAM.08kfmvr");
/// assert_eq!(inbox::find("https://example.org/"), Err(LinkError::NotOurs));
/// ```
pub fn find(text: &str) -> Result<String, LinkError> {
    if text.trim().is_empty() {
        return Err(LinkError::Empty);
    }
    let (mut whole, mut part) = (None, None);
    let mut layer = text.to_owned();
    for _ in 0..LAYERS {
        for found in scan::codes(&layer) {
            match found {
                Found::Part(code) => part = part.or(Some(code)),
                Found::Whole(code) if whole.as_ref().is_some_and(|known| *known != code) => {
                    return Err(LinkError::Several);
                }
                Found::Whole(code) => whole = Some(code),
            }
        }
        match unwrap::once(&layer) {
            Some(inner) => layer = inner,
            None => break,
        }
    }
    whole.or(part).ok_or(LinkError::NotOurs)
}

/// The text with all layers taken off that programs put around a link on its way.
///
/// ```
/// # use bandwise::share::inbox;
/// assert_eq!(inbox::unwrapped("?url=https%253A%252F%252Fx%252F%2523t1.a"), "?url=https://x/#t1.a");
/// ```
pub fn unwrapped(text: &str) -> String {
    let mut layer = text.to_owned();
    for _ in 1..LAYERS {
        let Some(inner) = unwrap::once(&layer) else { break };
        layer = inner;
    }
    layer
}

/// Whether a text looks like a scenario file rather than a link.
///
/// ```
/// # use bandwise::share::inbox;
/// assert!(inbox::looks_like_file("\u{feff}\n{ \"format\": \"bandwise scenario\" }"));
/// assert!(!inbox::looks_like_file("#1.pdu-2021.AAAAAAAAAAAM.08kfmvr"));
/// ```
pub fn looks_like_file(text: &str) -> bool {
    gap::trim(text).starts_with('{')
}
