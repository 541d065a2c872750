//! The bytes of a text file as text, whatever a spreadsheet program saved them as.

/// Windows-1252 from 0x80 to 0x9F; the five places it leaves open are read as the control
/// characters they are in Latin-1, as browsers do. Source: the WHATWG Encoding Standard.
const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// How a text was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without its mark.
    Utf8,
    /// Either way round.
    Utf16,
    /// Anything that is not UTF-8.
    Windows1252,
}

/// Reads a text: by its mark, else UTF-16 where every other byte is nought, else UTF-8 where it is
/// that throughout, else Windows-1252. Never fails.
pub fn text(bytes: &[u8]) -> (String, Encoding) {
    let little = bytes.starts_with(&[0xff, 0xfe]);
    let big = bytes.starts_with(&[0xfe, 0xff]);
    let rest = if little || big { bytes.get(2..).unwrap_or_default() } else { bytes };
    let noughts = |odd: usize| {
        let places = bytes.iter().take(400).skip(odd).step_by(2);
        bytes.len() > 3 && places.clone().filter(|&&byte| byte == 0).count() * 10 > places.count() * 7
    };
    if little || !big && noughts(1) && !noughts(0) {
        return (utf16(rest, u16::from_le_bytes), Encoding::Utf16);
    }
    if big || noughts(0) && !noughts(1) {
        return (utf16(rest, u16::from_be_bytes), Encoding::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.trim_start_matches('\u{feff}').to_owned(), Encoding::Utf8),
        Err(_) => (bytes.iter().map(|&byte| windows(byte)).collect(), Encoding::Windows1252),
    }
}

fn utf16(bytes: &[u8], pair: impl Fn([u8; 2]) -> u16) -> String {
    // Half a letter at the end is told, as any other that is broken: what it belonged to is not sure.
    let units = bytes.chunks(2).map(|two| two.try_into().map_or(0xfffd, &pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows(byte: u8) -> char {
    let high = byte.checked_sub(0x80).filter(|place| *place < 32);
    high.and_then(|place| HIGH.chars().nth(usize::from(place))).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_read_right() {
        let plain = "Achos,2.2.3\nŵyl – 1,Yes\n";
        let both = |pair: fn(u16) -> [u8; 2], mark: bool| {
            let units = mark.then_some(0xfeff).into_iter().chain(plain.encode_utf16());
            units.flat_map(pair).collect::<Vec<u8>>()
        };
        assert_eq!(text(plain.as_bytes()), (plain.to_owned(), Encoding::Utf8));
        assert_eq!(text(["\u{feff}", plain].concat().as_bytes()), (plain.to_owned(), Encoding::Utf8));
        for mark in [true, false] {
            assert_eq!(text(&both(u16::to_le_bytes, mark)), (plain.to_owned(), Encoding::Utf16));
            assert_eq!(text(&both(u16::to_be_bytes, mark)), (plain.to_owned(), Encoding::Utf16));
        }
        assert_eq!(text(b"caf\xe9 \x96 \x80"), ("café – €".to_owned(), Encoding::Windows1252));
        assert_eq!(text(b""), (String::new(), Encoding::Utf8));
    }

    #[test]
    fn every_byte_has_a_letter() {
        assert_eq!(HIGH.chars().count(), 32);
        for byte in 0..=255 {
            assert!(windows(byte) != char::REPLACEMENT_CHARACTER);
        }
    }
}
