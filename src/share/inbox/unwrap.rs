//! Taking off one layer of what programs do to a link on its way.

use super::gap;

/// The text with one layer taken off, or `None` where there is none.
///
/// Redirects such as Safe Links carry the link percent-encoded, so decoding the whole text
/// uncovers it; Proofpoint has encodings of its own.
pub(super) fn once(text: &str) -> Option<String> {
    let mut inner = text.to_owned();
    if place(text, "urldefense").is_some() {
        let mut query = true;
        inner = replaced(&inner, "/v2/url?u=", |text| end_of_v2(text, &mut query), from_v2);
        inner = replaced(&inner, "/v3/__", end_of_v3, from_v3);
    }
    let inner = decoded(&decoded(&inner, '=', quoted_printable), '%', percent);
    (inner != text).then_some(inner)
}

/// Where a mark stands. Byte by byte: the quick search of the standard library weighs as much as
/// all the rest of this file.
fn place(text: &str, mark: &str) -> Option<usize> {
    text.as_bytes().windows(mark.len()).position(|found| found == mark.as_bytes())
}

/// Replaces what stands between a mark and its end, and drops the mark, so that it is done once. A mark without an
/// end has none after it with one: looking for it again after each would take the square of the text’s length.
fn replaced(
    text: &str,
    mark: &str,
    mut end: impl FnMut(&str) -> Option<usize>,
    decode: fn(&str) -> String,
) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = place(rest, mark).and_then(|at| rest.split_at_checked(at)) {
        let after = after.get(mark.len()..).unwrap_or_default();
        let Some((link, after)) = end(after).and_then(|end| after.split_at_checked(end)) else { break };
        out.push_str(before);
        // A space in place of the mark keeps words apart.
        out.push(' ');
        out.push_str(&decode(link));
        rest = after;
    }
    out + rest
}

/// Proofpoint version 2 is followed by more of the query, or by nothing. Where there is no more of one, it is not
/// looked for again.
fn end_of_v2(text: &str, query: &mut bool) -> Option<usize> {
    let more = if *query { text.find('&') } else { None };
    *query = more.is_some();
    Some(more.or_else(|| text.find(char::is_whitespace)).unwrap_or(text.len()))
}

/// Version 2 writes `-` for `%` and `_` for `/`; the percent-decoding follows.
fn from_v2(link: &str) -> String {
    link.replace('-', "%").replace('_', "/")
}

/// Version 3 ends the link with `__;`.
fn end_of_v3(text: &str) -> Option<usize> {
    place(text, "__;")
}

/// Version 3 writes `*` for a letter it keeps aside, and in our links only `#` is such a one.
/// A space takes the place of the `__` after it.
fn from_v3(link: &str) -> String {
    link.replace('*', "#") + " "
}

/// The text with its escapes decoded. Only those of ASCII: a code has no other letters.
fn decoded(text: &str, mark: char, escape: fn(&str) -> Option<(char, &str)>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(mark) {
        out.push_str(before);
        let (letter, after) = escape(after).unwrap_or((mark, after));
        out.push(letter);
        rest = after;
    }
    out + rest
}

/// The escapes of quoted-printable mail that a link can meet.
fn quoted_printable(text: &str) -> Option<(char, &str)> {
    let known = [("23", '#'), ("2E", '.'), ("2D", '-'), ("5F", '_'), ("3D", '=')];
    known.iter().find_map(|&(digits, letter)| Some((letter, text.strip_prefix(digits)?)))
}

/// The letter of two hexadecimal digits, wherever a line break falls among them.
fn percent(text: &str) -> Option<(char, &str)> {
    let (high, rest) = digit(text)?;
    let (low, rest) = digit(rest)?;
    (high < 8).then_some((char::from(high << 4 | low), rest))
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
            ("%C3%A9", "%C3%A9"),
            ("%ff%23", "%ff#"),
            ("=3D23", "=23"),
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
