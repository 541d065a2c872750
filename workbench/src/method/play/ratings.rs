//! Examples on the ratings of standards, and on discretion.

use bandwise::model::{Band, Counting, Discretion, Evidence, Percent, StandardReport, Tally, Why};
use bandwise::ui::parts::El;

use super::{Slider, bands, card, said, slider};
use crate::method::examples::{Example, OPEN};
use crate::method::tiny;
use crate::state::On;
use crate::text::examples as say;

fn printed(percent: u8) -> Evidence {
    Evidence::Printed(Percent::new(percent).unwrap_or(Percent::MAX))
}

/// Three key questions, of which the lowest decides.
pub(super) fn lowest(on: On) -> El {
    let rules = &*on.told.rated.rules;
    let scores = on.state.examples.lowest;
    let report = tiny::one_standard(rules, &scores.map(printed), None);
    let slides = scores.into_iter().enumerate().map(|(at, percent)| {
        let slide = Slider {
            id: format!("example-lowest-{}", at + 1),
            label: say::question(at),
            at: (0, percent.into(), 100),
            said: format!("{percent}%"),
            band: report.questions.get(at).and_then(|question| question.band),
        };
        slider(on, slide, move |value| Example::Lowest(at, u8::try_from(value).unwrap_or(100)))
    });
    card(say::LOWEST).each(slides).child(said("example-lowest-said", say::lowest(&report)))
}

/// A key question that is the only one.
pub(super) fn only(on: On) -> El {
    let rules = &*on.told.rated.rules;
    let percent = on.state.examples.only(rules);
    let report = tiny::one_standard(rules, &[printed(percent)], None);
    let slide = Slider {
        id: "example-only".to_owned(),
        label: say::PERCENT,
        at: (0, percent.into(), 100),
        said: format!("{percent}%"),
        band: report.rating(),
    };
    card(say::ONLY)
        .child(slider(on, slide, |value| Example::Only(u8::try_from(value).unwrap_or(100))))
        .child(said("example-only-said", say::only(&report)))
}

/// A standard that never counts, at any rating.
pub(super) fn apart(on: On) -> Option<El> {
    let rules = &*on.told.rated.rules;
    let place = rules.standards.iter().position(|standard| standard.counting != Counting::Scored)?;
    let (standard, band) = (rules.standards.get(place)?, on.state.examples.apart);
    let without =
        tiny::all_given(rules, |standard| (standard.counting == Counting::Scored).then_some(Band::Good));
    let with = tiny::beside(rules, place, band);
    let words = say::apart(standard, band, &without.overall, &with.overall);
    let list = bands(on, "example-apart", say::apart_label(standard), band, Example::Apart);
    Some(card(say::APART).child(list).child(said("example-apart-said", words)))
}

/// The standard with one key question that discretion is asked about.
fn asked(on: On, discretion: Option<Discretion>) -> StandardReport {
    let (yes, of) = on.state.examples.open;
    let evidence = Evidence::Counts(Tally::new(yes, of).unwrap_or_default());
    tiny::one_standard(&on.told.rated.rules, &[evidence], discretion)
}

/// Whether discretion is open for a score, and by which tests.
pub(super) fn open(on: On) -> El {
    let (yes, of) = on.state.examples.open;
    let report = asked(on, None);
    let question = report.questions.first();
    let first = Slider {
        id: "example-open-yes".to_owned(),
        label: say::OPEN_YES,
        at: (0, yes, of),
        said: yes.to_string(),
        band: question.and_then(|question| question.band),
    };
    let second = Slider {
        id: "example-open-of".to_owned(),
        label: say::OPEN_OF,
        at: (1, of, OPEN),
        said: of.to_string(),
        band: None,
    };
    card(say::OPEN)
        .child(slider(on, first, Example::OpenYes))
        .child(slider(on, second, Example::OpenOf))
        .child(said("example-open-said", say::open(&on.told.rated.rules, &report)))
}

/// What a rating in place of the arithmetic one does.
pub(super) fn moved(on: On) -> El {
    let rating = on.state.examples.given;
    let report = asked(on, Some(Discretion { rating, why: Why::LeftOut }));
    card(say::MOVED)
        .child(bands(on, "example-given", say::GIVEN.to_owned(), rating, Example::Given))
        .child(said("example-given-said", say::moved(&on.told.rated.rules, &report)))
}
