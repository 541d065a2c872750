//! Headings that are close to the name of a key question: offered, never assumed.

use super::cell::is_letter;
use super::words::{plain, words_in};
use crate::model::RuleSet;

/// The longest heading compared; longer ones are no headings.
const LONGEST: usize = 200;

/// The key question a heading is a misspelling of, where it is close to just one.
pub(super) fn near(text: &str, rules: &RuleSet) -> Option<usize> {
    let word = plain(text);
    if word.len() < 3 || word.len() > LONGEST {
        return None;
    }
    let number = number_in(&word);
    let date = number_of_date(&word);
    let named = |found: &str| found == number || Some(found) == date.as_deref();
    if let Some(found) = rules.questions.iter().position(|q| named(&q.number.to_string())) {
        return Some(found);
    }
    let mut best: Option<(usize, usize)> = None;
    let mut tied = false;
    for (index, question) in rules.questions.iter().enumerate() {
        let wording = plain(&question.wording);
        let names =
            [wording.trim_end_matches('?'), &plain(&question.label)].map(|name| distance(&word, name));
        let Some(nearest) = names.into_iter().flatten().min() else { continue };
        match best {
            Some((least, _)) if nearest > least => {}
            Some((least, _)) if nearest == least => tied = true,
            _ => (best, tied) = (Some((nearest, index)), false),
        }
    }
    best.filter(|_| !tied).map(|(_, index)| index)
}

/// The digits at the beginning with full stops between them, whatever stood there: `2_2_3`, `Q2-2-3`.
fn number_in(word: &str) -> String {
    let mut number = String::new();
    let start = word.trim_start_matches(|letter: char| is_letter(letter) || letter == ' ');
    for letter in start.chars() {
        match letter {
            '0'..='9' => number.push(letter),
            '.' | ',' | '-' | '_' | ' ' | '/' | ':' if !number.ends_with('.') => number.push('.'),
            '.' | ',' | '-' | '_' | ' ' | '/' | ':' => {}
            _ => break,
        }
    }
    number.trim_end_matches('.').to_owned()
}

/// The number that a spreadsheet program made a date of: `02/02/2003` and `2-Feb-03` were 2.2.3.
fn number_of_date(word: &str) -> Option<String> {
    const MONTHS: &str = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    let word = word.strip_suffix(" 00:00:00").or(word.strip_suffix(" 00:00")).unwrap_or(word);
    let part = |text: &str| {
        let month = words_in(MONTHS).position(|month| text.get(..3) == Some(month));
        month.map(|month| month + 1).or_else(|| text.parse().ok())
    };
    let parts: Vec<usize> = word.split(['/', '-', '.', ' ']).map(part).collect::<Option<_>>()?;
    let &[first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if first >= 100 { (last, first) } else { (first, last) };
    Some(format!("{day}.{month}.{}", if year >= 2000 { year - 2000 } else { year }))
}

/// How many letters must be changed, added or taken away, where that is few for a text this long.
fn distance(one: &str, two: &str) -> Option<usize> {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let most = one.len().max(two.len()) / 6;
    if most == 0 || one.len().abs_diff(two.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut corner = at;
        let mut left = at + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(&two) {
            let above = *cell;
            left = (corner + usize::from(letter != other)).min(above + 1).min(left + 1);
            corner = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = at + 1;
        }
    }
    row.last().copied().filter(|&found| found <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulesets::pdu_2021;

    #[test]
    fn misspelt_names_are_close_and_others_are_not() {
        let rules = pdu_2021();
        let number = |text| near(text, &rules).map(|index| rules.questions[index].number.to_string());
        for text in ["2_2_3", "Q2-2-3", "2,2,3", "q 2 2 3", "Question 2.2.3 (safety)"] {
            assert_eq!(number(text).as_deref(), Some("2.2.3"), "{text}");
        }
        let wording = rules.questions[3].wording.replace("sufficient", "suficent");
        assert_eq!(number(&wording).as_deref(), Some("2.2.3"));
        for text in ["02/02/2003", "2-Feb-03", "02 February 2003", "2003-02-02 00:00:00", "2/2/03"] {
            assert_eq!(number(text).as_deref(), Some("2.2.3"), "{text}");
        }
        for text in [
            "Team",
            "02/06/2023",
            "2/2",
            "May 2.2",
            "Sentence type",
            "2.9.9",
            "Office 2",
            "",
            "Notes on the case",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!(distance("planning", "plannning"), Some(1));
        assert_eq!(distance("planning", "delivery"), None);
    }
}
