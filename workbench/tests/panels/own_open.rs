//! A file opened in the editor: a rule set, or a sentence on what it is instead.

use bandwise::model::Scenario;
use bandwise::rulesets::{pdu_2021, to_json};
use bandwise::share::{file, link};
use workbench::own::Edit;
use workbench::own::open::{Refused, look};
use workbench::panel::Panel;

use crate::own_page::Page;
use crate::support::{draw_under, holds};

fn refused(name: &str, bytes: &[u8]) -> Refused {
    look(name, bytes).unwrap_err()
}

#[test]
fn a_sound_rule_set_is_passed_on() {
    let text = to_json(&pdu_2021());
    assert_eq!(look("a.json", text.as_bytes()), Ok(text.clone()));
    let marked = ["\u{feff}", &text].concat();
    assert_eq!(look("a.json", marked.as_bytes()), Ok(text));
}

#[test]
fn every_problem_is_told_with_its_line() {
    let text = to_json(&pdu_2021()).replace("\"good\": 65", "\"good\": 400");
    let text = text.replace("\"bands\": 1", "\"bands\": 7").replace("\"pdu-2021\"", "\"mine\"");
    let found = refused("theirs.json", text.as_bytes());
    assert!(found.lead.contains("“theirs.json” can’t be used as a rule set: 2 problems"), "{}", found.lead);
    assert_eq!(found.problems.len(), 2, "{:?}", found.problems);
    for (words, place) in found.problems.iter().zip(["cuts, good: ", "discretion, bands: "]) {
        assert!(words.starts_with("Line ") && words.contains(place) && words.ends_with('.'), "{words}");
    }
    let cut = refused("cut.json", &text.as_bytes()[..900]);
    assert!(cut.problems[0].starts_with("Line "), "{:?}", cut.problems);
    let bare = refused("bare.json", b"{\"format\": \"bandwise rule set\"}");
    let samples = bare.problems.iter().filter(|words| words.contains("“samples”")).count();
    assert_eq!(samples, 1, "what is missing is said once: {:?}", bare.problems);
    assert!(bare.lead.contains(&format!("{} problems", bare.problems.len())), "{}", bare.lead);
    let mut page = Page::own();
    let (_, lead) = page.does(Edit::Cannot(found.clone()));
    assert_eq!(lead.as_deref(), Some("own-open-problem"));
    let draft = page.draft.clone();
    let drawn = draw_under(&page.rated.rules, Panel::Own, &page.rated.scenario, |state| {
        state.own = draft.clone();
    });
    holds(&drawn, &["“theirs.json” can’t be used", &found.problems[1]]);
    let (_, lead) = page.does(Edit::Cannot(Refused::default()));
    assert_eq!(lead, None);
}

#[test]
fn anything_else_is_called_what_it_is() {
    let rules = pdu_2021();
    let scenario = file::to_json(&Scenario::empty(&rules), &rules);
    let code = link::encode(&Scenario::empty(&rules), &rules, false).unwrap();
    let link = ["https://example.org/#", &code].concat();
    let cases: [(&str, &[u8], &str); 12] = [
        ("s.json", scenario.as_bytes(), "is a scenario"),
        ("l.txt", link.as_bytes(), "is a link to a scenario"),
        ("t.csv", b"Case,2.1.1\nA,Yes\n", "is a table"),
        ("t.tsv", b"Case\t2.1.1\nA\tYes\n", "is a table"),
        ("b.xlsx", b"PK\x03\x04....", "is a spreadsheet or a packed folder"),
        ("b.xls", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1], "is a spreadsheet"),
        ("p.png", b"\x89PNG\r\n\x1a\n\0\0\0", "is a picture"),
        ("d.pdf", b"%PDF-1.7", "is a PDF"),
        ("e.json", b"  \n", "is empty"),
        ("x.bin", &[1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4], "is no text"),
        ("o.json", b"{\"name\": \"x\"}", "does not call itself a rule set"),
        ("w.txt", b"Some words of our own.", "is plain text"),
    ];
    for (name, bytes, what) in cases {
        let found = refused(name, bytes);
        assert!(found.lead.starts_with(&format!("“{name}” {what}")), "{}", found.lead);
        assert!(found.lead.contains("“Save this rule set as a file”"), "{}", found.lead);
        let elsewhere = ["scenario", "table", "spreadsheet"].iter().any(|word| what.contains(word));
        assert_eq!(found.lead.contains("under “Open”"), elsewhere, "{}", found.lead);
        assert_eq!(found.problems, Vec::<String>::new());
    }
}
