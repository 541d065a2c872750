//! Examples on scores and their bands.

use bandwise::model::Tally;
use bandwise::ui::parts::{El, div, el, scale, strip};

use super::{Slider, card, said, slider, typed};
use crate::method::examples::{ANSWERS, Example, OPEN};
use crate::method::tiny;
use crate::parts::button;
use crate::state::{Choice, On};
use crate::text::examples as say;

/// A row of answers, and the score they give.
pub(super) fn answers(on: On) -> El {
    let all = &on.state.examples.answers;
    let cells = all.iter().enumerate().map(|(at, answer)| {
        let word = say::answer(*answer);
        el("button")
            .set("type", "button")
            .set("class", "bw-example__answer")
            .at("id", format!("example-answers-{}", at + 1))
            .set("data-judgement", answer.slug())
            .at("aria-label", format!("case {}: {word}", at + 1))
            .on_click(on.chooses(Choice::Example(Example::Answer(at))))
            .text(word)
    });
    let report = tiny::answered(&on.told.rated.rules, all);
    let chooses = |example| on.chooses(Choice::Example(example));
    let buttons = div("bw-row")
        .child(button("example-add-na".to_owned(), say::ADD_NA.to_owned(), chooses(Example::AddNa)))
        .child(button("example-anew".to_owned(), say::ANEW.to_owned(), chooses(Example::AnswersAnew)));
    card(say::ANSWERS)
        .child(div("bw-example__answers").each(cells))
        .child(buttons)
        .child(said("example-answers-said", say::answers(&report, all, ANSWERS)))
}

/// Counts, their exact share and how it is printed; at first a half, which goes up.
pub(super) fn printed(on: On) -> El {
    let (yes, of) = on.state.examples.printed;
    let slide = |id: &str, label, at: (u32, u32, u32)| {
        let (id, said) = (id.to_owned(), at.1.to_string());
        Slider { id, label, at, said, band: None }
    };
    let tally = Tally::new(yes, of).unwrap_or_default();
    card(say::PRINTED)
        .child(slider(on, slide("example-printed-yes", say::YES, (0, yes, of)), Example::Printed))
        .child(slider(on, slide("example-printed-of", say::OF, (1, of, OPEN)), Example::PrintedOf))
        .child(said("example-printed-said", [&say::printed(tally), "."].concat()))
}

/// A percentage on the line of the cuts.
pub(super) fn percent(on: On) -> El {
    let rules = &*on.told.rated.rules;
    let at = on.state.examples.percent(rules);
    let band = tiny::band(rules, at);
    let line = div("bw-example__line").child(strip(band.map(|band| (at, band)), None));
    let slide = Slider {
        id: "example-percent".to_owned(),
        label: say::PERCENT,
        at: (0, at.into(), 100),
        said: format!("{at}%"),
        band,
    };
    let words = band.map_or(String::new(), |band| say::percent(rules, at, band));
    card(say::BAND)
        .child(slider(on, slide, |value| Example::Percent(u8::try_from(value).unwrap_or(100))))
        .child(line.child(scale(rules.cuts)))
        .child(said("example-percent-said", words))
}

/// Counts, their share, and the band either way.
pub(super) fn rounding(on: On) -> El {
    let (rules, examples) = (&*on.told.rated.rules, &on.state.examples);
    let counts = examples.counts();
    let field = |id: &str, label: &'static str, text: &str, makes: fn(String) -> Example| {
        let input = el("input")
            .set("class", "bw-field bw-field--number")
            .at("id", id.to_owned())
            .set("type", "text")
            .set("inputmode", "numeric")
            .set("autocomplete", "off")
            .set("aria-describedby", "example-rounding-said")
            .says("aria-invalid", counts.is_none())
            .value(text.to_owned())
            .on_input(typed(on, move |typed| Some(makes(typed))));
        div("bw-pick").child(el("label").at("for", id.to_owned()).text(label)).child(input)
    };
    let fields = div("bw-row")
        .child(field("example-yes", say::YES, &examples.yes, Example::Yes))
        .child(field("example-of", say::OF, &examples.of, Example::Of));
    card(say::ROUNDING).child(fields).child(presets(on)).child(
        said("example-rounding-said", say::rounding(rules, counts))
            .set("data-problem", if counts.is_none() { "yes" } else { "" }),
    )
}

/// Counts to choose: where these cuts make rounding decide nothing of the usual ones, one where it does.
fn presets(on: On) -> El {
    let cuts = on.told.rated.rules.cuts;
    let usual = [(20, 31), (11, 17), (20, 42)].map(|(yes, of)| Tally::new(yes, of).unwrap_or_default());
    let decides = usual.iter().any(|tally| tiny::rounding_decides(*tally, cuts));
    let more = if decides { None } else { tiny::across_a_cut(cuts) };
    div("bw-row").each(usual.into_iter().chain(more).map(|tally| {
        let (yes, of) = (tally.yes(), tally.of());
        let does = on.chooses(Choice::Example(Example::Counts(yes, of)));
        button(format!("example-preset-{yes}-{of}"), bandwise::ui::text::ratings::tally_words(tally), does)
    }))
}
