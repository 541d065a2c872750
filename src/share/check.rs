//! The check at the end of a link: CRC-32 in digits and small letters.

/// Characters a check has.
pub(super) const LENGTH: usize = 7;

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// CRC-32 as in zip and PNG (reflected, polynomial 0xEDB88320). Bit by bit: a link is short, and a
/// table would be larger than the program around it.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

/// The check of a text: its CRC-32 in base 36, always seven characters.
pub(super) fn check(text: &str) -> String {
    let mut left = crc32(text.as_bytes());
    let mut digits = [b'0'; LENGTH];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS.get((left % 36) as usize).copied().unwrap_or(b'0');
        left /= 36;
    }
    digits.iter().map(|&digit| char::from(digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_everyone_publishes() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn seven_characters_hold_every_value() {
        assert!(36_u64.pow(LENGTH as u32) > u64::from(u32::MAX));
        assert_eq!(check(""), "0000000");
    }
}
