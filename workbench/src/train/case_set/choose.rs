//! Choosing the set to judge: that of the page, one from a file, one that was begun.

use bandwise::ui::parts::{El, div, el};

use super::open;
use super::ours::ours;
use super::room::Act;
use super::sitting::Sitting;
use crate::parts::{button, details, note, section};
use crate::state::{Choice, On};
use crate::text::case_set as say;

/// What there is to choose. Once a set is judged, the rest is folded away.
pub(super) fn choose(on: On) -> El {
    let room = &on.state.case_set;
    let refused = open::refused(&room.cannot);
    let Some(sitting) = room.sitting() else {
        let sets = div("bw-set__stack").child(list(on)).child(open::opens(on)).child(refused);
        return section(say::CHOOSE.to_owned(), sets);
    };
    let (done, of) = sitting.total();
    let now = note(say::in_use(&sitting.set.heading(), &sitting.rules.name, (done, of)));
    let others = div("bw-set__stack").child(list(on)).child(open::opens(on)).may(again(on, done));
    let others = details(say::ANOTHER.to_owned(), others);
    div("bw-set__stack").child(now.set("id", "case-set-now")).child(others).child(refused)
}

fn list(on: On) -> El {
    let room = &on.state.case_set;
    let begun = room.sittings.iter().enumerate().filter(|(at, _)| room.sittings.len() > 1 || *at != room.at);
    let begun = begun.map(|(at, sitting)| go_on(on, at, sitting, at == room.at));
    let fresh = room.sittings.iter().all(|sitting| sitting.set != ours().0);
    el("ul").set("class", "bw-set__list").may(fresh.then(|| of_the_page(on))).each(begun)
}

fn of_the_page(on: On) -> El {
    let (set, rules) = ours();
    let begin = on.chooses(Choice::CaseSet(Act::Northmere));
    let begin = button("case-set-northmere".to_owned(), say::BEGIN.to_owned(), begin);
    let words = say::offered(&set.heading(), set.cases.len(), &rules.name);
    el("li").child(el("span").words(words)).child(begin.at("aria-label", say::begin(&set.heading())))
}

fn go_on(on: On, at: usize, sitting: &Sitting, here: bool) -> El {
    let heading = sitting.set.heading();
    let words = say::in_use(&heading, &sitting.rules.name, sitting.total());
    let does = on.chooses(Choice::CaseSet(Act::GoOn(at)));
    let id = format!("case-set-go-on-{}", at + 1);
    let go = button(id, say::GO_ON.to_owned(), does).at("aria-label", say::go_on(&heading));
    el("li").child(el("span").words(words)).may((!here).then_some(go))
}

/// For whoever judges the same set next.
fn again(on: On, done: usize) -> Option<El> {
    let does = on.chooses(Choice::CaseSet(Act::Again));
    (done > 0).then(|| {
        let again = button("case-set-again".to_owned(), say::AGAIN.to_owned(), does);
        div("bw-row").child(again).child(note(say::AGAIN_NOTE))
    })
}
