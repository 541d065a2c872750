//! Rule sets of the user's own: each under a key made of what it holds, so that two tabs never write over one
//! another's, and the same one is kept once.

use super::{Fault, Storage};

const RULES: &str = "bandwise.rules.";

fn key(text: &str) -> String {
    // Fowler, Noll and Vo's: two texts with one number are not to be feared where a person makes them.
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{RULES}{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

/// The texts of all that are kept, in no order that means anything.
///
/// # Errors
/// [`Fault::Denied`].
pub fn list(storage: &dyn Storage) -> Result<Vec<String>, Fault> {
    let mut texts = Vec::new();
    for key in storage.keys()?.iter().filter(|key| key.starts_with(RULES)) {
        texts.extend(storage.get(key)?);
    }
    Ok(texts)
}

/// Keeps these, and then takes those away; what is kept already is not written again.
///
/// # Errors
/// Either fault; nothing is taken away then.
pub fn keep<'a>(
    storage: &dyn Storage,
    texts: impl Iterator<Item = &'a str>,
    gone: impl Iterator<Item = &'a str>,
) -> Result<(), Fault> {
    let known = storage.keys()?;
    let mut here = Vec::new();
    for text in texts {
        let key = key(text);
        if !known.contains(&key) {
            storage.set(&key, text)?;
        }
        here.push(key);
    }
    // By what stands there and not by its key: one that was damaged there has the key of what it was.
    let gone: Vec<&str> = gone.collect();
    for key in known.iter().filter(|known| known.starts_with(RULES) && !here.contains(known)) {
        if storage.get(key)?.is_some_and(|text| gone.contains(&text.as_str())) {
            storage.remove(key)?;
        }
    }
    Ok(())
}
