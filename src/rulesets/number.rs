//! Reading the numbers of standards and key questions from text.

use crate::model::{QuestionNumber, StandardNumber};

/// Reads `2.4`. Digits and one dot only; no sign, no spaces, no leading noughts.
pub fn standard(text: &str) -> Option<StandardNumber> {
    let (chapter, standard) = text.split_once('.')?;
    Some(StandardNumber { chapter: part(chapter)?, standard: part(standard)? })
}

/// Reads `2.4.3`.
pub fn question(text: &str) -> Option<QuestionNumber> {
    let (head, last) = text.rsplit_once('.')?;
    Some(QuestionNumber { standard: standard(head)?, question: part(last)? })
}

fn part(text: &str) -> Option<u8> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_they_are_read() {
        for text in ["1.1", "2.6", "12.30"] {
            assert_eq!(standard(text).unwrap().to_string(), text);
        }
        assert_eq!(question("2.4.3").unwrap().to_string(), "2.4.3");
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["", "2", "2.", ".2", "2.4.3", "+2.4", "2.04", " 2.4", "2.400", "a.b"] {
            assert_eq!(standard(text), None, "{text:?}");
        }
        for text in ["", "2.4", "2.4.", "2..4", "2.4.3.1", "2.4.-3"] {
            assert_eq!(question(text), None, "{text:?}");
        }
    }
}
