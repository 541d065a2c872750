//! Sets of cases on a device with several tabs, and as another version of the page left them.

use bandwise::casesets::Edit;
use bandwise::model::Judgement;
use workbench::train::case_set::{Act, CaseSetRoom, Write};

use crate::case_set::drawn;
use crate::support::holds;

/// A tab of a device that keeps this.
fn tab(kept: &str) -> CaseSetRoom {
    CaseSetRoom::from_kept(kept)
}

fn judge(room: &mut CaseSetRoom, number: &str, to: Judgement) {
    room.take(Act::Judge(bandwise::rulesets::number::question(number).unwrap(), to));
}

fn done(room: &CaseSetRoom) -> usize {
    room.sitting().unwrap().total().0
}

fn begun() -> String {
    let mut room = CaseSetRoom::default();
    room.take(Act::Northmere);
    judge(&mut room, "2.2.1", Judgement::Yes);
    room.kept()
}

#[test]
fn what_two_tabs_judge_is_all_there() {
    let (mut one, mut two) = (tab(&begun()), tab(&begun()));
    two.take(Act::Case(3));
    judge(&mut two, "2.3.2", Judgement::No);
    // The first is still at its case, and what it does next counts on top.
    one.take_over(&two.keeps().unwrap());
    judge(&mut one, "2.2.2", Judgement::Yes);
    assert_eq!((done(&one), one.sitting().unwrap().place), (3, 0));
    holds(&drawn(&one), &["Another tab went on with these sets."]);
    let kept = one.keeps().unwrap();
    one.take_over(&kept);
    assert!(!drawn(&one).contains("Another tab"), "it is said once");
    two.take_over(&one.keeps().unwrap());
    assert_eq!((done(&two), two.sitting().unwrap().place), (3, 3));
    // What was done in this tab alone since can be taken back; what another did is not its to take back.
    assert!(!two.sitting().unwrap().can_take_back());
    judge(&mut two, "2.2.2", Judgement::Yes);
    let kept = two.keeps().unwrap();
    two.take_over(&kept);
    two.take(Act::TakeBack);
    assert_eq!(done(&two), 3);
}

#[test]
fn a_step_back_that_another_tab_made_void_takes_nothing_back() {
    let mut one = tab(&begun());
    judge(&mut one, "2.2.2", Judgement::Yes);
    let mut two = tab(&one.kept());
    judge(&mut two, "2.3.1", Judgement::Yes);
    one.take_over(&two.keeps().unwrap());
    one.take(Act::TakeBack);
    assert_eq!(done(&one), 3);
    assert!(!drawn(&one).contains("Taken back"));
}

#[test]
fn an_edit_of_a_set_that_another_tab_changed_is_not_made_to_it() {
    let mut one = tab(&begun());
    one.take(Act::Write(Write::Copy));
    let mut two = tab(&one.keeps().unwrap());
    two.take(Act::Write(Write::Edit(Edit::Title(0, "Theirs".to_owned()))));
    one.take_over(&two.keeps().unwrap());
    let edit = Act::Write(Write::Edit(Edit::Title(1, "Mine".to_owned())));
    one.take(edit.clone());
    let titles = |room: &CaseSetRoom| {
        room.author().unwrap().set().cases.iter().map(|case| case.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&one), titles(&two));
    holds(&drawn(&one), &["Another tab went on with the set that is written."]);
    let kept = one.keeps().unwrap();
    one.take_over(&kept);
    one.take(edit);
    assert_eq!(titles(&one)[..2], ["Theirs", "Mine"]);
}

#[test]
fn a_device_that_was_cleared_takes_nothing_off_the_screen() {
    let mut room = tab(&begun());
    room.take_over("");
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
        room.take_over(odd);
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
    room.take_over("");
    assert!(!drawn(&room).contains("Not all"), "a device that was cleared keeps nothing that can't be read");
}
