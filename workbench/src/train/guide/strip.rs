//! The words of a step, which stand beside every view: what it asks for, what followed, and the way on.

use std::rc::Rc;

use bandwise::platform::clock;
use bandwise::ui::parts::{El, Same, Shows, div, el, p, part, span};
use yew::{Callback, Event, Html};

use super::ask::ask;
use super::{Act, Does, Guide, HEADING, Outcome, Step};
use crate::bridge;
use crate::panel::Panel;
use crate::parts::{note, rule_marks, says};
use crate::state::{Choice, Msg};
use crate::text::guide as words;
use crate::told::{Rated, Told};

/// After so many milliseconds what was shown is drawn.
const SHOWN: u32 = 300;

/// What stands in the room of the visit.
#[derive(PartialEq)]
pub struct Strip {
    told: Same<Told>,
    guide: Guide,
    send: Callback<Msg>,
}

/// What does an act, and says something to the page where that goes with it.
pub fn does(send: &Callback<Msg>, act: Act, says: Option<String>) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |_| {
        if let Some(what) = &says {
            bridge::say(what);
        }
        send.emit(Msg::Choose(Choice::Guide(act.clone())));
    })
}

impl Strip {
    /// The strip, while the visit is on.
    pub fn of(told: Option<&Rc<Told>>, guide: &Guide, send: &Callback<Msg>) -> Option<Strip> {
        let told = Same(told.filter(|_| guide.is_shown())?.clone());
        Some(Strip { told, guide: guide.clone(), send: send.clone() })
    }

    /// As a part of the page.
    pub fn part(self) -> Html {
        part("guide", self)
    }

    /// Where messages go.
    pub(super) fn sender(&self) -> Callback<Msg> {
        self.send.clone()
    }

    /// What a button does that only tells the visit something.
    pub(super) fn acts(&self, act: Act) -> Callback<Event> {
        does(&self.send, act, None)
    }

    fn button(&self, id: &'static str, words: &'static str, does: Callback<Event>) -> El {
        el("button").set("type", "button").set("class", "bw-button").set("id", id).on_click(does).text(words)
    }

    /// The heading, and what folds the words and ends the visit.
    fn head(&self) -> El {
        let guide = &self.guide;
        let title = match guide.step() {
            Some((at, step)) => words::heading(at, Step::ALL.len(), &self.title(at, step)),
            None => words::LEARNT_HEADING.to_owned(),
        };
        let fold = if guide.folded { words::UNFOLD } else { words::FOLD };
        let fold = self.button("guide-fold", fold, self.acts(Act::Fold));
        let fold = fold.says("aria-expanded", !guide.folded).set("aria-controls", "guide-body");
        let ends = self.ends("guide end", Panel::Guide, "fold-guide");
        div("bw-guide__head")
            .child(el("h2").set("id", HEADING).set("tabindex", "-1").words(title))
            .child(fold)
            .child(self.button("guide-end", words::END, ends))
    }

    fn title(&self, at: usize, step: Step) -> String {
        match step {
            Step::Drives => words::DRIVES.to_owned(),
            Step::Flip => words::FLIP.to_owned(),
            Step::Better => {
                // As the step was begun, so that the title stays as it is.
                let base = self.guide.base(at);
                words::better(base.and_then(super::steps::best))
            }
            Step::NotApplicable => words::NOT_APPLICABLE.to_owned(),
            Step::Discretion => words::DISCRETION.to_owned(),
            Step::Ladder => words::LADDER.to_owned(),
        }
    }

    /// What followed, said once to a screen reader, with the rules it shows.
    fn said(&self, outcome: &Outcome) -> El {
        let ended = self.guide.step().is_none();
        let (said, rules): (String, &[&str]) = match outcome {
            _ if ended => (String::new(), &[]),
            _ if self.guide.now().is_none() => (words::ELSEWHERE.to_owned(), &[]),
            Outcome::Open => (String::new(), &[]),
            Outcome::Wrong(why) => (why.clone(), &[]),
            Outcome::Done(what, rules) => (what.clone(), rules),
        };
        let said = p("").set("role", "status").set("id", "guide-said").words(said);
        let marks = rule_marks(&self.told.rated.rules, rules);
        div("bw-guide__said").child(said).may((!marks.is_empty()).then(|| span("bw-note").each(marks)))
    }

    /// What is asked for, or what was to be learnt.
    fn body(&self, outcome: &Outcome) -> Option<El> {
        match self.guide.step() {
            None => {
                let lines = words::LEARNT.map(|line| el("li").text(line));
                Some(el("ol").set("class", "bw-guide__learnt").each(lines))
            }
            Some((_, step)) => {
                let now = self.guide.now().filter(|_| !matches!(outcome, Outcome::Done(..)))?;
                Some(ask(self, &self.guide, step, now))
            }
        }
    }

    /// The buttons under a step.
    fn buttons(&self, outcome: &Outcome) -> El {
        let Some((at, step)) = self.guide.step() else { return self.last() };
        let done = matches!(outcome, Outcome::Done(..));
        let next = match (done, at + 1 == Step::ALL.len()) {
            (false, _) => words::SKIP,
            (true, false) => words::NEXT,
            (true, true) => words::FINISH,
        };
        let next = self.button("guide-next", next, self.acts(Act::Next));
        let next = if done { next.set("class", "bw-button bw-button--main") } else { next };
        let back = self.button("guide-back", words::BACK, self.acts(Act::Back)).flag("disabled", at == 0);
        let row = div("bw-row");
        let row = match self.guide.now() {
            None => row.child(self.example()),
            Some(now) if !done => row.may(self.there(step, now)).may(self.show(step, now)),
            Some(_) => row,
        };
        row.child(back).child(next)
    }

    fn example(&self) -> El {
        let again = does(&self.send, Act::Again, Some("guide begin".to_owned()));
        self.button("guide-example", words::EXAMPLE, again)
    }

    fn there(&self, step: Step, now: &Rated) -> Option<El> {
        let place = step.place(now)?;
        Some(self.button("guide-there", words::THERE, says(place)))
    }

    fn show(&self, step: Step, now: &Rated) -> Option<El> {
        let act = match step.does(now)? {
            Does::Choose(number) => self.acts(Act::Choose(number, false)),
            Does::Answer(number) => self.acts(Act::Give(number)),
            Does::Say(what) => {
                let (done, rating) = (does(&self.send, Act::Shown, Some(what)), step.rating(now));
                Callback::from(move |event| {
                    done.emit(event);
                    // What it changes is to be seen, once that is drawn.
                    let rating = rating.clone().unwrap_or_default();
                    clock::later(SHOWN, move || bridge::bring(&rating));
                })
            }
        };
        Some(self.button("guide-show", words::SHOW, act))
    }

    /// The buttons at the end.
    fn last(&self) -> El {
        let begins = does(&self.send, Act::Begin, Some("guide begin".to_owned()));
        let restores = self.ends("guide back", Panel::Guide, "fold-guide");
        let goes = self.ends("guide end", Panel::Exercises, "fold-exercises");
        let restore = self.button("guide-restore", words::RESTORE, restores);
        let row = div("bw-row")
            .child(self.button("guide-exercises", words::EXERCISES, goes))
            .child(self.button("guide-again", words::AGAIN, begins))
            .may(self.guide.can_restore().then_some(restore))
            .child(self.button("guide-back", words::BACK, self.acts(Act::Back)));
        let own = (!self.guide.can_restore()).then(|| note(words::OWN_WORK));
        div("bw-guide__last").may(own).child(row)
    }

    /// Ends it with this word to the page, and leads to a panel of the view it began in.
    fn ends(&self, says: &'static str, panel: Panel, id: &'static str) -> Callback<Event> {
        let send = self.send.clone();
        Callback::from(move |_| {
            bridge::say(says);
            send.emit(Msg::Choose(Choice::Guide(Act::End)));
            // Unfolded first, then shown by the page, which leads there once it is drawn.
            send.emit(Msg::Go(panel));
            bridge::say(&["go train ", id].concat());
            // What is drawn after it, and the strip that goes away, may push it out of the window.
            for wait in [SHOWN, 5 * SHOWN] {
                clock::later(wait, move || bridge::keep_in_view(id));
            }
        })
    }
}

impl Shows for Strip {
    fn draw(&self) -> Html {
        let outcome = self.guide.outcome();
        let folded = self.guide.folded;
        div("bw-guide")
            .child(self.head())
            .child(self.said(&outcome))
            .child(
                div("bw-guide__body").set("id", "guide-body").flag("hidden", folded).may(self.body(&outcome)),
            )
            .child(self.buttons(&outcome))
            .into()
    }
}
