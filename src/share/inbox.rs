//! Finding the code in what people paste: mail programs wrap, re-encode and re-route links.
//!
//! Nothing here mends the code itself; [`super::link::decode`] is strict.

use super::LinkError;

/// Whether a text is a saved file rather than a link.
pub fn looks_like_file(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
}

/// The code in a pasted text or an address: a whole link, `#` and a code, or a bare code, also
/// wrapped over lines, in brackets or quotation marks, percent-encoded, or led through a
/// redirecting service.
///
/// # Errors
/// [`LinkError::Empty`] for nothing, [`LinkError::NotOurs`] where there is no code, and
/// [`LinkError::Several`] where there is more than one.
///
/// ```
/// use bandwise::share::inbox::find;
/// assert_eq!(find("<https://example.org/#1.pdu-2021.AA.0000000>").as_deref(), Ok("1.pdu-2021.AA.0000000"));
/// ```
pub fn find(text: &str) -> Result<String, LinkError> {
    let mut text = unwrap_lines(text);
    if text.is_empty() {
        return Err(LinkError::Empty);
    }
    text = proofpoint(text);
    // Redirects within redirects encode more than once.
    for _ in 0..4 {
        match after_hashes(&text).as_slice() {
            [] => {}
            [only] => return Ok(only.clone()),
            _ => return Err(LinkError::Several),
        }
        match decode_percent(&text, '%') {
            Some(decoded) => text = decoded,
            None => break,
        }
    }
    let bare = trim(&text);
    if bare.starts_with(|first: char| first.is_ascii_digit()) && bare.chars().all(is_code) {
        return Ok(bare.to_owned());
    }
    Err(LinkError::NotOurs)
}

fn is_code(found: char) -> bool {
    found.is_ascii_alphanumeric() || matches!(found, '.' | '-' | '_')
}

/// Without line breaks and what mail puts around them, without spaces.
fn unwrap_lines(text: &str) -> String {
    let mut whole = String::new();
    for line in text.lines() {
        let line = line.trim().trim_start_matches('>').trim();
        // Quoted-printable ends a wrapped line with an equals sign.
        whole.push_str(line.strip_suffix('=').unwrap_or(line));
    }
    whole.retain(|found| !found.is_whitespace() && found != '\u{200b}');
    whole.replace("=23", "#").replace("=3D", "=")
}

/// The different codes that stand after a `#`.
fn after_hashes(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in text.split('#').skip(1) {
        let end = part.find(|letter| !is_code(letter)).unwrap_or(part.len());
        let code = part.get(..end).unwrap_or_default().trim_end_matches('.');
        let begins = code.starts_with(|first: char| first.is_ascii_digit());
        if begins && !found.iter().any(|known| known == code) {
            found.push(code.to_owned());
        }
    }
    found
}

fn trim(text: &str) -> &str {
    text.trim_matches(|found: char| !is_code(found))
        .trim_end_matches('.')
}

/// Two hexadecimal digits after each mark as the byte they stand for; `None` where there are none.
fn decode_percent(text: &str, mark: char) -> Option<String> {
    let mut parts = text.split(mark);
    let mut bytes = parts.next()?.as_bytes().to_vec();
    let mut any = false;
    for part in parts {
        let byte = part
            .get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte {
            Some(byte) => {
                any = true;
                bytes.push(byte);
                bytes.extend(part.bytes().skip(2));
            }
            None => {
                bytes.push(b'%');
                bytes.extend(part.bytes());
            }
        }
    }
    any.then(|| String::from_utf8_lossy(&bytes).into_owned())
}

/// Undoes the two ways in which Proofpoint rewrites links; other text comes back as it is.
fn proofpoint(text: String) -> String {
    let second = text.split_once("/v2/url?u=").map(|(_, rest)| rest);
    if let Some(rest) = second.filter(|_| text.contains("urldefense")) {
        let address = rest.split('&').next().unwrap_or_default().replace('_', "/");
        return decode_percent(&address, '-').unwrap_or(address);
    }
    let third = text
        .split_once("/v3/__")
        .and_then(|(_, rest)| rest.split_once("__;"));
    if let Some((address, _)) = third.filter(|_| text.contains("urldefense")) {
        return address.replace('*', "#");
    }
    text
}
