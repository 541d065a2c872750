//! What a tab keeps of the room for a class.

use bandwise::training::Kind;
use workbench::train::class::{Act, ClassRoom};

use crate::class::{chose, page_of, read, room, rules, set};
use crate::support::holds;

#[test]
fn form_box_results_and_sets_come_back() {
    let (first, second) = (set(3, 5), set(4, 9));
    let text = format!("Hello\n{}\n{}\n{}", first.code(), second.code(), chose(&first, "Ann", 0));
    let mut before = room(&[
        Act::Kind(Kind::Score, false),
        Act::Number("7".to_owned()),
        Act::Seed("12".to_owned()),
        read(&text),
    ]);
    before.open(&format!("{}\t1", chose(&second, "", 1)), &rules());
    before.take(Act::Typed([&text, "\nand more"].concat()));
    let kept = before.kept();
    let mut after = ClassRoom::from_kept(&kept);
    assert_eq!(after.kept(), kept);
    holds(
        &page_of(&after),
        &["1 trainee on 4 exercises.", "1 result: “", "3 exercises of 2 kinds, draw number 5"],
    );
    assert!(kept.contains("\nnumber 7\nseed 12\n") && kept.ends_with("\nand more"), "{kept}");
    // Loaded again, the page opens the link in its address again.
    let lead = after.open(&format!("{}\t1", chose(&second, "", 1)), &rules());
    assert_eq!(lead.as_deref(), Some("class-said"));
    holds(&page_of(&after), &["1 trainee on 4 exercises.", "it is among the results already"]);
    after.open(&format!("{}\t2", chose(&second, "", 1)), &rules());
    holds(&page_of(&after), &["2 trainees on 4 exercises."]);
}

#[test]
fn a_room_in_which_nothing_was_done_keeps_nothing() {
    assert_eq!(ClassRoom::default().kept(), "");
    for kept in [
        "",
        "class 2\nnumber 3",
        "class 1",
        "class 1\n",
        "class 1\nset t1.x\nbox r1.x\nfoo\nlevel 9\nchosen x",
    ] {
        assert_eq!(ClassRoom::from_kept(kept).kept(), "", "{kept:?}");
    }
    assert_ne!(room(&[Act::Typed("half a line".to_owned())]).kept(), "");
}
