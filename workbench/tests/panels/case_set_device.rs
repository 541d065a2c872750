//! Sets of cases on a device with several tabs, and as another version of the page left them.

use bandwise::casesets::Edit;
use bandwise::model::Judgement;
use bandwise::rulesets::by_id;
use workbench::train::case_set::{Act, CaseSetRoom, Write};

use crate::case_set::drawn;
use crate::support::holds;

fn rules() -> std::rc::Rc<bandwise::model::RuleSet> {
    by_id("pdu-2021").unwrap()
}

/// A tab of a device that keeps this.
fn tab(kept: &str) -> CaseSetRoom {
    CaseSetRoom::from_kept(kept)
}

fn judges(number: &str, to: Judgement) -> Act {
    Act::Judge(bandwise::rulesets::number::question(number).unwrap(), to)
}

fn done(room: &CaseSetRoom) -> usize {
    room.sitting().unwrap().total().0
}

/// What the device keeps of a tab from now on.
fn keep(room: &mut CaseSetRoom) -> String {
    let text = room.keeps().unwrap();
    room.was_kept(text.clone());
    text
}

/// A tab in which a set was begun, not one that was loaded again.
fn first() -> CaseSetRoom {
    let mut room = CaseSetRoom::default();
    room.take(Act::Northmere);
    room.take(judges("2.2.1", Judgement::Yes));
    room
}

fn begun() -> String {
    first().kept()
}

fn titles(room: &CaseSetRoom) -> Vec<String> {
    room.author().unwrap().set().cases.iter().map(|case| case.title.clone()).collect()
}

/// A tab does something, on a device that keeps this, and what it then keeps.
fn act(room: &mut CaseSetRoom, there: &str, act: Act) -> String {
    room.before(there);
    room.take(act);
    keep(room)
}

fn title(case: usize, to: &str) -> Act {
    Act::Write(Write::Edit(Edit::Title(case, to.to_owned())))
}

#[test]
fn what_two_tabs_judge_is_all_there() {
    let mut one = first();
    let there = keep(&mut one);
    let mut two = tab(&there);
    // To turn to another case is no news to another tab.
    let there = act(&mut two, &there, Act::Case(3));
    one.before(&there);
    assert!(!drawn(&one).contains("Another tab") && one.sitting().unwrap().can_take_back());
    let there = act(&mut two, &there, judges("2.3.2", Judgement::No));
    // The first is still at its case, and what it does next counts on top.
    let there = act(&mut one, &there, judges("2.2.2", Judgement::Yes));
    assert_eq!((done(&one), one.sitting().unwrap().place), (3, 0));
    holds(&drawn(&one), &["Another tab went on with this set, and what it did is here."]);
    let there = act(&mut one, &there, Act::Cases);
    assert!(!drawn(&one).contains("Another tab"), "it is said once");
    act(&mut two, &there, Act::Cases);
    assert_eq!((done(&two), two.sitting().unwrap().place), (3, 3));
}

/// Another tab begins again, for somebody else: all judgements can be brought back here as well.
#[test]
fn what_another_tab_took_away_can_be_brought_back() {
    let mut one = first();
    let there = keep(&mut one);
    let mut two = tab(&there);
    let there = act(&mut two, &there, Act::Again);
    // A step back that was meant for a step of this tab does not take that of the other back in passing.
    let there = act(&mut one, &there, Act::TakeBack);
    assert_eq!(done(&one), 0);
    holds(&drawn(&one), &["Steps taken back lead to how it stood here before."]);
    let there = act(&mut one, &there, Act::TakeBack);
    assert_eq!(done(&one), 1);
    two.before(&there);
    assert_eq!(done(&two), 1);
}

/// However much another tab does, how it stood here is one step away.
#[test]
fn what_another_tab_does_is_one_step_here() {
    let mut one = first();
    one.take(Act::Write(Write::Copy));
    one.take(title(0, "An hour of work"));
    let mut there = keep(&mut one);
    let mut two = tab(&there);
    for times in 0..150 {
        let answer = if times % 2 == 0 { Judgement::No } else { Judgement::Yes };
        there = act(&mut two, &there, title(1, &times.to_string()));
        there = act(&mut two, &there, judges("2.2.2", answer));
        one.take_over(&there);
    }
    holds(
        &drawn(&one),
        &["Another tab went on with this set", "Another tab went on with the set that is written"],
    );
    let there = act(&mut one, &there, Act::TakeBack);
    assert_eq!(done(&one), 1);
    let there = act(&mut one, &there, Act::Write(Write::TakeBack));
    assert_eq!(
        (titles(&one)[0].as_str(), titles(&one)[1].as_str()),
        ("An hour of work", titles(&tab(&begun_copy()))[1].as_str())
    );
    // And what the other did is a step there.
    let there = act(&mut two, &there, Act::Cases);
    act(&mut two, &there, Act::Write(Write::TakeBack));
    assert_eq!(titles(&two)[1], "149");
}

fn begun_copy() -> String {
    let mut room = first();
    room.take(Act::Write(Write::Copy));
    room.kept()
}

#[test]
fn a_device_that_refuses_takes_nothing_off_the_screen() {
    let mut one = first();
    let there = keep(&mut one);
    for question in ["2.2.2", "2.2.3"] {
        // It could not be kept; what is there is as it was.
        one.before(&there);
        one.take(judges(question, Judgement::Yes));
    }
    assert_eq!(done(&one), 3);
    assert!(!drawn(&one).contains("Another tab"));
}

#[test]
fn an_edit_of_a_set_that_another_tab_changed_is_made_where_it_fits() {
    let mut one = first();
    let there = act(&mut one, &keep(&mut first()), Act::Write(Write::Copy));
    let mut two = tab(&there);
    let there = act(&mut two, &there, title(0, "Theirs"));
    let there = act(&mut one, &there, title(1, "Mine"));
    holds(&drawn(&one), &["Another tab went on with the set that is written, and what it did is here."]);
    assert_eq!(titles(&one)[..2], ["Theirs", "Mine"]);
    // Where another case stands there by now, the words are told in place of being put into it.
    let there = act(&mut two, &there, Act::Write(Write::Edit(Edit::Remove(0))));
    one.before(&there);
    assert_eq!(one.take(title(0, "For the first")).as_deref(), Some("case-set-device"));
    assert_eq!(titles(&one), titles(&two));
    holds(&drawn(&one), &["and was not put in: “For the first”."]);
    // What was saved is not what stands here by now.
    let there = act(&mut two, &there, title(0, "Later"));
    act(&mut one, &there, Act::Write(Write::Saved(true)));
    assert_eq!(one.author().unwrap().saved(), None);
}

#[test]
fn the_set_that_is_written_comes_back_as_it_stood_here() {
    let mut one = first();
    one.take(Act::Write(Write::Copy));
    one.take(title(0, "An hour of work"));
    let there = keep(&mut one);
    let mut two = tab(&there);
    let there = act(&mut two, &there, Act::Write(Write::Empty(rules())));
    let there = act(&mut one, &there, Act::Write(Write::TakeBack));
    assert!(titles(&one).is_empty());
    let there = act(&mut one, &there, Act::Write(Write::TakeBack));
    assert_eq!(titles(&one)[0], "An hour of work");
    two.before(&there);
    assert_eq!(titles(&two), titles(&one));
}

#[test]
fn a_set_that_another_tab_knows_nothing_of_stays() {
    let mut one = first();
    one.take(Act::Write(Write::Copy));
    keep(&mut one);
    // The device was cleared elsewhere, and judging begun anew there.
    let mut two = CaseSetRoom::default();
    let there = act(&mut two, "", Act::Northmere);
    let there = act(&mut one, &there, Act::Fold);
    assert!(one.author().is_some());
    act(&mut one, &there, Act::TakeBack);
    assert_eq!(done(&one), 1, "what was judged comes back");
    // And what is there can’t be read any more.
    one.before("judging 2\n0");
    assert!(one.author().is_some() && done(&one) == 1);
    holds(&drawn(&one), &["Not all that this device keeps"]);
}

#[test]
fn a_device_that_was_cleared_takes_nothing_off_the_screen() {
    let mut room = tab(&begun());
    room.before("");
    assert_eq!(done(&room), 1);
    assert!(!drawn(&room).contains("Another tab"));
}

#[test]
fn what_cannot_be_read_is_told_until_it_is_forgotten() {
    let whole = begun();
    assert!(!drawn(&tab(&whole)).contains("can be read"));
    let cut = whole.strip_suffix("pdu-2021").unwrap();
    for odd in ["judging 2\n0", "judging 1\n9\n0 yy\n{}\npdu-2021", "judging 1\nx\n", cut, "\u{0}{"] {
        let mut room = tab(odd);
        assert_eq!(room.kept(), "", "{odd}");
        holds(
            &drawn(&room),
            &["Not all that this device keeps of sets of cases can be read", "Save it as a file"],
        );
        // It stays said whatever is done.
        room.before(odd);
        room.take(Act::Northmere);
        holds(&drawn(&room), &["Forget it"]);
        assert_eq!(room.take(Act::Forget).as_deref(), Some("case-set-device"));
        let page = drawn(&room);
        holds(&page, &["It is forgotten."]);
        assert!(!page.contains("can be read"), "{page}");
    }
    // A set that is understood is there beside one that is not.
    let mut room = tab(&[&whole, "\n0 y\n{}\npdu-2021"].concat());
    assert_eq!(done(&room), 1);
    holds(&drawn(&room), &["Not all that this device keeps"]);
    room.before("");
    assert!(!drawn(&room).contains("Not all"), "a device that was cleared keeps nothing that can't be read");
}
