//! What holds for every table, read from random bytes, from nasty tables damaged at random, and from
//! tables that are good but for a few cells.

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use bandwise::exchange::{
    CrossMeaning, Import, Mode, Options, Pasted, ProblemKind, Role, apply, decode, read,
};
use bandwise::model::{Judgement, RuleSet, Scenario};
use bandwise::rulesets::pdu_2021;
use proptest::prelude::*;

static RULES: LazyLock<RuleSet> = LazyLock::new(pdu_2021);

/// The nasty tables, as bytes.
static TABLES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/paste");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let tables = files.filter(|file| file.extension().unwrap() != "expect");
    let mut tables: Vec<_> =
        tables.map(|file| (file.display().to_string(), fs::read(file).unwrap())).collect();
    tables.sort();
    assert!(tables.len() >= 100);
    tables
});

/// Damage done to a text: what kind, and two places in thousandths of it.
type Damage = (u8, usize, usize);

fn damaged(bytes: &[u8], damage: &[Damage]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for &(kind, one, other) in damage {
        let (at, to) = (one * bytes.len() / 1000, other * bytes.len() / 1000);
        let lines = || bytes.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>();
        let pieces = |mark: u8| bytes.split(|&byte| byte == mark).map(<[u8]>::to_vec).collect::<Vec<_>>();
        match kind {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] ^= 1 << (other % 8),
            2 if at < bytes.len() => bytes[at] = b"\t\n\r\",;|x-\0"[other % 10],
            3 | 4 => {
                let mut lines = lines();
                let (at, to) = (one * lines.len() / 1000, other * lines.len() / 1000);
                if kind == 3 && at.max(to) < lines.len() {
                    lines.swap(at, to);
                } else if at < lines.len() {
                    lines.insert(to.min(lines.len()), lines[at].clone());
                }
                bytes = lines.concat();
            }
            5 => {
                let mut cells = pieces(b'\t');
                let (at, to) = (one * cells.len() / 1000, other * cells.len() / 1000);
                if at.max(to) < cells.len() {
                    cells.swap(at, to);
                }
                bytes = cells.join(&b'\t');
            }
            6 => {
                let cut = bytes.split_off(at.min(to));
                bytes.extend(cut.iter().skip(at.abs_diff(to)));
            }
            _ => {}
        }
    }
    bytes
}

/// Rows that are there without doubt, and rows that could be taken for blank ones.
fn rows(text: &str) -> (usize, usize) {
    let blank = |letter: char| {
        letter.is_whitespace()
            || "\u{feff}\u{ad}\u{61c}\u{fe0e}\u{fe0f}".contains(letter)
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
    };
    let lines = || text.split(['\n', '\r']);
    let solid =
        lines().filter(|line| line.contains(|letter: char| !blank(letter) && !",;|".contains(letter)));
    (solid.count(), lines().filter(|line| !line.is_empty()).count())
}

/// Every row is read, passed over or comes back, and no row twice.
fn account_for(text: &str, pasted: &Pasted) -> Result<(), TestCaseError> {
    let untold = pasted.good + pasted.bad.len() == 0;
    let back = if untold { pasted.bad_text.lines().count() } else { pasted.bad.len() };
    let heading = usize::from(pasted.heading.is_some() && !(untold && back > 0));
    let told = pasted.good + pasted.passed_over.len() + back + heading;
    let (least, most) = rows(text);
    if !text.contains('"') {
        prop_assert!((least..=most).contains(&told), "{told} of {least} to {most}: {text:?} {pasted:?}");
    }
    for numbers in [&pasted.bad, &pasted.passed_over] {
        prop_assert!(numbers.is_sorted_by(|one, two| one < two), "{numbers:?}");
    }
    prop_assert!(!pasted.bad.iter().any(|row| pasted.passed_over.contains(row)), "{text:?} {pasted:?}");
    let why = pasted.cross_unclear || !pasted.problems.is_empty();
    prop_assert!(pasted.bad.is_empty() || why, "{text:?} {pasted:?}");
    prop_assert!(pasted.good > 0 || why || !pasted.passed_over.is_empty(), "{text:?} {pasted:?}");
    prop_assert!(pasted.samples.iter().all(|cases| cases.len() <= pasted.good));
    Ok(())
}

/// Reads in small steps.
fn in_steps(text: &str, options: &Options, bytes: usize) -> Pasted {
    let mut import = Import::new(text.into(), Rc::new(RULES.clone()), options.clone());
    let mut before = 0;
    loop {
        if let Some(pasted) = import.step(bytes) {
            return pasted;
        }
        assert!((before..=1000).contains(&import.progress()));
        before = import.progress();
    }
}

fn check(bytes: &[u8], options: &Options, budget: usize) -> Result<(), TestCaseError> {
    let (text, _) = decode::text(bytes);
    let pasted = read(&text, &RULES, options);
    prop_assert_eq!(&in_steps(&text, options, budget), &pasted);
    for mode in [Mode::Replace, Mode::Add] {
        apply(&pasted, &RULES, &Scenario::empty(&RULES), mode);
    }
    if options.columns.is_empty() && options.mends.is_empty() {
        account_for(&text, &pasted)?;
    }
    Ok(())
}

fn damage() -> impl Strategy<Value = Vec<Damage>> {
    proptest::collection::vec((0..7_u8, 0..1000_usize, 0..1000_usize), 0..5)
}

fn role() -> impl Strategy<Value = Role> {
    use Role::*;
    let plain =
        [Reference, Question, Standard, Judgement, Yes, No, Of, Percentage, Rating, Attribute, LeftOut];
    prop_oneof![
        3 => proptest::sample::select(plain.to_vec()),
        3 => (0..16_usize).prop_map(Answers),
        1 => proptest::collection::vec(0..16_usize, 0..3).prop_map(Several),
        1 => (0..16_usize, 0..9_usize).prop_map(|(question, prompt)| Prompt(question, prompt)),
    ]
}

fn options() -> impl Strategy<Value = Options> {
    let cross = prop_oneof![Just(CrossMeaning::Ask), Just(CrossMeaning::Ticked), Just(CrossMeaning::Crossed)];
    let columns = proptest::collection::vec((0..6_usize, role()), 0..3);
    let words = proptest::collection::vec(("yes|no|x|maybe|na|☐|1", any::<bool>()), 0..3);
    let mends = proptest::collection::vec((0..9_usize, 0..9_usize, "Yes|no|x|2\\.2\\.3||\"|Total|\t"), 0..3);
    (cross, columns, words, mends).prop_map(|(cross, columns, words, mends)| {
        let mut options = Options { cross, ..Options::default() };
        columns.into_iter().for_each(|(column, role)| options.set_column(column, role));
        let judgement = |yes| if yes { Judgement::Yes } else { Judgement::No };
        words.into_iter().for_each(|(word, yes)| options.set_word(&word, judgement(yes)));
        mends.into_iter().for_each(|(row, column, text)| options.mend(row, column, text));
        options
    })
}

/// Rows of a table of cases: a reference of its own and three answers each, some of them odd.
fn cases() -> impl Strategy<Value = Vec<Vec<String>>> {
    let answer = "Yes|no|N/A|1|0|✓|x||maybe|Yess|#N/A|☐|50%|2";
    proptest::collection::vec(proptest::collection::vec(answer, 3), 1..12).prop_map(|rows| {
        let mut table = vec!["Case\t2.1.1\t2.2.1\t2.2.3".split('\t').map(str::to_owned).collect::<Vec<_>>()];
        for (at, mut row) in rows.into_iter().enumerate() {
            row.insert(0, format!("A{at}"));
            table.push(row);
        }
        table
    })
}

fn text(table: &[Vec<String>]) -> String {
    table.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

fn ticked() -> Options {
    Options { cross: CrossMeaning::Ticked, ..Options::default() }
}

proptest! {
    #[test]
    fn no_bytes_panic_and_every_row_is_accounted_for(bytes in proptest::collection::vec(any::<u8>(), 0..300), budget in 1..200_usize) {
        check(&bytes, &Options::default(), budget)?;
    }

    #[test]
    fn no_damage_panics_and_every_row_is_accounted_for(at in any::<proptest::sample::Index>(), damage in damage(), budget in 1..300_usize) {
        let (_, table) = at.get(&TABLES);
        check(&damaged(table, &damage), &Options::default(), budget)?;
    }

    #[test]
    fn nothing_that_is_said_of_a_table_panics(at in any::<proptest::sample::Index>(), damage in damage(), options in options(), budget in 1..300_usize) {
        let (_, table) = at.get(&TABLES);
        check(&damaged(table, &damage), &options, budget)?;
    }

    #[test]
    fn a_mended_cell_is_as_if_it_had_been_pasted_so(mut table in cases(), row in any::<proptest::sample::Index>(), column in 1..6_usize, to in "Yes|no|x||perhaps|Total|2\\.2\\.2|50%") {
        let row = row.index(table.len());
        let mut options = ticked();
        options.mend(row + 1, column, to.clone());
        let mended = read(&text(&table), &RULES, &options);
        let line = &mut table[row];
        line.resize(line.len().max(column + 1), String::new());
        line[column] = to;
        prop_assert_eq!(mended, read(&text(&table), &RULES, &ticked()));
    }

    #[test]
    fn mending_what_is_told_makes_a_table_clear(table in cases()) {
        let text = text(&table);
        let mut options = ticked();
        for problem in read(&text, &RULES, &options).problems {
            prop_assert!(matches!(problem.kind, ProblemKind::Judgement(_)), "{problem:?}");
            options.mend(problem.row, problem.cell.unwrap(), "No".to_owned());
        }
        let mended = read(&text, &RULES, &options);
        prop_assert!(mended.bad.is_empty() && mended.problems.is_empty(), "{mended:?}");
        prop_assert!(mended.is_clear() || mended.good == 0);
        prop_assert_eq!(mended.good + mended.passed_over.len(), table.len() - 1);
    }

    #[test]
    fn what_is_left_to_mend_has_the_same_problems(table in cases()) {
        let kinds = |pasted: &Pasted| pasted.problems.iter().map(|found| found.kind.clone()).collect::<Vec<_>>();
        let first = read(&text(&table), &RULES, &ticked());
        let again = read(&first.bad_text, &RULES, &ticked());
        if !first.bad.is_empty() {
            prop_assert_eq!(kinds(&again), kinds(&first));
            prop_assert_eq!((again.good, again.bad.len()), (0, first.bad.len()));
            prop_assert_eq!(again.bad_text, first.bad_text);
        }
    }

    #[test]
    fn adding_the_same_cases_again_changes_nothing(table in cases(), more in cases()) {
        let add = |table: &[Vec<String>], to: &Scenario| {
            apply(&read(&text(table), &RULES, &ticked()), &RULES, to, Mode::Add).scenario
        };
        let once = add(&more, &add(&table, &Scenario::empty(&RULES)));
        prop_assert_eq!(&add(&more, &once), &once);
    }
}

#[test]
fn what_is_left_of_nasty_tables_has_the_same_problems() {
    // What was wrong there was so only beside other rows.
    let beside = ["counts-in-words", "long-repeated", "percent-report", "ratings-letters"];
    for (name, bytes) in TABLES.iter().filter(|table| !beside.iter().any(|name| table.0.contains(name))) {
        let kinds =
            |pasted: &Pasted| pasted.problems.iter().map(|found| found.kind.clone()).collect::<Vec<_>>();
        let first = read(&decode::text(bytes).0, &RULES, &Options::default());
        if first.bad.is_empty() {
            continue;
        }
        let again = read(&first.bad_text, &RULES, &Options::default());
        assert_eq!((kinds(&again), again.good), (kinds(&first), 0), "{name}: {:?}", first.bad_text);
        assert_eq!(again.bad_text, first.bad_text, "{name}");
    }
}
