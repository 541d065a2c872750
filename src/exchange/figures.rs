//! Figures in cells: whole numbers, counts, printed percentages.

use super::words;
use crate::model::Percent;

/// A whole number in digits, and nothing else. `None` also where it is larger than a `u32`.
pub fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// Counts in one cell: `13 of 42`, `13 out of 42`, `13/42`.
pub(super) fn tally_in(text: &str) -> Option<(u32, u32)> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let text = words::plain(text);
    let yes = text.trim_end_matches(|mark| mark != ' ' && mark != '/');
    let of = text.strip_prefix(yes)?;
    let yes = yes.trim_end();
    let yes = yes.strip_suffix("of").filter(|yes| yes.ends_with(' ')).or_else(|| yes.strip_suffix('/'))?;
    let yes = yes.trim();
    whole(yes.strip_suffix(" out").unwrap_or(yes)).zip(whole(of.trim()))
}

/// A printed percentage, `31`, `31%`, `48*`, `48%*`, `31 per cent`, `31.0%`; whether it wears the
/// asterisk. A share such as `0.31` is none: it can't be told whether 31% is meant.
pub(super) fn percentage(text: &str) -> Option<(Percent, bool)> {
    let plain = words::plain(text);
    let number = plain.trim_end_matches('*').trim_end();
    let number = number.strip_suffix("per cent").unwrap_or(number);
    let number = number.trim_end_matches('%').trim_end_matches('*').trim_end();
    let (number, part) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    matches!(part, "0" | "00").then_some(())?;
    let percent = Percent::new(u8::try_from(whole(number)?).ok()?)?;
    Some((percent, plain.contains('*')))
}

/// Whether a cell holds a share as spreadsheet programs keep it: `0.31`.
pub(super) fn is_share(text: &str) -> bool {
    let text = words::plain(text);
    let part = text.trim_start_matches('0').strip_prefix(['.', ',']);
    part.is_some_and(|part| {
        part.bytes().all(|byte| byte.is_ascii_digit()) && !part.trim_matches('0').is_empty()
    })
}

/// Whether a cell holds a figure of any kind, or what stands where one could not be worked out.
pub(super) fn is_figure(text: &str) -> bool {
    let figure = |byte: u8| byte.is_ascii_digit() || b" .,%+-*/".contains(&byte);
    let text = words::plain(text);
    let digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let none = matches!(&*text, "-" | "–" | "—" | "−");
    none || text.starts_with('#') || tally_in(&text).is_some() || digit && text.bytes().all(figure)
}
