//! A set of cases: a case with its answers, the benchmark after slips, what a tab keeps, and files.

use std::rc::Rc;

use bandwise::casesets::{NORTHMERE, northmere};
use bandwise::model::{Judgement, QuestionNumber, Scenario};
use bandwise::rulesets::{self, number, pdu_2021};
use workbench::panel::Panel;
use workbench::state::Choice;
use workbench::train::case_set::open::look;
use workbench::train::case_set::{Act, CaseSetRoom};

use crate::support::{draw, holds};

pub(crate) fn question(words: &str) -> QuestionNumber {
    number::question(words).unwrap()
}

/// The panel after these acts.
pub(crate) fn drawn(room: &CaseSetRoom) -> String {
    draw(Panel::CaseSet, &Scenario::empty(&pdu_2021()), |state| state.case_set = room.clone())
}

/// A room in which Northmere is judged as its benchmark has it, but for these slips.
pub(crate) fn judged(slips: &[(usize, &str, Judgement)]) -> CaseSetRoom {
    let mut room = CaseSetRoom::default();
    room.take(Act::Northmere);
    for (place, case) in northmere().cases.iter().enumerate() {
        room.take(Act::Case(place));
        for verdict in &case.benchmark {
            let number = verdict.question;
            let slip = slips.iter().find(|slip| slip.0 == place && question(slip.1) == number);
            let to = slip.map_or(verdict.judgement, |slip| slip.2);
            if to != Judgement::Blank {
                room.take(Act::Judge(number, to));
            }
        }
    }
    room
}

#[test]
fn a_set_is_offered_and_a_case_is_judged() {
    let mut room = CaseSetRoom::default();
    let page = drawn(&room);
    holds(&page, &["Choose a set", "Northmere training cases (fictional): 15 cases under", "Begin|"]);
    assert_eq!(room.take(Act::Northmere).as_deref(), Some("case-set-case"));
    let page = drawn(&room);
    holds(
        &page,
        &[
            "Case 1 of 15: Sheds, a habit and a household with a child (fictional)",
            "NM01 (case). Made up for training: no real person, place or report is in it.",
            "Kyran, 24, was given",
            "0 of 13 questions judged.",
            "|2.2.1|Does assessment focus sufficiently on engaging the person on probation?|",
            "|Yes|",
            "|N/A|",
            "Prompts behind this question",
        ],
    );
    assert!(!page.contains("Clear"), "nothing to clear yet");
    assert_eq!(page.matches("|N/A|").count(), 13, "no answer is chosen for anybody");
    room.take(Act::Judge(question("2.2.1"), Judgement::Yes));
    room.take(Act::Judge(question("2.2.2"), Judgement::NotApplicable));
    holds(&drawn(&room), &["2 of 13 questions judged.", "Clear", "NM01, Sheds", ", 2 of 13"]);
    let lead = room.take(Act::Clear(question("2.2.1")));
    assert_eq!(lead.as_deref(), Some("case-set-2.2.1-yes"));
    holds(&drawn(&room), &["1 of 13 questions judged."]);
    room.take(Act::TakeBack);
    holds(&drawn(&room), &["2 of 13 questions judged.", "Taken back, in case 1."]);
    // Of another case it is taken back there.
    room.take(Act::Case(4));
    room.take(Act::TakeBack);
    holds(&drawn(&room), &["Case 1 of 15", "1 of 13 questions judged."]);
    assert_eq!(room.take(Act::TakeBack).as_deref(), Some("case-set-case"), "its button is off then");
}

#[test]
fn the_benchmark_tells_what_moved_a_rating_first() {
    let slips = [
        (0, "2.3.1", Judgement::No),
        (0, "2.3.3", Judgement::Yes),
        (1, "2.4.1", Judgement::NotApplicable),
        (2, "2.2.1", Judgement::Blank),
    ];
    let mut room = judged(&slips);
    assert_eq!(room.take(Act::Benchmark(false)).as_deref(), Some("case-set-asking"));
    holds(
        &drawn(&room),
        &["1 answer is still blank. The comparison leaves it out on both sides", "Go on judging"],
    );
    assert_eq!(room.take(Act::Benchmark(true)).as_deref(), Some("case-set-beside"));
    let page = drawn(&room);
    holds(
        &page,
        &[
            "You beside the benchmark: Northmere training cases (fictional)",
            "You judged 158 of 159 questions: 155 as the benchmark does and 3 otherwise (2 Yes against No, 1 with N/A on one side).",
            "1 of these alone moves a rating; all together move the rating of 2.3, and the overall one.",
            "1 is not judged, and is left out on both sides.",
            "By all of its answers the benchmark comes to 13/27, Requires improvement.",
            "It is no mark",
            "|13/27, Requires improvement|",
            "|35 of 36 judged|",
            "Benchmark: No. You: Yes.",
            "The plan is silent about the household",
            "alone moves the rating of the standard and the overall one",
            "Cases that are not judged in full",
            "3 NM03,",
            ", 12 of 13 judged",
        ],
    );
    let list = page.split("Where you differ").nth(1).unwrap();
    let at = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words} is not in {list}"));
    assert!(at("2.3.3") < at("2.3.1"), "what moves the overall rating stands first");
    let lead = room.take(Act::BackTo(0, question("2.3.3")));
    assert_eq!(lead.as_deref(), Some("case-set-2.3.3-yes"));
    holds(&drawn(&room), &["Case 1 of 15", "Benchmark: No.|", "Benchmark: Yes, as you judged."]);
    // Of what was blank the benchmark was not shown.
    room.take(Act::Case(2));
    assert_eq!(drawn(&room).matches("Benchmark: ").count(), 12);
}

#[test]
fn full_agreement_needs_no_second_question() {
    let mut room = judged(&[]);
    assert_eq!(room.take(Act::Benchmark(false)).as_deref(), Some("case-set-beside"));
    holds(
        &drawn(&room),
        &["You judged 159 of 159 questions: all as the benchmark does.|", "Nowhere: every answer you gave"],
    );
    assert_eq!(room.take(Act::Again).as_deref(), Some("case-set-case"));
    holds(&drawn(&room), &["0 of 13 questions judged.", "All judgements are taken back."]);
    room.take(Act::TakeBack);
    holds(&drawn(&room), &["Case 15 of 15", "1 of 1 question judged."]);
}

#[test]
fn a_tab_keeps_what_was_judged() {
    let mut room = judged(&[(0, "2.3.3", Judgement::Yes), (2, "2.2.1", Judgement::Blank)]);
    room.take(Act::Case(7));
    let kept = room.kept();
    let again = CaseSetRoom::from_kept(&kept);
    assert_eq!(again.kept(), kept);
    let (one, two) = (room.sitting().unwrap(), again.sitting().unwrap());
    assert_eq!((&one.judged, one.place, &one.set), (&two.judged, two.place, &two.set));
    holds(&drawn(&again), &["Your sets of cases are as you left them, on this device only.", "Case 8 of 15"]);
    assert_eq!(CaseSetRoom::default().kept(), "");
    assert_eq!(CaseSetRoom::from_kept(""), CaseSetRoom::default());
}

#[test]
fn a_file_is_judged_or_told_line_by_line() {
    let rules = Rc::new(pdu_2021());
    let (set, under) = look("a.json", NORTHMERE.as_bytes(), &rules).unwrap();
    assert_eq!((set, under.id.as_str()), (northmere(), "pdu-2021"));
    // Under rules that come with the page, whichever are in use.
    let other = rulesets::by_id("pdu-2023").unwrap();
    assert_eq!(look("a.json", NORTHMERE.as_bytes(), &other).unwrap().1.id, "pdu-2021");
    let damaged = NORTHMERE.replacen("\"judgement\": \"yes\"", "\"judgement\": \"maybe\"", 2);
    let refused = look("theirs.json", damaged.as_bytes(), &rules).unwrap_err();
    assert_eq!(refused.lead, "“theirs.json” can’t be used as a set of cases: 2 problems.");
    assert!(refused.problems[0].starts_with("Line "), "{:?}", refused.problems);
    assert!(refused.problems[0].contains("found “maybe”; write yes or no or na"), "{:?}", refused.problems);
    let mut room = CaseSetRoom::default();
    assert_eq!(room.take(Act::Cannot(refused)).as_deref(), Some("case-set-open-problem"));
    holds(&drawn(&room), &["“theirs.json” can’t be used", "found “maybe”"]);
    let own = include_str!("../../../tests/data/casesets/county-training.json");
    let refused = look("c.json", own.as_bytes(), &rules).unwrap_err();
    assert!(
        refused.problems[0].contains(
            "the page brings no rule set “county-audit”; open that rule set first, or write crc-2018"
        ),
        "{refused:?}"
    );
    for (bytes, what) in [
        (&b"PK\x03\x04"[..], "is a spreadsheet or a packed folder"),
        (b"{\"format\": \"bandwise rule set\"}", "does not call itself a case set"),
        (b"Case\tA\n", "is a table"),
    ] {
        let refused = look("x", bytes, &rules).unwrap_err();
        assert!(refused.lead.contains(what) && refused.lead.contains(".json"), "{}", refused.lead);
    }
}

#[test]
fn choices_reach_the_room() {
    let mut state = workbench::state::State::new();
    assert_eq!(state.choose(Choice::CaseSet(Act::Northmere)).as_deref(), Some("case-set-case"));
    let first = state.case_set.clone();
    state.begin_anew(true);
    assert_eq!(state.case_set, first, "it is no part of the scenario on screen");
}
