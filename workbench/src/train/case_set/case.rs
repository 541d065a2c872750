//! A case to be read and judged, and the way through the cases.

use bandwise::casesets::Vignette;
use bandwise::ui::parts::{El, div, el, p};

use super::question::question;
use super::ratings::ratings;
use super::room::{ASKING, Act, CASE, OF_CASE, Showing};
use super::sitting::Sitting;
use crate::parts::{button, details, lead, note};
use crate::state::{Choice, On};
use crate::text::case_set as say;

/// The case that is read.
pub(super) fn case(on: On, sitting: &Sitting) -> El {
    let Some(found) = sitting.set.cases.get(sitting.place) else { return note(say::NO_CASES) };
    let (at, of) = (sitting.place, sitting.set.cases.len());
    let heading = el("h3")
        .set("id", CASE)
        .set("tabindex", "-1")
        .set("class", "bw-set__heading")
        .words(say::position(at, of, &found.heading()));
    div("bw-set__stack")
        .child(heading)
        .child(note(say::fictional(&found.reference, sitting.sample(at))))
        .child(turns(on, sitting, ""))
        .child(details(say::ALL_CASES.to_owned(), all(on, sitting)))
        .child(both(on, sitting, found).key(at.to_string()))
        .child(turns(on, sitting, "-below"))
        .child(takes_back(on, sitting))
        .child(details(say::RATINGS.to_owned(), ratings(sitting)))
        .child(asks(on, sitting))
}

/// What is told, and beside it what is asked.
fn both(on: On, sitting: &Sitting, found: &Vignette) -> El {
    let told = found.text.iter().map(|paragraph| el("p").words(paragraph.clone()));
    let told = el("section")
        .set("class", "bw-set__text")
        .set("tabindex", "0")
        .at("aria-label", found.heading())
        .each(told);
    let progress = p("bw-set__progress")
        .set("role", "status")
        .set("id", "case-set-progress")
        .words(say::progress(sitting.count(sitting.place)));
    let asked = sitting.asked(sitting.place).map(|asked| question(on, sitting, asked));
    let asked = div("bw-set__questions").child(progress).child(of_case(on, sitting)).each(asked);
    div("bw-set__case").child(told).child(asked)
}

/// The benchmark of this case alone: how it compares, or the button that shows it.
fn of_case(on: On, sitting: &Sitting) -> El {
    let at = sitting.place;
    let (done, of) = sitting.count(at);
    if sitting.seen_of(at) >= of {
        let told = say::of_case_told(same(sitting), &sitting.own_of(at));
        return p("bw-note").set("id", OF_CASE).set("tabindex", "-1").words(told);
    }
    let show = on.chooses(Choice::CaseSet(Act::OfCase));
    let show = button("case-set-show-of-case".to_owned(), say::SHOW_OF_CASE.to_owned(), show);
    let show = show.flag("disabled", done == 0).set("aria-describedby", "case-set-of-case-note");
    let why = note(say::of_case_note(done, of)).set("id", "case-set-of-case-note");
    div("bw-set__stack").child(div("bw-row").child(show)).child(why)
}

/// How many key questions of the case that is read are judged as the benchmark does.
fn same(sitting: &Sitting) -> usize {
    let Some(case) = sitting.set.cases.get(sitting.place) else { return 0 };
    let own = sitting.asked(sitting.place).zip(sitting.own_of(sitting.place));
    own.filter(|(asked, own)| case.verdict(asked.number).is_some_and(|found| found.judgement == *own)).count()
}

/// To the case before, and to the next.
fn turns(on: On, sitting: &Sitting, below: &'static str) -> El {
    let (at, last) = (sitting.place, sitting.set.cases.len().saturating_sub(1));
    let turn = |id: &str, words: &'static str, to: usize, off: bool| {
        let does = on.chooses(Choice::CaseSet(Act::Case(to)));
        button(format!("case-set-{id}{below}"), words.to_owned(), does).flag("disabled", off)
    };
    div("bw-row").child(turn("previous", say::PREVIOUS, at.saturating_sub(1), at == 0)).child(turn(
        "next",
        say::NEXT,
        at + 1,
        at >= last,
    ))
}

/// All cases, each with how far it is.
fn all(on: On, sitting: &Sitting) -> El {
    let one = |(at, case): (usize, &Vignette)| {
        let to = lead(say::listed(at, &case.reference, &case.heading()), on.chooses(jump(at)));
        let here = if at == sitting.place { "true" } else { "" };
        let to = to.at("id", format!("case-set-to-{}", at + 1)).set("aria-current", here);
        el("li").child(to).child(el("span").words(say::how_far(sitting.count(at), sitting.seen_of(at) > 0)))
    };
    let list = el("ul").set("class", "bw-set__all").each(sitting.set.cases.iter().enumerate().map(one));
    el("nav").set("aria-label", say::ALL_CASES).child(list)
}

fn jump(at: usize) -> Choice {
    Choice::CaseSet(Act::Case(at))
}

fn takes_back(on: On, sitting: &Sitting) -> El {
    let does = on.chooses(Choice::CaseSet(Act::TakeBack));
    let back = button("case-set-take-back".to_owned(), say::TAKE_BACK.to_owned(), does);
    let said = note(on.state.case_set.said.clone()).set("role", "status").set("id", "case-set-said");
    div("bw-row").child(back.flag("disabled", !sitting.can_take_back())).child(said)
}

/// Asks for the benchmark; where answers are blank, once more.
fn asks(on: On, sitting: &Sitting) -> El {
    let does = |act| on.chooses(Choice::CaseSet(act));
    let show = button("case-set-show".to_owned(), say::SHOW.to_owned(), does(Act::Benchmark(false)));
    if on.state.case_set.showing != Showing::Asking {
        return div("bw-set__stack").child(div("bw-row").child(show));
    }
    let (done, of) = sitting.total();
    let asked = p("bw-set__asking").set("id", ASKING).set("tabindex", "-1").words(say::blank(of - done));
    let yes = button("case-set-show-blank".to_owned(), say::SHOW_ALL.to_owned(), does(Act::Benchmark(true)));
    let no = button("case-set-not-yet".to_owned(), say::NOT_YET.to_owned(), does(Act::Cases));
    div("bw-set__stack").child(asked).child(div("bw-row").child(yes).child(no))
}
