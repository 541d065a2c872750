//! The largest of each that is taken, one more that is refused with its sentence, and inputs of the largest size made to
//! take long: each is done in the time of its length. The table in `SECURITY.md` names these tests.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use std::time::{Duration, Instant};

use bandwise::casesets;
use bandwise::exchange::{Mode, Options, Role, apply, read, read_block};
use bandwise::model::{Cases, Scenario};
use bandwise::rulesets::{self, place};
use bandwise::share::file::{self, FileError};
use bandwise::share::link::{self, LinkError, MAX_LINK};
use bandwise::share::{check, inbox, snapshot};
use bandwise::training::lesson::{Feedback, Outcome};
use bandwise::training::{CodeError, Kind, Level, Progress, lesson};
use bandwise::ui::text::link::{file_error, pasted_too_large};
use workbench::train::case_set::open::opened;
use workbench::train::case_set::{Act, Write};
use workbench::train::class::{Act as Class, ClassRoom};

/// More than each takes, and far less than the square of its length would.
const LONG: Duration = Duration::from_secs(10);

/// The time that this thread was at work, which says the same on a busy machine; where the system does not tell, the time
/// of the day.
fn at_work(began: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| began.elapsed(), Duration::from_nanos)
}

#[track_caller]
fn soon<T>(what: &str, does: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let before = at_work(began);
    let found = does();
    let took = at_work(began).saturating_sub(before);
    println!("{what}: {} ms", took.as_millis());
    assert!(took < LONG, "{what} took {} s", took.as_secs());
    found
}

fn scenario_file(samples: &str) -> String {
    [
        r#"{"format":"bandwise scenario","version":3,"ruleset":"pdu-2021","title":"","standards":[],"questions":[],"samples":["#,
        samples,
        "]}",
    ]
    .concat()
}

fn first_problem(text: &str) -> String {
    match file::from_json(text) {
        Err(FileError::Wrong(wrong)) => wrong[0].to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_link_has_2000_characters_at_the_most() {
    let rules = rulesets::default();
    let mut scenario = Scenario::empty(&rules);
    let mut longest = String::new();
    for letters in 0..2_000 {
        scenario.title = "x".repeat(letters);
        match link::encode(&scenario, &rules, true) {
            Ok(code) => longest = code,
            Err(_) => break,
        }
    }
    assert!((MAX_LINK - 2..=MAX_LINK).contains(&longest.len()), "{}", longest.len());
    assert!(link::decode(&longest).is_ok());
    let longer = ["1.pdu-2021.", &"A".repeat(MAX_LINK), ".0"].concat();
    assert!(matches!(link::decode(&longer), Err(LinkError::TooLong { .. })));
    assert_eq!(lesson::Set::read(&longer.replacen('1', "t1", 1)), Err(CodeError::TooLong));
    assert_eq!(lesson::Results::read(&longer.replacen('1', "r1", 1)), Err(CodeError::TooLong));
}

/// A rule set in a link is put together of pieces: as many, as large, and as alike as there is room for.
#[test]
fn a_link_that_brings_its_rules_is_opened_in_time() {
    for payload in ["A", "_", "Eu", "v_", "gB"] {
        let head = ["2.pdu-2021-own.EuDI6lpkYGRi5K83mg", &payload.repeat(950 / payload.len())].concat();
        let code = [&head, ".", &check::of(&head)].concat();
        soon("a link with rules", || assert!(link::decode(&code).is_err()));
    }
}

#[test]
fn a_text_is_searched_for_a_link_in_the_time_of_its_length() {
    const HALF: usize = 1_500_000;
    for (start, piece) in [
        ("0.a.", ".aaaaaaa "),
        ("1.a..", ".aaaaaaa "),
        ("1.a", ". "),
        ("1.a.b.c", " ."),
        ("", "%\n>"),
        ("urldefense", "/v3/__*__; "),
        ("", "#1.a.b.aaaaaaa."),
    ] {
        for long in ["", "A"] {
            let text = [start, &long.repeat(HALF), &piece.repeat(HALF / piece.len())].concat();
            soon("a text of three megabytes", || drop(inbox::find(&text)));
            soon("its layers", || assert!(inbox::unwrapped(&text).len() <= text.len()));
        }
    }
}

#[test]
fn a_file_has_20_megabytes_at_the_most() {
    let text = scenario_file("");
    let filled = [&text, " ".repeat(file::MOST as usize - text.len()).as_str()].concat();
    assert!(soon("a file of blanks", || file::from_json(&filled)).is_ok());
    let more = filled + " ";
    assert_eq!(file::from_json(&more), Err(FileError::TooLarge { size: file::MOST + 1 }));
    assert!(pasted_too_large(&more).unwrap().contains("21 MB, where 20 MB are the most"));
    assert_eq!(pasted_too_large(&more[1..]), None);
}

#[test]
fn a_file_has_a_hundred_thousand_cases_and_a_thousand_attributes_at_the_most() {
    let file = |cases: usize, attributes: usize| {
        let attributes: Vec<String> =
            (0..attributes).map(|at| format!(r#"{{"name":"{at}","values":["a"]}}"#)).collect();
        let rows = vec![r#"["",".............","",1]"#; cases];
        let (attributes, rows) = (attributes.join(","), rows.join(","));
        scenario_file(&format!(r#"{{"id":"cases","attributes":[{attributes}],"cases":[{rows}]}}"#))
    };
    assert!(soon("a hundred thousand cases", || file::from_json(&file(Cases::MOST, 1))).is_ok());
    assert!(first_problem(&file(Cases::MOST + 1, 1)).contains("there are more than 100,000 cases"));
    assert!(soon("a thousand attributes", || file::from_json(&file(1, Cases::MOST_ATTRIBUTES))).is_ok());
    let many = file(1, 500_000);
    let said = soon("half a million attributes", || first_problem(&many));
    assert!(said.contains("there are more than 1,000 attributes"), "{said}");
}

#[test]
fn different_values_are_told_apart_in_the_time_of_their_number() {
    let values: Vec<String> = (0..1_000_000).map(|value| format!("\"{value}\"")).collect();
    let file = |values: &str| {
        scenario_file(&format!(
            r#"{{"id":"cases","attributes":[{{"name":"Date","values":[{values}]}}],"cases":[]}}"#
        ))
    };
    let opened = soon("a million values", || file::from_json(&file(&values.join(",")))).unwrap();
    let told = soon("telling them", || snapshot::write(&opened.scenario, &opened.ruleset));
    assert!(soon("hearing them", || snapshot::read(&told)).is_some());
    let twice = [&values.join(","), ",\"7\""].concat();
    assert!(first_problem(&file(&twice)).contains("each value is given once"));
}

#[test]
fn what_is_given_twice_is_refused() {
    for (key, one) in [
        ("standards", r#"{"number":"2.4","rating":"good"}"#),
        ("questions", r#"{"number":"2.2.1","percent":64}"#),
        ("samples", r#"{"id":"cases","cases":[]}"#),
    ] {
        let text = scenario_file("").replace(&format!("\"{key}\":[]"), &format!("\"{key}\":[{one},{one}]"));
        let said = first_problem(&text);
        assert!(said.contains(&format!("{key}, 2, ")) && said.ends_with("this is given twice"), "{said}");
    }
}

#[test]
fn a_hundred_faults_of_a_file_of_20_megabytes_are_told_in_time() {
    let rows = vec![r#"["","x"]"#; 1_999_000];
    let text = scenario_file(&format!(r#"{{"id":"cases","cases":[{}]}}"#, rows.join(",\n")));
    let Err(FileError::Wrong(wrong)) = soon("two million faults", || file::from_json(&text)) else {
        panic!()
    };
    assert_eq!(wrong.len(), place::MOST);
    assert_eq!(wrong[1].line, 1, "{}", wrong[1]);
    assert_eq!(wrong[99].line, wrong[97].line + 1, "{} {}", wrong[97], wrong[99]);
}

#[test]
fn what_is_found_is_told_in_a_few_words() {
    let long = "x".repeat(900_000);
    let text = rulesets::to_json(&rulesets::default()).replacen("\"rounded\"", &format!("\"{long}\""), 1);
    let said = rulesets::read(&text).unwrap_err().0[0].to_string();
    assert!(said.contains("found “xxx") && said.chars().count() < 700, "{}", said.len());
    let unknown = scenario_file("").replace("pdu-2021", &long);
    let error = file::from_json(&unknown).unwrap_err();
    assert!(file_error(&error).chars().count() < 300);
}

#[test]
fn nothing_nests_deeper_than_32() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |deep: usize| [&open.repeat(deep), "1", &close.repeat(deep)].concat();
        for (deep, refused) in [(32, false), (33, true), (1_000_000, true)] {
            let text = nested(deep);
            let deep = |said: String| said.contains("more than 32 deep");
            assert_eq!(deep(first_problem(&text)), refused);
            if text.len() <= 1_000_000 {
                assert_eq!(deep(rulesets::read(&text).unwrap_err().to_string()), refused);
                assert_eq!(deep(casesets::read(&text).unwrap_err().to_string()), refused);
            }
        }
    }
}

#[test]
fn rule_sets_and_case_sets_have_a_megabyte_at_the_most() {
    let rules = rulesets::to_json(&rulesets::default());
    let cases = casesets::to_json(&casesets::northmere());
    let filled = |text: &str| [text, &" ".repeat(1_000_000 - text.len())].concat();
    assert!(rulesets::read(&filled(&rules)).is_ok() && casesets::read(&filled(&cases)).is_ok());
    let said = rulesets::read(&(filled(&rules) + " ")).unwrap_err().to_string();
    assert!(said.contains("a rule set has 1000 KB at the most"), "{said}");
    let said = casesets::read(&(filled(&cases) + " ")).unwrap_err().to_string();
    assert!(said.contains("a case set has 1000 KB at the most"), "{said}");
}

/// By each of the two ways in, and whatever a file says of itself.
#[test]
fn a_draft_of_a_case_set_is_bounded_as_a_finished_one_is() {
    let rules = rulesets::default();
    let file = |cases: usize, blanks: usize| {
        let cases = vec!["{}"; cases].join(",");
        let head =
            r#"{"format":"bandwise case set","version":1,"draft":true,"rule_set":"pdu-2021","cases":["#;
        [head, &cases, "]}", &" ".repeat(blanks)].concat().into_bytes()
    };
    let open = |file: &[u8]| soon("a draft", || opened("mine.json", file, &rules));
    let Act::Write(Write::Draft(set, ..)) = open(&file(200, 0)) else { panic!() };
    assert_eq!(set.cases.len(), 200);
    for (file, said) in [(file(300_000, 0), "200"), (file(1, 20_000_000), "1000 KB at the most")] {
        let Act::Cannot(refused) = open(&file) else { panic!() };
        assert!(refused.problems.iter().any(|problem| problem.contains(said)), "{refused:?}");
    }
}

#[test]
fn the_results_of_a_class_are_found_in_the_time_of_their_number() {
    let of =
        lesson::Set::new(&rulesets::default(), &Kind::ALL, Level::First, 1, 3, Feedback::AtOnce).unwrap();
    let code = |name: &str| lesson::Results::new(&of, name, &[Outcome::Chosen(0).into(); 3]).code();
    let read = |text: String| {
        let mut room = ClassRoom::default();
        soon("a box of results", || drop(room.take(Class::Read(text, rulesets::default()))));
        room.kept().split("\ntext ").next().unwrap().matches("\nbox ").count()
    };
    let many: Vec<String> = (0..1_500).map(|name| code(&name.to_string())).collect();
    assert_eq!(read(many.join("\n")), 1_000);
    for piece in ["r1.x\n", "r1.x ", "words\n", "\n", "r1.", &[&code(""), "\n"].concat()] {
        let text = piece.repeat(499_000 / piece.len());
        assert!(read(text) <= 1_000, "{piece}");
    }
    assert_eq!(read([&code("Ann"), &" ".repeat(20_000_000)[..]].concat()), 0);
}

#[test]
fn large_pastes_are_read_in_the_time_of_their_length() {
    let rules = rulesets::default();
    let chosen = {
        let mut options = Options::default();
        options.set_column(1, Role::Attribute);
        options
    };
    let rows = |number: usize| (0..number).map(|at| format!("A{at}\tvalue {at}\tYes\n")).collect::<String>();
    let table = ["Case\tDate\t2.2.1\n", &rows(100_000)].concat();
    let pasted = soon("a hundred thousand values", || read(&table, &rules, &chosen));
    assert_eq!((pasted.good, pasted.samples[0].attributes()[0].values.len()), (100_000, 100_000));
    let once = apply(&pasted, &rules, &Scenario::empty(&rules), Mode::Replace).scenario;
    let again = soon("adding them", || apply(&pasted, &rules, &once, Mode::Add).scenario);
    assert_eq!(again, once);
    let sums =
        ["Case\tDate\t2.2.1\n", &rows(90_000), &"Total\t\t1\n".repeat(90_000), "Z\t\tmaybe\n"].concat();
    let pasted = soon("as many sums", || read(&sums, &rules, &Options::default()));
    assert_eq!((pasted.good, pasted.passed_over.len(), pasted.bad.len()), (90_000, 90_000, 1));
    let more = ["Case\tDate\t2.2.1\n", &rows(100_001)].concat();
    let pasted = soon("one case too many", || read(&more, &rules, &Options::default()));
    assert_eq!((pasted.good, pasted.bad.len()), (100_000, 1));
}

#[test]
fn large_blocks_are_read_in_the_time_of_their_length() {
    let rules = rulesets::default();
    for piece in ["Yes\n", "maybe\n", "\"\n", "a \"b", "\t", "2.2.3.", "\n"] {
        let text = piece.repeat(4_000_000 / piece.len());
        soon("a block", || drop(read_block(&text, &rules, 13)));
    }
}

#[test]
fn kept_progress_of_any_size_is_read_in_the_time_of_its_length() {
    let text = ["bandwise training 2\nstart 1\ndone 9\n", &"kind band 1 2\n".repeat(400_000)].concat();
    assert!(soon("progress", || Progress::read(&text)).is_err());
}
