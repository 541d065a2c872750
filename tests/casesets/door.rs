//! The door of the case sets: whatever is wrong is named with its line and place.

use bandwise::casesets::{NORTHMERE, read};

/// Changes one place of a sound file, and gives every problem it is refused for; "here" where it is said to
/// stand on the line that was changed.
#[track_caller]
fn problems(from: &str, to: &str) -> Vec<String> {
    let at = NORTHMERE.find(from).unwrap_or_else(|| panic!("{from} is not in the file"));
    let here = format!("line {}, ", 1 + NORTHMERE[..at].matches('\n').count());
    let problems = read(&NORTHMERE.replacen(from, to, 1)).unwrap_err().0;
    problems.iter().map(|wrong| wrong.to_string().replacen(&here, "here: ", 1)).collect()
}

#[track_caller]
fn each_has_its_sentence(faults: &[(&str, &str, &str)]) {
    for (from, to, sentence) in faults {
        let said = problems(from, to);
        assert!(said.iter().any(|one| one == sentence), "{from}: {said:#?}");
    }
}

#[test]
fn each_fault_of_the_whole_has_its_sentence() {
    each_has_its_sentence(&[
        (
            "\"version\": 1",
            "\"version\": 2",
            "here: version: found 2; this page reads version 1, so get the newest one",
        ),
        (
            "bandwise case set",
            "bandwise scenario",
            "here: format: found “bandwise scenario”; write bandwise case set",
        ),
        (
            "\"id\": \"northmere\"",
            "\"id\": \"North Mere\"",
            "here: id: found “North Mere”; write 1 to 24 small letters, digits and hyphens",
        ),
        (
            "\"id\": \"northmere\"",
            "\"id\": \"\"",
            "here: id: this is empty; write 1 to 24 small letters, digits and hyphens",
        ),
        ("Northmere training cases (fictional)", " ", "here: name: this must not be empty"),
        ("\"fictional\": true, ", "", "line 1: “fictional” is missing"),
        ("\"fictional\": true", "\"fictional\": \"yes\"", "here: fictional: true or false is expected here"),
        (
            "\"fictional\": true",
            "\"fictional\": false",
            "here: fictional: a case set holds made-up cases only; write true once no real person, place or report is in it",
        ),
        (
            "pdu-2021",
            "pdu-1921",
            "here: rule_set: the page brings no rule set “pdu-1921”; open that rule set first, or write crc-2018 or nps-2018 or pdu-2021 or pdu-2023 or youth-2018 or youth-2021",
        ),
        ("\"rule_set\": \"pdu-2021\", ", "", "line 1: “rule_set” is missing"),
        (
            "\"rule_set\": \"pdu-2021\"",
            "\"rule_set\": \"pdu-2021\", \"author\": \"A\"",
            "line 1: “author” is not known here",
        ),
        ("\"id\": \"northmere\"", "\"id\": \"a\", \"id\": \"b\"", "line 1: “id” is given twice"),
        (
            "\"standard\": \"1.2\"",
            "\"standard\": \"1.1\"",
            "here: given, 2, standard: “1.1” is used twice, first at: given, 1, standard",
        ),
        (
            "\"standard\": \"1.2\"",
            "\"standard\": \"2.2\"",
            "here: given, 2, standard: name a standard that the rule set rates by judgement",
        ),
        (
            "\"standard\": \"1.2\"",
            "\"standard\": \"one\"",
            "here: given, 2, standard: write the number as 1.2",
        ),
        (
            "\"rating\": \"good\"",
            "\"rating\": \"fair\"",
            "here: given, 2, rating: found “fair”; write inadequate or requires_improvement or good or outstanding",
        ),
    ]);
}

#[test]
fn each_fault_of_a_case_has_its_sentence() {
    each_has_its_sentence(&[
        (
            "\"reference\": \"NM02\"",
            "\"reference\": \"NM01\"",
            "here: cases, 2, reference: “NM01” is used twice, first at: cases, 1, reference",
        ),
        (
            "\"reference\": \"NM02\"",
            "\"reference\": \"\"",
            "here: cases, 2, reference: this must not be empty",
        ),
        (
            "\"reference\": \"NM02\"",
            "\"reference\": \" NM02\"",
            "here: cases, 2, reference: leave out the spaces before and after it",
        ),
        (
            "\"reference\": \"NM02\"",
            "\"reference\": 2",
            "here: cases, 2, reference: text in quotation marks is expected here",
        ),
        (
            "\"sample\": \"cases\"",
            "\"sample\": \"files\"",
            "here: cases, 1, sample: there is no sample “files” in “pdu-2021”",
        ),
        ("\"title\": \"Sheds,", "\"titel\": \"Sheds,", "here: cases, 1: “titel” is not known here"),
        (
            "\"title\": \"Sheds,",
            "\"title\": \"Sheds,\\n",
            "here: cases, 1, title: this must stand on one line, without tabs or line breaks",
        ),
        ("\"text\": [", "\"text\": [\" \",", "here: cases, 1, text, 1: this must not be empty"),
        ("\"text\": [", "\"text\": [], \"texts\": [", "here: cases, 1, text: give at least one paragraph"),
        (
            "\"question\": \"2.2.2\"",
            "\"question\": \"2.2.1\"",
            "here: cases, 1, benchmark, 2, question: “2.2.1” is used twice, first at: cases, 1, benchmark, 1, question",
        ),
        (
            "\"question\": \"2.2.2\"",
            "\"question\": \"2.2.9\"",
            "here: cases, 1, benchmark, 2, question: there is no key question 2.2.9 in “pdu-2021”",
        ),
        (
            "\"question\": \"2.2.2\"",
            "\"question\": \"2.1.1\"",
            "here: cases, 1, benchmark, 2, question: 2.1.1 is asked of court reports, and this is a case",
        ),
        (
            "\"question\": \"2.2.2\"",
            "\"question\": \"2.2\"",
            "here: cases, 1, benchmark, 2, question: write the number as 2.4.3",
        ),
        (
            "\"judgement\": \"yes\"",
            "\"judgement\": \"blank\"",
            "here: cases, 1, benchmark, 1, judgement: found “blank”; write yes or no or na",
        ),
        ("\"judgement\": \"yes\", ", "", "here: cases, 1, benchmark, 1: “judgement” is missing"),
        (
            "\"reason\": \"",
            "\"reason\": \"\", \"why\": \"",
            "here: cases, 1, benchmark, 1, reason: this must not be empty",
        ),
    ]);
}

#[test]
fn what_has_no_benchmark_is_named_together() {
    let without = |number: &str| {
        let at = NORTHMERE.find(&format!("{{\"question\": \"{number}\"")).unwrap();
        at..at + NORTHMERE[at..].find('\n').unwrap()
    };
    let (first, second) = (without("2.2.1"), without("2.4.2"));
    let text =
        [&NORTHMERE[..first.start], &NORTHMERE[first.end..second.start], &NORTHMERE[second.end..]].concat();
    let said = read(&text).unwrap_err().0;
    assert_eq!(said.len(), 1);
    assert_eq!(
        (said[0].place.as_str(), said[0].problem.as_str()),
        ("cases, 1, benchmark", "no judgement is given for 2.2.1, 2.4.2")
    );
}

#[test]
fn everything_wrong_is_told_at_once_in_the_order_of_the_text() {
    let text = NORTHMERE.replacen("\"1.2\"", "\"2.2\"", 1).replacen("NM03", "NM01", 1);
    let text =
        text.replacen("\"judgement\": \"na\"", "\"judgement\": \"n/a\"", 1).replacen("rule_set", "rules", 1);
    let places: Vec<String> = read(&text).unwrap_err().0.into_iter().map(|wrong| wrong.place).collect();
    assert_eq!(places, ["", "", "cases, 2, benchmark, 6, judgement", "cases, 3, reference"]);
}

#[test]
fn what_is_too_large_is_refused() {
    let long = |letters: usize| "é".repeat(letters);
    for (from, to, sentence) in [
        ("Northmere training cases (fictional)", long(201), "name: this has 201 characters; 200 is the most"),
        ("NM02", long(41), "cases, 2, reference: this has 41 characters; 40 is the most"),
        ("\"title\": \"Sheds,", format!("\"title\": \"{}", long(200)), "200 is the most"),
        ("\"Kyran", format!("\"{}", long(4_000)), "4000 is the most"),
        (
            "\"text\": [",
            format!("\"text\": [{}", "\"a\",".repeat(18)),
            "cases, 1, text: there are 21 here; 20 is the most",
        ),
        ("\"reason\": \"", format!("\"reason\": \"{}", long(1_000)), "1000 is the most"),
        (
            "\"benchmark\": [",
            "\"benchmark\": [{},".to_owned(),
            "cases, 1, benchmark: there are 14 here; 13 is the most",
        ),
        (
            "\"cases\": [",
            format!("\"cases\": [{}", "{},".repeat(186)),
            "cases: there are 201 here; 200 is the most",
        ),
    ] {
        let said = problems(from, &to);
        assert!(said.iter().any(|one| one.contains(sentence)), "{from}: {said:#?}");
    }
    let said = read(&" ".repeat(1_000_001)).unwrap_err().to_string();
    assert_eq!(
        said,
        "The case set can’t be used. line 1: the file has 1000 KB; a case set has 1000 KB at the most."
    );
}

#[test]
fn a_megabyte_of_nothing_useful_is_refused_at_once() {
    let keys: String = (0..90_000).map(|key| format!("\"{key:x}\":1,")).collect();
    let head = "{\"format\":\"bandwise case set\",\"version\":1,\"rule_set\":\"pdu-2021\",";
    for text in [
        format!("{head}{keys}\"z\":1}}"),
        format!("{head}\"cases\":[{}{{}}]}}", "{},".repeat(300_000)),
        format!("{head}\"cases\":[{{\"benchmark\":[{}{{}}]}}]}}", "{},".repeat(300_000)),
        format!("{head}\"given\":[{}{{}}]}}", "{},".repeat(300_000)),
        "[".repeat(900_000),
    ] {
        let begun = std::time::Instant::now();
        let said = read(&text).unwrap_err().0;
        assert!(!said.is_empty() && said.len() <= 100);
        assert!(begun.elapsed().as_secs() < 10);
    }
}
