//! Numbers, dates and truths as text.

use std::fmt::Write;

use calamine::{DataRef, ExcelDateTime};

use crate::percent::Percent;

/// One more than the last day that spreadsheets know, 31 December 9999.
const END_OF_DAYS: f64 = 2_958_466.0;

/// Writes a value, a number as the percentage its cell shows where it has such a format.
pub(crate) fn write(value: &DataRef<'_>, percent: Option<Percent>, out: &mut String) {
    match value {
        DataRef::Empty => {}
        DataRef::String(text) => out.push_str(text),
        DataRef::SharedString(text) => out.push_str(text),
        DataRef::Int(number) => number_or_percent(*number as f64, percent, out),
        DataRef::Float(number) => number_or_percent(*number, percent, out),
        DataRef::Bool(truth) => out.push_str(truth_text(*truth)),
        DataRef::DateTime(date) => moment(date, out),
        DataRef::DateTimeIso(text) => out.push_str(iso_date(text)),
        DataRef::DurationIso(text) => iso_duration(text, out),
        DataRef::Error(error) => push(out, format_args!("{error}")),
    }
}

/// The text of a truth.
pub(crate) fn truth_text(truth: bool) -> &'static str {
    if truth { "TRUE" } else { "FALSE" }
}

fn number_or_percent(value: f64, percent: Option<Percent>, out: &mut String) {
    match percent.and_then(|percent| percent.text(value)) {
        Some(text) => out.push_str(&text),
        None => number(value, out),
    }
}

/// A number in its shortest form, whole ones without a point.
pub(crate) fn number(value: f64, out: &mut String) {
    // Zero has a sign, which no spreadsheet shows.
    let value = if value == 0.0 { 0.0 } else { value };
    push(out, format_args!("{value}"));
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = out.write_fmt(text);
}

/// A date, a date with its time, a time of day, or a duration in hours.
fn moment(date: &ExcelDateTime, out: &mut String) {
    let value = date.as_f64();
    if !(0.0..END_OF_DAYS).contains(&value) {
        return number(value, out);
    }
    if date.is_duration() {
        let seconds = (value * 86_400.0).round() as u64;
        return push_time(seconds / 3600, seconds / 60 % 60, seconds % 60, out);
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time_only = value < 1.0 && value > 0.0;
    if !time_only {
        push(out, format_args!("{year:04}-{month:02}-{day:02}"));
        if (hour, minute, second) == (0, 0, 0) {
            return;
        }
        out.push('T');
    }
    push_time(hour.into(), minute.into(), second.into(), out);
}

fn push_time(hours: u64, minutes: u64, seconds: u64, out: &mut String) {
    push(out, format_args!("{hours:02}:{minutes:02}:{seconds:02}"));
}

/// A date as the file writes it, without a midnight.
pub(crate) fn iso_date(text: &str) -> &str {
    text.strip_suffix("T00:00:00").unwrap_or(text)
}

/// A time such as `PT13H30M00S` as `13:30:00`; anything else as it is.
pub(crate) fn iso_duration(text: &str, out: &mut String) {
    match split_duration(text) {
        Some([hours, minutes, seconds]) => push_time(hours, minutes, seconds, out),
        None => out.push_str(text),
    }
}

fn split_duration(text: &str) -> Option<[u64; 3]> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    Some([hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?])
}
