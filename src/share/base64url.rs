//! Base64 for addresses (RFC 4648, section 5), without padding.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as letters, digits, hyphens and underscores.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let whole = group
            .iter()
            .fold(0, |whole, &byte| whole << 8 | u32::from(byte));
        let whole = whole << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            let letter = LETTERS.get((whole >> (18 - 6 * place) & 63) as usize);
            text.extend(letter.map(|&letter| char::from(letter)));
        }
    }
    text
}

/// The bytes, or `None` where a character or the length is not possible.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for group in text.as_bytes().chunks(4) {
        let mut whole = 0;
        for letter in group {
            whole = whole << 6 | u32::try_from(LETTERS.iter().position(|l| l == letter)?).ok()?;
        }
        let count = group.len().checked_sub(1).filter(|&count| count > 0)?;
        let whole = whole << (6 * (4 - group.len()));
        bytes.extend(whole.to_be_bytes().iter().skip(1).take(count));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_rfc_4648() {
        let vectors = [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, text) in vectors {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(encode(&[255, 239, 254]), "_-_-");
    }

    #[test]
    fn what_is_not_base64_is_refused() {
        for text in ["Z", "Zm9vY", "Zg==", "Z+", "é"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
