//! base64url as in RFC 4648 section 5, without padding and without tolerance.

/// The text of these bytes.
///
/// ```
/// # use bandwise::share::base64url;
/// assert_eq!(base64url::encode(&[0xfb, 0xff]), "-_8");
/// ```
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut group = 0u32;
        for place in 0..3 {
            group = group << 8 | u32::from(chunk.get(place).copied().unwrap_or(0));
        }
        for place in 0..=chunk.len() {
            text.push(letter(group >> (18 - 6 * place) & 63));
        }
    }
    text
}

/// The bytes of this text.
///
/// `None` for a character outside the alphabet, a length no bytes have, or unused bits that are
/// not nought: each sequence of bytes has one text only.
///
/// ```
/// # use bandwise::share::base64url;
/// assert_eq!(base64url::decode("-_8"), Some(vec![0xfb, 0xff]));
/// assert_eq!(base64url::decode("-_9"), None); // the same bytes, with a stray bit
/// assert_eq!(base64url::decode("-_8="), None);
/// ```
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        if chunk.len() == 1 {
            return None;
        }
        let mut group = 0;
        for place in 0..4 {
            group = group << 6 | chunk.get(place).map_or(Some(0), |&byte| value(byte))?;
        }
        let [_, first, second, third] = group.to_be_bytes();
        let (known, unused) = match chunk.len() {
            2 => (1, u32::from(second) + u32::from(third)),
            3 => (2, u32::from(third)),
            _ => (3, 0),
        };
        if unused != 0 {
            return None;
        }
        bytes.extend([first, second, third].into_iter().take(known));
    }
    Some(bytes)
}

fn letter(value: u32) -> char {
    let offset = u8::try_from(value).unwrap_or(0);
    char::from(match offset {
        0..=25 => b'A' + offset,
        26..=51 => b'a' + offset - 26,
        52..=61 => b'0' + offset - 52,
        62 => b'-',
        _ => b'_',
    })
}

fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, section 10, and the two letters base64url has of its own.
    const KNOWN: [(&[u8], &str); 9] = [
        (b"", ""),
        (b"f", "Zg"),
        (b"fo", "Zm8"),
        (b"foo", "Zm9v"),
        (b"foob", "Zm9vYg"),
        (b"fooba", "Zm9vYmE"),
        (b"foobar", "Zm9vYmFy"),
        (&[0xfb], "-w"),
        (&[0xff; 3], "____"),
    ];

    #[test]
    fn known_texts() {
        for (bytes, text) in KNOWN {
            assert_eq!(encode(bytes), text);
            assert_eq!(decode(text).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn every_byte_comes_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        for length in 0..bytes.len() {
            assert_eq!(decode(&encode(&bytes[..length])).as_deref(), Some(&bytes[..length]));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["A", "AAAAA", "Zh", "Zm9", "Zg==", "+w", "/w", "Z g", "Zé"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
