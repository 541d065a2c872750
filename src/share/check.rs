//! The check at the end of a link: CRC-32 in seven letters and digits.
//!
//! A CRC-32 notices every change that lies within 32 bits, so every single changed character and
//! every swap of neighbours, for certain; anything else slips through once in four thousand
//! million. It guards against accidents, not against a person who means to make a link.

/// Characters of a check.
pub const LENGTH: usize = 7;

/// CRC-32 as used by Ethernet, gzip and PNG (reflected, polynomial `0xEDB88320`).
///
/// Bit by bit: a table would be faster, but the page is sent to the browser and a link is short.
///
/// ```
/// assert_eq!(bandwise::share::check::crc32(b"123456789"), 0xCBF4_3926);
/// ```
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for &byte in bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            let odd = crc & 1;
            crc = (crc >> 1) ^ (0xEDB8_8320 * odd);
        }
    }
    !crc
}

/// The check of a text: its CRC-32 in base 36, filled up with noughts in front to [`LENGTH`].
///
/// ```
/// assert_eq!(bandwise::share::check::of("123456789"), "1kl8mjq");
/// ```
pub fn of(text: &str) -> String {
    let mut rest = crc32(text.as_bytes());
    let mut check = [' '; LENGTH];
    for place in check.iter_mut().rev() {
        *place = char::from_digit(rest % 36, 36).unwrap_or('0');
        rest /= 36;
    }
    check.iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"a"), 0xE8B7_BE43);
        assert_eq!(crc32(b"The quick brown fox jumps over the lazy dog"), 0x414F_A339);
        assert_eq!(of(""), "0000000");
    }

    #[test]
    fn the_largest_value_fits() {
        assert!(u64::from(u32::MAX) < 36u64.pow(LENGTH as u32));
    }
}
