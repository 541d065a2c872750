//! Bytes as the letters of a page in windows-1252, a letter a byte: a sixtieth more, where base64 takes a third (ADR 12).
//!
//! A page's reader gives every byte of that encoding back but two: it drops nought, and takes any line end for the one kind. Those, the sign that begins a tag,
//! and the sign that says so, are written as two. `single/starter.js` undoes it.

/// Says that the next letter is another one.
const SIGN: u8 = b'=';

/// What makes another letter of it, and back.
const OTHER: u8 = 0x40;

/// The letters, as bytes of the file.
pub fn letters(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    for &byte in bytes {
        if matches!(byte, 0 | b'\r' | b'<' | SIGN) {
            out.extend([SIGN, byte ^ OTHER]);
        } else {
            out.push(byte);
        }
    }
    out
}

/// The sum by which a reader knows that all of it is there and as it was (CRC-32).
pub fn sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| (sum >> 1) ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a browser reads it: any line end is the one kind, and nought is lost.
    fn read(letters: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut rest = letters.iter().copied().filter(|&letter| letter != 0);
        while let Some(letter) = rest.next() {
            out.push(if letter == SIGN { rest.next().unwrap_or_default() ^ OTHER } else { letter });
        }
        out
    }

    #[test]
    fn every_byte_comes_back() {
        let all: Vec<u8> = (0..=255).chain((0..=255).rev()).chain(*b"</script><!--\r\n\n\0==").collect();
        let letters = letters(&all);
        assert!(!letters.iter().any(|letter| matches!(letter, 0 | b'\r' | b'<')));
        assert_eq!(read(&letters), all);
    }

    #[test]
    fn damage_is_seen_by_the_sum() {
        assert_eq!(sum(b"123456789"), 0xcbf4_3926, "the sum of the standard's example");
        let bytes: Vec<u8> = (0..2000_u32).map(|n| ((n * n) >> 3) as u8).collect();
        let whole = sum(&bytes);
        for cut in 0..bytes.len() {
            assert_ne!(sum(bytes.get(..cut).unwrap_or_default()), whole);
            let mut changed = bytes.clone();
            changed.iter_mut().skip(cut).take(1).for_each(|byte| *byte ^= 1);
            assert_ne!(sum(&changed), whole);
        }
    }
}
