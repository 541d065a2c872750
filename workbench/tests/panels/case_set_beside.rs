//! A trainee beside the benchmark: what was not judged, and what was judged after the benchmark was seen.

use bandwise::model::{Judgement, Scenario};
use bandwise::rulesets::pdu_2021;
use workbench::panel::Panel;
use workbench::train::case_set::{Act, CaseSetRoom};

use crate::case_set::{judged, question};
use crate::support::{draw, holds};

fn drawn(room: &CaseSetRoom) -> String {
    draw(Panel::CaseSet, &Scenario::empty(&pdu_2021()), |state| state.case_set = room.clone())
}

/// The first case is judged as the benchmark has it, but for 2.5.3; the others are not.
fn one_case() -> CaseSetRoom {
    let full = judged(&[(0, "2.5.3", Judgement::Yes)]);
    let mut room = CaseSetRoom::default();
    room.take(Act::Northmere);
    let sitting = full.sitting().unwrap();
    let asked: Vec<_> = sitting.asked(0).cloned().collect();
    for asked in asked {
        room.take(Act::Judge(asked.number, sitting.judgement(0, &asked)));
    }
    room
}

#[test]
fn what_is_not_judged_decides_nothing() {
    let mut room = one_case();
    room.take(Act::Benchmark(true));
    let page = drawn(&room);
    holds(
        &page,
        &[
            "You judged 13 of 159 questions: 12 as the benchmark does and 1 otherwise (1 Yes against No).",
            "That moves the rating of 2.5.",
            "146 are not judged, and are left out on both sides.",
            "By all of its answers the benchmark comes to 13/27, Requires improvement.",
            "A rating on few answers says little",
            "|3 of 36 judged|",
            "|Inadequate|Outstanding|",
            "2.5: Inadequate by the benchmark, Outstanding by you. Decided by your answers on 2.5.3.",
            "2 NM02,",
            ", not begun",
        ],
    );
    assert!(!page.contains("moves the overall"), "{page}");
    assert_eq!(page.matches("Decided by").count(), 1, "{page}");
    // The list leads to a case, of which nothing was shown.
    assert_eq!(room.take(Act::Case(1)).as_deref(), Some("case-set-case"));
    let page = drawn(&room);
    assert!(!page.contains("Benchmark: "), "{page}");
    holds(&page, &["Judge the case first.", "|3 of 36 judged|", "1 NM01, ", ", all judged, benchmark seen"]);
}

#[test]
fn nothing_judged_is_nothing_compared() {
    let mut room = CaseSetRoom::default();
    room.take(Act::Northmere);
    room.take(Act::Benchmark(true));
    let page = drawn(&room);
    holds(
        &page,
        &["None of the 159 questions is judged yet. 159 are not judged", "|No question is judged yet.|"],
    );
}

#[test]
fn the_benchmark_of_one_case_is_shown_and_what_comes_after_is_not_counted() {
    let mut room = one_case();
    holds(&drawn(&room), &["|Show the benchmark for this case|", "With the reasons."]);
    room.take(Act::Clear(question("2.6.1")));
    holds(&drawn(&room), &["1 question of this case is not judged yet"]);
    assert_eq!(room.take(Act::OfCase).as_deref(), Some("case-set-of-case"));
    let page = drawn(&room);
    holds(
        &page,
        &[
            "The benchmark of this case stands below, with its reasons: 11 as you judged, 1 otherwise, 1 not judged before it was shown.",
            "Benchmark: No.|",
        ],
    );
    assert_eq!(page.matches("Benchmark: ").count(), 13);
    // One answer is changed after it, one is given only then, and one is changed back and forth.
    room.take(Act::Judge(question("2.5.3"), Judgement::No));
    room.take(Act::Judge(question("2.6.1"), Judgement::Yes));
    room.take(Act::Judge(question("2.2.1"), Judgement::No));
    room.take(Act::TakeBack);
    let again = CaseSetRoom::from_kept(&room.kept());
    assert_eq!(again.kept(), room.kept());
    for mut room in [room, again] {
        room.take(Act::Benchmark(true));
        holds(
            &drawn(&room),
            &[
                "You judged 12 of 159 questions: 11 as the benchmark does and 1 otherwise",
                "2 answers were given or changed after their benchmark was shown: they count as they were before.",
                "You: Yes, since changed to No.",
                "1 NM01, ",
                ", 12 of 13 judged",
            ],
        );
        // Somebody else begins, and it all comes back.
        room.take(Act::Again);
        assert!(!drawn(&room).contains("Benchmark: "));
        room.take(Act::TakeBack);
        holds(&drawn(&room), &["Benchmark: No.|"]);
    }
    // As an earlier version kept it.
    let old = format!("judging 1\n0\n0 {} seen\n\npdu-2021", "y".repeat(13));
    holds(&drawn(&CaseSetRoom::from_kept(&old)), &["Benchmark: No.|"]);
}
