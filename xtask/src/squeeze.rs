//! Compressed answers, each made once and kept in memory.

use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use crate::slim;

/// The two ways of compressing that browsers take.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Coding {
    /// Smaller; offered by browsers where a connection is secure or stays on the machine.
    Brotli,
    /// What every browser takes.
    Gzip,
}

impl Coding {
    /// Its name in a header.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Coding::Brotli => "br",
            Coding::Gzip => "gzip",
        }
    }

    /// The best of those that a browser says it takes.
    pub(crate) fn of(accepted: &str) -> Option<Coding> {
        let refused = |weight: &str| weight.trim().strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0));
        let takes = |coding: Coding| {
            accepted.split(',').any(|part| {
                let mut words = part.split(';');
                words.next().is_some_and(|name| name.trim() == coding.name()) && !words.any(refused)
            })
        };
        [Coding::Brotli, Coding::Gzip].into_iter().find(|&coding| takes(coding))
    }

    fn compress(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        match self {
            Coding::Brotli => {
                let settings =
                    brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
                brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)?;
            }
            Coding::Gzip => {
                flate2::read::GzEncoder::new(bytes, flate2::Compression::best()).read_to_end(&mut out)?;
            }
        }
        Ok(out)
    }
}

/// Compressed bytes, or none where compressing failed.
type Kept = Arc<OnceLock<Option<Arc<Vec<u8>>>>>;

/// What was compressed so far, by content: of all servers of this program, so that tests that start one each wait only once.
static KEPT: LazyLock<Mutex<HashMap<(u64, Coding), Kept>>> = LazyLock::new(Mutex::default);

/// These bytes compressed.
pub(crate) fn squeezed(bytes: &[u8], coding: Coding) -> Option<Arc<Vec<u8>>> {
    let kept = {
        let mut all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry((slim::hash(bytes), coding)).or_default().clone()
    };
    // Outside of the lock: other files need not wait for this one.
    kept.get_or_init(|| coding.compress(bytes).ok().map(Arc::new)).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_that_is_taken_is_sent() {
        assert_eq!(Coding::of("gzip, deflate, br, zstd"), Some(Coding::Brotli));
        assert_eq!(Coding::of("gzip, deflate"), Some(Coding::Gzip));
        assert_eq!(Coding::of("br;q=0, gzip;q=0.5"), Some(Coding::Gzip));
        assert_eq!(Coding::of("gzip;q=0.0, brotli"), None);
        assert_eq!(Coding::of(""), None);
    }

    #[test]
    fn what_is_compressed_comes_out_again_and_is_made_once() {
        let text = "Requires improvement. ".repeat(1000).into_bytes();
        let (small, smaller) =
            (squeezed(&text, Coding::Gzip).unwrap(), squeezed(&text, Coding::Brotli).unwrap());
        let (mut out, mut other) = (Vec::new(), Vec::new());
        flate2::read::GzDecoder::new(&small[..]).read_to_end(&mut out).unwrap();
        brotli::BrotliDecompress(&mut &smaller[..], &mut other).unwrap();
        assert!(out == text && other == text && smaller.len() < small.len());
        assert!(Arc::ptr_eq(&small, &squeezed(&text, Coding::Gzip).unwrap()));
    }
}
