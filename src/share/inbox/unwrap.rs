//! Taking off one layer of what programs do to a link on its way.

use super::gap;

/// The text with one layer taken off, or `None` where there is none.
///
/// Redirects such as Safe Links carry the link percent-encoded, so decoding the whole text
/// uncovers it; Proofpoint has encodings of its own.
pub(super) fn once(text: &str) -> Option<String> {
    let mut inner = text.to_owned();
    if text.contains("urldefense") {
        inner = replaced(&inner, "/v2/url?u=", end_of_v2, from_v2);
        inner = replaced(&inner, "/v3/__", end_of_v3, from_v3);
    }
    for (escape, letter) in QUOTED_PRINTABLE {
        inner = inner.replace(escape, letter);
    }
    let inner = percent_decoded(&inner);
    (inner != text).then_some(inner)
}

/// The escapes of quoted-printable mail that a link can meet.
const QUOTED_PRINTABLE: [(&str, &str); 5] =
    [("=23", "#"), ("=2E", "."), ("=2D", "-"), ("=5F", "_"), ("=3D", "=")];

/// Replaces what stands between a mark and its end, and drops the mark, so that it is done once.
fn replaced(text: &str, mark: &str, end: fn(&str) -> usize, decode: fn(&str) -> String) -> String {
    let mut parts = text.split(mark);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (link, after) = part.split_at_checked(end(part)).unwrap_or((part, ""));
        // A space in place of the mark keeps words apart.
        out.push(' ');
        out.push_str(&decode(link));
        out.push_str(after);
    }
    out
}

/// Proofpoint version 2 is followed by more of the query, or by nothing.
fn end_of_v2(text: &str) -> usize {
    text.find('&').or_else(|| text.find(char::is_whitespace)).unwrap_or(text.len())
}

/// Version 2 writes `-` for `%` and `_` for `/`; the percent-decoding follows.
fn from_v2(link: &str) -> String {
    link.replace('-', "%").replace('_', "/")
}

/// Version 3 ends the link with `__;`.
fn end_of_v3(text: &str) -> usize {
    text.find("__;").unwrap_or(0)
}

/// Version 3 writes `*` for a letter it keeps aside, and in our links only `#` is such a one.
/// A space takes the place of the `__` after it.
fn from_v3(link: &str) -> String {
    link.replace('*', "#") + " "
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        match escape(after) {
            Some((byte, after)) => {
                bytes.push(byte);
                rest = after;
            }
            None => {
                bytes.push(b'%');
                rest = after;
            }
        }
    }
    bytes.extend(rest.bytes());
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The byte of two hexadecimal digits, wherever a line break falls among them.
fn escape(text: &str) -> Option<(u8, &str)> {
    let (high, rest) = digit(text)?;
    let (low, rest) = digit(rest)?;
    Some((high << 4 | low, rest))
}

fn digit(text: &str) -> Option<(u8, &str)> {
    let mut letters = gap::after(text).unwrap_or(text).chars();
    let digit = letters.next()?.to_digit(16)?;
    Some((u8::try_from(digit).ok()?, letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_layer_at_a_time() {
        for (text, inner) in [
            ("a%2523b", "a%23b"),
            ("a%23b", "a#b"),
            ("a%2\n> 3b", "a#b"),
            ("a=23b=3Dc", "a#b=c"),
            ("100% sure%", "100% sure%"),
            ("%C3%A9", "é"),
            ("%ff", "\u{fffd}"),
        ] {
            assert_eq!(once(text).as_deref().unwrap_or(text), inner, "{text:?}");
        }
    }

    #[test]
    fn what_proofpoint_makes() {
        let v2 = "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.org_x_-231.p-2D1.A-5F&d=D";
        assert_eq!(once(v2).unwrap(), "https://urldefense.proofpoint.com https://a.org/x/#1.p-1.A_&d=D");
        let v3 = "https://urldefense.com/v3/__https://a.org/x/*1.p-1.A___;Iw!!AbC!d$ ";
        assert_eq!(once(v3).unwrap(), "https://urldefense.com https://a.org/x/#1.p-1.A_ __;Iw!!AbC!d$ ");
    }
}
