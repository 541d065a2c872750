//! Percentages as their cell shows them.

use std::str::Chars;

/// The decimals of a percentage format: those always shown, and those shown if not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Percent {
    least: usize,
    most: usize,
}

/// Spreadsheets keep 15 significant digits of a number.
const DIGITS: usize = 15;

impl Percent {
    /// The percentage format in a number format’s code, such as `0.0%`; none where it is no such
    /// format. Only its first part counts, which is the one for positive numbers.
    pub(crate) fn of(code: &str) -> Option<Percent> {
        let (mut found, mut decimals) = (false, false);
        let mut percent = Percent { least: 0, most: 0 };
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                // Words in the format, and colours and conditions.
                '"' => skip_to(&mut letters, '"'),
                '[' => skip_to(&mut letters, ']'),
                '\\' | '_' | '*' => {
                    let _ = letters.next();
                }
                '%' => found = true,
                '.' => decimals = true,
                '0' if decimals => (percent.least, percent.most) = (percent.least + 1, percent.most + 1),
                '#' | '?' if decimals => percent.most += 1,
                _ => {}
            }
        }
        found.then_some(percent)
    }

    /// The percentage, halves rounded away from zero. None for numbers too large to have decimals.
    pub(crate) fn text(self, value: f64) -> Option<String> {
        let places = i32::try_from(self.most).ok()?;
        // Rounded as decimal digits and not as a binary fraction: 28.5 % of a format without
        // decimals is 29 % in every spreadsheet, and the nearest binary fraction is below the half.
        let scientific = format!("{:.*e}", DIGITS - 1, value.abs());
        let (digits, exponent) = scientific.split_once('e')?;
        let digits: u128 = digits.replace('.', "").parse().ok()?;
        let shift = exponent.parse::<i32>().ok()? - 14 + 2 + places;
        let scaled = match u32::try_from(shift) {
            Ok(shift) if shift > 20 => return None,
            Ok(shift) => digits * 10_u128.pow(shift),
            Err(_) if shift < -30 => 0,
            Err(_) => divided(digits, 10_u128.pow(shift.unsigned_abs())),
        };
        Some(self.written(scaled, value < 0.0))
    }

    /// A number of [`Percent::most`] decimals, written with its point and sign.
    fn written(self, scaled: u128, negative: bool) -> String {
        let all = format!("{scaled:0width$}", width = self.most + 1);
        let (whole, decimals) = all.split_at(all.len() - self.most);
        let mut kept = decimals;
        while kept.len() > self.least && kept.ends_with('0') {
            kept = kept.strip_suffix('0').unwrap_or_default();
        }
        let sign = if negative && scaled > 0 { "-" } else { "" };
        let point = if kept.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{kept}%")
    }
}

fn skip_to(letters: &mut Chars<'_>, end: char) {
    let _ = letters.find(|&letter| letter == end);
}

fn divided(number: u128, by: u128) -> u128 {
    (number + by / 2) / by
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, value: f64) -> String {
        Percent::of(code).unwrap().text(value).unwrap()
    }

    #[test]
    fn percentages_are_rounded_as_they_are_shown() {
        assert_eq!(shown("0%", 0.285), "29%");
        assert_eq!(shown("0%", 0.284_999_999_999_999_9), "29%", "15 digits, as spreadsheets keep");
        assert_eq!(shown("0%", 0.2849), "28%");
        assert_eq!(shown("0.0%", 11.0 / 13.0), "84.6%");
        assert_eq!(shown("0.00%", 1.0), "100.00%");
        assert_eq!(shown("0.##%", 0.5), "50%");
        assert_eq!(shown("0.0#%", 0.123_45), "12.35%");
        assert_eq!(shown("0%", -0.005), "-1%");
        assert_eq!(shown("0%", -0.001), "0%");
        assert_eq!(shown("0%", 0.0), "0%");
        assert_eq!(shown("[Red]0%;-0.00%", 0.5), "50%");
        assert_eq!(shown("0.0\" of %\"%", 0.5), "50.0%");
        assert_eq!(shown("0%", 1e-200), "0%");
    }

    #[test]
    fn other_formats_are_none() {
        for code in ["General", "0.00", "\"%\"0", "0\\%", "0;0%", "[%]0"] {
            assert_eq!(Percent::of(code), None, "{code}");
        }
        assert_eq!(Percent::of("0%").unwrap().text(1e300), None);
        assert_eq!(Percent::of("0%").unwrap().text(f64::NAN), None);
    }
}
