//! Writing and reading single bits, the highest of each byte first.

/// Bits being written.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    used: usize,
}

impl Writer {
    /// Writes the lowest `width` bits of a value, the highest first.
    pub(super) fn put(&mut self, value: u32, width: u32) {
        for place in (0..width).rev() {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let bit = u8::try_from(value >> place & 1).unwrap_or(0);
            if let Some(last) = self.bytes.last_mut() {
                *last |= bit << (7 - self.used % 8);
            }
            self.used += 1;
        }
    }

    /// Writes a number in groups of five bits, the lowest first: one bit that says whether more
    /// follow, then four of the number.
    pub(super) fn number(&mut self, mut value: u32) {
        loop {
            let more = value > 15;
            self.put(u32::from(more) << 4 | value & 15, 5);
            value >>= 4;
            if !more {
                return;
            }
        }
    }

    /// Writes text as its length in bytes, then its bytes.
    pub(super) fn text(&mut self, text: &str) {
        self.number(u32::try_from(text.len()).unwrap_or(u32::MAX));
        text.bytes().for_each(|byte| self.put(u32::from(byte), 8));
    }

    /// The bytes, the last filled up with noughts.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// Bits being read. Nothing past the end is ever read: everything gives `None` there.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    used: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, used: 0 }
    }

    /// How many bits are left.
    pub(super) fn left(&self) -> usize {
        (self.bytes.len() * 8).saturating_sub(self.used)
    }

    pub(super) fn take(&mut self, width: u32) -> Option<u32> {
        let mut value = 0;
        for _ in 0..width {
            let byte = self.bytes.get(self.used / 8)?;
            value = value << 1 | u32::from(byte >> (7 - self.used % 8) & 1);
            self.used += 1;
        }
        Some(value)
    }

    /// A number of at most 28 bits.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut value = 0;
        for place in 0..7 {
            let group = self.take(5)?;
            value |= (group & 15) << (4 * place);
            if group < 16 {
                return Some(value);
            }
        }
        None
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let length = self.number()? as usize;
        if length > self.left() / 8 {
            return None;
        }
        let bytes = (0..length).map(|_| u8::try_from(self.take(8)?).ok());
        String::from_utf8(bytes.collect::<Option<Vec<u8>>>()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut writer = Writer::default();
        let numbers = [0, 1, 15, 16, 255, 256, 42, 1_000_000];
        numbers.iter().for_each(|&number| writer.number(number));
        writer.text("Cymru é");
        writer.put(5, 3);
        let bytes = writer.finish();
        let mut reader = Reader::new(&bytes);
        for number in numbers {
            assert_eq!(reader.number(), Some(number));
        }
        assert_eq!(reader.text().as_deref(), Some("Cymru é"));
        assert_eq!(reader.take(3), Some(5));
        assert!(reader.left() < 8);
        assert_eq!(reader.take(8), None);
    }

    #[test]
    fn a_length_beyond_the_end_is_refused_before_it_is_believed() {
        let mut writer = Writer::default();
        writer.number(200_000_000);
        assert_eq!(Reader::new(&writer.finish()).text(), None);
    }
}
