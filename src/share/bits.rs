//! Single bits into bytes and back, the highest bit of a byte first.

/// Collects bits; the last byte is filled up with noughts.
#[derive(Clone, Default)]
pub(crate) struct BitWriter {
    bytes: Vec<u8>,
    /// Bits taken in the last byte, 0 to 7; at 0 the next bit opens a new byte.
    taken: u32,
}

impl BitWriter {
    /// Adds one bit.
    pub(crate) fn bit(&mut self, bit: bool) {
        if self.taken == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (7 - self.taken);
        }
        self.taken = (self.taken + 1) % 8;
    }

    /// Adds the lowest `width` bits of a value, the highest of them first.
    pub(crate) fn bits(&mut self, value: u32, width: u32) {
        for place in (0..width).rev() {
            self.bit(value >> place & 1 == 1);
        }
    }

    /// Adds a whole number of any size as an Elias gamma code of `value + 1`.
    ///
    /// As many noughts as there are binary digits after the first, then the digits. Every number
    /// has exactly one form, so there is no wasteful one to refuse. Above `u32::MAX - 1` it is
    /// cut to that, far past what fits a link.
    pub(crate) fn number(&mut self, value: usize) {
        let shifted = u32::try_from(value).map_or(u32::MAX, |value| value.saturating_add(1));
        let digits = u32::BITS - shifted.leading_zeros();
        self.bits(0, digits - 1);
        self.bits(shifted, digits);
    }

    /// Adds bytes after a number saying how many.
    pub(crate) fn text(&mut self, bytes: &[u8]) {
        self.number(bytes.len());
        bytes.iter().for_each(|&byte| self.bits(u32::from(byte), 8));
    }

    /// How many bits there are.
    pub(crate) fn length(&self) -> usize {
        self.bytes.len() * 8 - ((8 - self.taken as usize) % 8)
    }

    /// The bytes so far.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads bits in the order they were written. Every read is `None` past the end.
pub(crate) struct BitReader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> BitReader<'a> {
    /// Starts at the first bit.
    pub(crate) fn new(bytes: &'a [u8]) -> BitReader<'a> {
        BitReader { bytes, at: 0 }
    }

    /// Whether what was read so far is what was written there.
    pub(crate) fn began_with(&self, written: &BitWriter) -> bool {
        let (mut one, mut other) = (BitReader::new(self.bytes), BitReader::new(&written.bytes));
        self.at == written.length() && (0..self.at).all(|_| one.bit() == other.bit())
    }

    /// How many bits have not been read.
    pub(crate) fn left(&self) -> usize {
        (self.bytes.len() * 8).saturating_sub(self.at)
    }

    /// The next bit.
    pub(crate) fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte >> (7 - self.at % 8) & 1 == 1;
        self.at += 1;
        Some(bit)
    }

    /// The next `width` bits, 32 at the most, as a value.
    pub(crate) fn bits(&mut self, width: u32) -> Option<u32> {
        let mut value = 0;
        for _ in 0..width {
            value = value << 1 | u32::from(self.bit()?);
        }
        Some(value)
    }

    /// A whole number written by [`BitWriter::number`].
    pub(crate) fn number(&mut self) -> Option<u32> {
        let mut after_first = 0;
        while !self.bit()? {
            after_first += 1;
        }
        if after_first >= u32::BITS {
            return None;
        }
        let rest = self.bits(after_first)?;
        Some((1 << after_first | rest) - 1)
    }

    /// Bytes after a number saying how many; no more than there are.
    pub(crate) fn text(&mut self) -> Option<Vec<u8>> {
        let length = usize::try_from(self.number()?).ok()?;
        (length <= self.left() / 8).then_some(())?;
        (0..length).map(|_| u8::try_from(self.bits(8)?).ok()).collect()
    }

    /// Holds when less than a byte is left and all of it is nought.
    pub(crate) fn finish(mut self) -> Option<()> {
        let fill = u32::try_from(self.left()).ok()?;
        (fill < 8 && self.bits(fill)? == 0).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: usize) -> Vec<u8> {
        let mut bits = BitWriter::default();
        bits.number(value);
        bits.into_bytes()
    }

    #[test]
    fn numbers_have_the_forms_the_format_gives() {
        assert_eq!(number(0), [0b1000_0000]);
        assert_eq!(number(1), [0b0100_0000]);
        assert_eq!(number(2), [0b0110_0000]);
        assert_eq!(number(42), [0b0000_0101, 0b0110_0000]);
    }

    #[test]
    fn numbers_come_back() {
        for value in (0..5_000).chain([1_000_000, 4_294_967_294]) {
            let bytes = number(value);
            let mut bits = BitReader::new(&bytes);
            assert_eq!(bits.number().map(|found| found as usize), Some(value));
            assert!(bits.finish().is_some(), "{value}");
        }
    }

    #[test]
    fn endless_noughts_and_missing_digits_are_refused() {
        assert_eq!(BitReader::new(&[0; 40]).number(), None);
        assert_eq!(BitReader::new(&[0, 0, 0, 0, 1, 255, 255, 255, 255, 255]).number(), None);
        assert_eq!(BitReader::new(&[0b0000_0001]).number(), None);
        assert_eq!(BitReader::new(&[]).number(), None);
    }

    #[test]
    fn what_is_left_over_must_be_less_than_a_byte_of_noughts() {
        let after = |bytes: &[u8], width| {
            let mut bits = BitReader::new(bytes);
            bits.bits(width).unwrap();
            bits.finish()
        };
        assert_eq!(after(&[0b1010_0000], 3), Some(()));
        assert_eq!(after(&[0b1010_0001], 3), None);
        assert_eq!(after(&[0b1010_0000, 0], 3), None);
        assert_eq!(after(&[0b1010_0000], 8), Some(()));
        assert_eq!(after(&[0, 0], 8), None);
    }
}
