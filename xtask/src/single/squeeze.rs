//! Compresses the parts of the edition in one file by LZMA (ADR 12). `single/starter.mjs` takes them apart again.

use std::io::Write;

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};

use crate::leb::push_number;

/// How a byte's neighbours tell of it: the bits of the byte before, and those of its place, for a byte as it
/// stands and for whether it begins what was there before.
#[derive(Clone, Copy)]
pub struct Context {
    /// High bits of the byte before that tell of a byte.
    pub before: u32,
    /// Low bits of its place that tell of it.
    pub place: u32,
    /// Low bits of the place that tell whether something comes again.
    pub again: u32,
}

/// What goes into one stream, and how it is looked at.
pub struct Part<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// How it compresses best.
    pub context: Context,
}

/// All parts: how many there are; for each its size, its context and its size compressed; then all of them.
///
/// # Errors
/// Compressing failed, which it does not on bytes in memory.
pub fn squeezed(parts: &[Part]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    push_number(&mut out, parts.len());
    let mut streams = Vec::new();
    for Part { bytes, context } in parts {
        let stream = stream(bytes, *context).map_err(|error| format!("Compressing failed: {error}."))?;
        let context = [context.before, context.place, context.again];
        let numbers = context.into_iter().map(|bits| bits as usize);
        [bytes.len()].into_iter().chain(numbers).chain([stream.len()]).for_each(|n| push_number(&mut out, n));
        streams.push(stream);
    }
    streams.iter().for_each(|stream| out.extend_from_slice(stream));
    Ok(out)
}

fn stream(bytes: &[u8], context: Context) -> std::io::Result<Vec<u8>> {
    const LONGEST: u32 = LzmaOptions::NICE_LEN_MAX;
    // Looks as far back as there is anything, and as hard as it can: this is done once for many readings.
    let back = u32::try_from(bytes.len().next_power_of_two()).unwrap_or(u32::MAX).max(4096);
    let (before, place, again) = (context.before, context.place, context.again);
    let options =
        LzmaOptions::new(back, before, place, again, EncodeMode::Normal, LONGEST, MfType::Bt4, 1000);
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at a surprise")]
mod tests {
    use std::io::Read;

    use lzma_rust2::LzmaReader;

    use super::*;
    use crate::leb::Reader;

    /// The parts again, by the library's own reader; that the page's reader agrees with it is seen where the page starts.
    fn taken_apart(squeezed: &[u8]) -> Option<Vec<Vec<u8>>> {
        let mut reader = Reader { rest: squeezed };
        let count = reader.number()?;
        let mut heads = Vec::new();
        for _ in 0..count {
            heads.push([(); 5].map(|()| reader.number().unwrap_or_default()));
        }
        let part = |[size, before, place, again, packed]: [usize; 5]| {
            let stream = reader.bytes(packed)?;
            let bits = |bits: usize| u32::try_from(bits).unwrap();
            let mut parts =
                LzmaReader::new(stream, size as u64, bits(before), bits(place), bits(again), 1 << 20, None)
                    .ok()?;
            let mut out = Vec::new();
            parts.read_to_end(&mut out).ok()?;
            (out.len() == size).then_some(out)
        };
        heads.into_iter().map(part).collect()
    }

    #[test]
    fn parts_come_back() {
        let words = include_bytes!("squeeze.rs").repeat(3);
        let noise: Vec<u8> = (0..5000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let parts = [&words[..], &noise, b"", b"x"];
        for (before, place, again) in [(3, 0, 0), (0, 1, 1), (1, 1, 1), (4, 0, 0), (0, 0, 2)] {
            let context = Context { before, place, again };
            let packed = squeezed(&parts.map(|bytes| Part { bytes, context })).unwrap();
            assert!(packed.len() < words.len() / 4 + noise.len() + 200);
            assert_eq!(taken_apart(&packed).unwrap(), parts);
            assert_ne!(
                taken_apart(packed.get(..packed.len() - 9).unwrap()).as_deref(),
                Some(&parts.map(<[u8]>::to_vec)[..])
            );
        }
    }
}
