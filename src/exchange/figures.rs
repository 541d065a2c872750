//! Figures in cells: whole numbers, counts, printed percentages.

use super::words;
use crate::model::Percent;

/// A whole number in digits, and nothing else. `None` also where it is larger than a `u32`.
pub fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// Counts in one cell: `13 of 42`, `13/42`.
pub(super) fn tally_in(text: &str) -> Option<(u32, u32)> {
    let yes = text.trim_end_matches(|mark| mark != ' ' && mark != '/');
    let of = text.strip_prefix(yes)?;
    let yes = yes.trim_end();
    let yes = yes.strip_suffix("of").filter(|yes| yes.ends_with(' ')).or_else(|| yes.strip_suffix('/'))?;
    whole(yes.trim()).zip(whole(of.trim()))
}

/// A printed percentage, `31`, `31%`, `48*`, `48%*`, `31 per cent`; whether it wears the asterisk.
pub(super) fn percentage(text: &str) -> Option<(Percent, bool)> {
    let plain = words::plain(text);
    let number = plain.trim_end_matches('*').trim_end();
    let number = number.strip_suffix("per cent").unwrap_or(number);
    let number = number.trim_end_matches('%').trim_end_matches('*').trim_end();
    let percent = Percent::new(u8::try_from(whole(number)?).ok()?)?;
    Some((percent, plain.contains('*')))
}
