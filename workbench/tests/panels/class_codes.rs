//! Codes in what a trainer pastes: in mails and chats, wrapped, quoted, changed, and between other words.

use crate::class::{chose, page, read, set};
use crate::support::holds;

/// How many trainees are in the table of a text.
fn trainees(text: &str) -> usize {
    let page = page(&[read(text)]);
    let said = page.split(" on 4 exercises.").next().filter(|said| said.len() < page.len());
    let number = said.and_then(|said| said.rsplit('|').next()?.split(' ').next()?.parse().ok());
    number.unwrap_or(0)
}

#[test]
fn a_code_is_found_whatever_stands_around_it() {
    let of = set(4, 9);
    let code = chose(&of, "Ann", 0);
    let (middle, last) = (code.len() / 2, code.len() - 3);
    for text in [
        format!("({code})"),
        format!("“{code}”."),
        format!("My result is {code}. Best, Ann"),
        format!("[https://x.org/a/#{code}](https://x.org/a/#{code})"),
        format!("R{}", &code[1..]),
        format!("https://x.org/a/%23{code}&more=1"),
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.org%2Fa%2F%23{code}&data=05%7C02"
        ),
        format!("> {}\n> {} and so on", &code[..middle], &code[middle..]),
        format!("https://x.org/a/#{}\r\n{}", &code[..last], &code[last..]),
        format!("https://x.org/a/#{}=\n{}", &code[..middle], &code[middle..]),
        format!("{code}\t{code};{code}"),
    ] {
        let text = format!("{}\n{text}", of.code());
        assert_eq!(trainees(&text), 1, "{text}");
        assert!(!page(&[read(&text)]).contains("what can be read is"), "{text}");
    }
}

#[test]
fn what_was_wrapped_over_several_lines_is_two_trainees_where_it_is_two() {
    let of = set(4, 9);
    let both = [chose(&of, "Ann of the very long name, the second", 0), chose(&of, "", 1)];
    let wrapped: Vec<String> = both
        .iter()
        .flat_map(|code| code.as_bytes().chunks(20))
        .map(|part| String::from_utf8(part.to_vec()).unwrap())
        .collect();
    assert_eq!(trainees(&format!("{}\n{}", of.code(), wrapped.join("\n"))), 2);
}

#[test]
fn a_mail_program_that_writes_a_link_twice_makes_no_second_trainee() {
    let of = set(4, 9);
    let code = chose(&of, "", 0);
    for (text, number) in [
        (format!("https://x/#{code}<https://x/#{code}>"), 1),
        (format!("https://x/#{code}\n<https://s?url=https%3A%2F%2Fx%2F%23{code}&data=1>"), 1),
        (format!("{code} {code}"), 2),
        (format!("<{code}>\n<{code}>"), 2),
    ] {
        assert_eq!(trainees(&format!("{}\n{text}", of.code())), number, "{text}");
    }
}

#[test]
fn every_line_without_a_readable_code_has_a_sentence() {
    let of = set(4, 9);
    let good = chose(&of, "Ann", 0);
    let cut = &good[..good.len() - 9];
    let lines = [
        of.code(),
        good.clone(),
        "--".to_owned(),
        "r9.AAAA.abcdefg".to_owned(),
        "see https://x.org/#1.pdu-2021.AAAAAAAAAAAM.08kfmvr".to_owned(),
        "I lost my link, sorry about that, really".to_owned(),
        String::new(),
        format!("{good} and {cut}"),
    ];
    let page = page(&[read(lines.join("\n"))]);
    holds(
        &page,
        &[
            "1 trainee on 4 exercises.",
            "Line 4, “r9.AAAA.abcdefg”: ",
            "Line 5: “see https://x.org/#1.pdu-2021.AA…” is the link of a scenario; what can be read is",
            "Line 6: found “I lost my link, sorry about that…”; what can be read is the link that a trainee copies",
            &format!("Line 8, “{cut}”: "),
        ],
    );
    for line in [1, 2, 3, 7] {
        assert!(!page.contains(&format!("Line {line}")), "{page}");
    }
}

#[test]
fn many_sentences_are_folded_away() {
    let words = "hello\n".repeat(30);
    holds(&page(&[read(words)]), &["Line 6: found “hello”", "24 more lines that could not be read"]);
}
