//! What this device keeps of the sets that are judged and written in it, as a text of lines.

use std::rc::Rc;

use bandwise::casesets::{CaseSet, Verdict, Vignette, read_under, to_json};
use bandwise::model::{Band, Judgement, RuleSet};
use bandwise::rulesets::json::{Json, parse};
use bandwise::rulesets::{self, BANDS, by_id, number};

use super::author::Author;
use super::ours::ours;
use super::room::CaseSetRoom;
use super::sitting::Sitting;
use crate::own::tree::{items, text};

/// What the first line says: another version of the page may have kept something else.
const FIRST: &str = "judging 1";

/// The most cases of a set that is written. More than the door takes, which is told by the door.
const MOST_WRITTEN: usize = 1_000;

/// What is to be kept; nothing where nothing was done.
pub(super) fn write(room: &CaseSetRoom) -> String {
    if room.sittings.is_empty() && room.author.is_none() {
        return String::new();
    }
    let mut lines = vec![FIRST.to_owned(), room.at.to_string()];
    for sitting in &room.sittings {
        lines.push(format!("{} {}", sitting.place, state(sitting)));
        lines.extend([set_line(&sitting.set), rules_line(&sitting.rules)]);
    }
    if let Some(author) = &room.author {
        lines.push("written".to_owned());
        lines.extend([set_line(&author.set), rules_line(&author.rules)]);
    }
    lines.join("\n")
}

/// What was judged in a set, and what was seen of its benchmark.
pub(super) fn state(sitting: &Sitting) -> String {
    format!("{} {}", judgements(sitting), seen(sitting))
}

fn set_line(set: &CaseSet) -> String {
    if *set == *ours().0 { String::new() } else { one_line(&to_json(set)) }
}

fn rules_line(rules: &RuleSet) -> String {
    if rulesets::comes_with_the_page(rules) {
        return rules.id.clone();
    }
    one_line(&rulesets::to_json(rules))
}

/// JSON without what only makes it easy to read: a set must not grow by being kept.
fn one_line(json: &str) -> String {
    json.lines().map(str::trim_start).collect()
}

fn letter(judgement: Judgement) -> char {
    match judgement {
        Judgement::Yes => 'y',
        Judgement::No => 'n',
        Judgement::NotApplicable => 'a',
        Judgement::Blank => '-',
    }
}

/// A letter a judgement, the cases one after the other.
fn judgements(sitting: &Sitting) -> String {
    let cases = 0..sitting.set.cases.len();
    cases.flat_map(|case| sitting.judgements(case)).map(letter).collect()
}

/// The same as it stood when the benchmark was shown, with a dot where it was not; nothing where it never was.
fn seen(sitting: &Sitting) -> String {
    let (mut seen, mut any) = (String::new(), false);
    for case in 0..sitting.set.cases.len() {
        for asked in sitting.asked(case) {
            let first = sitting.first(case, asked);
            any |= first.is_some();
            seen.push(first.map_or('.', letter));
        }
    }
    if any { seen } else { String::new() }
}

fn judgement(letter: char) -> Judgement {
    match letter {
        'y' => Judgement::Yes,
        'n' => Judgement::No,
        'a' => Judgement::NotApplicable,
        _ => Judgement::Blank,
    }
}

/// What was kept, as far as it is understood, and whether that is all of it.
pub(super) fn read(kept: &str) -> (CaseSetRoom, bool) {
    let mut room = CaseSetRoom::default();
    let mut lines = kept.split('\n');
    if lines.next() != Some(FIRST) {
        return (room, kept.is_empty());
    }
    let at = lines.next().and_then(|at| at.parse().ok());
    let mut whole = at.is_some();
    while let Some(head) = lines.next() {
        let set = lines.next().unwrap_or_default();
        let read = lines.next().and_then(rules_of).and_then(|rules| take(&mut room, head, set, rules));
        whole &= read.is_some();
    }
    // One that is no longer understood leaves the places after it open.
    room.at = at.unwrap_or(0).min(room.sittings.len().saturating_sub(1));
    room.kept = !room.sittings.is_empty() || room.author.is_some();
    (room, whole)
}

/// Takes in a set that is judged or written; `None` where it is not understood.
fn take(room: &mut CaseSetRoom, head: &str, set: &str, rules: Rc<RuleSet>) -> Option<()> {
    if head == "written" {
        room.author = Some(Author::new(Rc::new(written(set)?), rules));
    } else {
        room.sittings.push(sitting(head, set, rules)?);
    }
    Some(())
}

fn rules_of(line: &str) -> Option<Rc<RuleSet>> {
    if line.starts_with('{') { rulesets::open(line).ok() } else { by_id(line) }
}

fn sitting(head: &str, set: &str, rules: Rc<RuleSet>) -> Option<Sitting> {
    let set = if set.is_empty() { ours().0 } else { Rc::new(read_under(set, &rules).ok()?) };
    let mut words = head.split(' ');
    let (place, letters): (usize, &str) = (words.next()?.parse().ok()?, words.next()?);
    let seen = words.next().unwrap_or_default();
    let mut sitting = Sitting::new(set, rules);
    let mut letters = letters.chars().map(judgement);
    let mut firsts = seen.chars().map(|letter| (letter != '.').then(|| judgement(letter)));
    for case in 0..sitting.set.cases.len() {
        let asked = sitting.asked(case).count();
        sitting.fill(case, letters.by_ref().take(asked));
        sitting.seen.0.push(firsts.by_ref().take(asked).collect());
    }
    if seen == "seen" {
        // As an earlier version of the page kept it.
        sitting.seen = Default::default();
        (0..sitting.set.cases.len()).for_each(|case| sitting.see(case, false));
    }
    sitting.place = usize::min(place, sitting.set.cases.len().saturating_sub(1));
    Some(sitting)
}

/// A set as it was typed, which the door may not take yet.
fn written(line: &str) -> Option<CaseSet> {
    if line.is_empty() {
        return Some((*ours().0).clone());
    }
    parse(line).ok().map(|tree| set_of(&tree)).filter(|set| set.cases.len() <= MOST_WRITTEN)
}

/// The set that a tree holds, whatever the door would say of it.
pub(super) fn set_of(tree: &Json) -> CaseSet {
    let of = |key| text(tree, key);
    let given = items(tree, "given").iter().filter_map(|item| {
        let rating = BANDS.iter().position(|band| text(item, "rating") == *band)?;
        Some((number::standard(&text(item, "standard"))?, *Band::ALL.get(rating)?))
    });
    CaseSet {
        id: of("id"),
        name: of("name"),
        rule_set: of("rule_set"),
        given: given.collect(),
        cases: items(tree, "cases").iter().map(case).collect(),
    }
}

fn case(tree: &Json) -> Vignette {
    let verdict = |item: &Json| {
        let judged = text(item, "judgement");
        Some(Verdict {
            question: number::question(&text(item, "question"))?,
            judgement: Judgement::ALL.into_iter().find(|known| known.slug() == judged)?,
            reason: text(item, "reason"),
        })
    };
    Vignette {
        reference: text(tree, "reference"),
        sample: text(tree, "sample"),
        title: text(tree, "title"),
        text: items(tree, "text").iter().map(|item| text(item, "")).collect(),
        benchmark: items(tree, "benchmark").iter().filter_map(verdict).collect(),
    }
}
