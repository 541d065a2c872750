//! A set of exercises and its link, the same for everybody.

use bandwise::model::Basis;
use bandwise::platform::{field, fragment};
use bandwise::rulesets::comes_with_the_page;
use bandwise::training::lesson::Feedback;
use bandwise::training::{Level, words};
use bandwise::ui::parts::{El, div, el, p, span};
use yew::{Callback, Event};

use super::Act;
use crate::parts::{copy_row, note, pick, section};
use crate::state::{Choice, Msg, On};
use crate::text::class as say;

pub(super) fn make(on: On) -> El {
    let rules = on.state.class.rules(&on.told.rated.rules);
    let form = &on.state.class.form;
    let made = match on.state.class.set(rules) {
        Ok(set) => link(on, &set.code()),
        Err(problem) => p("bw-error").set("id", "set-problem").set("role", "alert").words(problem.clone()),
    };
    let send = on.send.clone();
    let of_level = move |at: usize| {
        if let Some(&level) = Level::ALL.get(at) {
            send.emit(Msg::Choose(Choice::Class(Act::Level(level))));
        }
    };
    let send = on.send.clone();
    let of_feedback = move |at: usize| {
        let feedback = if at == 0 { Feedback::AtOnce } else { Feedback::AtEnd };
        send.emit(Msg::Choose(Choice::Class(Act::Feedback(feedback))));
    };
    let levels = Level::ALL.map(|level| words::level(level).to_owned()).to_vec();
    let tells = [say::AT_ONCE, say::AT_END].map(str::to_owned).to_vec();
    section(
        say::MAKE.to_owned(),
        div("bw-train__make")
            .child(note(say::make_note(&rules.name)))
            .may((!comes_with_the_page(rules)).then(|| note(say::OWN_NOTE).set("id", "set-own")))
            .child(of_kinds(on))
            .child(
                div("bw-row bw-class__form")
                    .child(pick(
                        "set-level".to_owned(),
                        say::LEVEL.to_owned(),
                        levels,
                        Some(form.level as usize),
                        of_level,
                    ))
                    .child(pick(
                        "set-feedback".to_owned(),
                        say::FEEDBACK.to_owned(),
                        tells,
                        Some(usize::from(form.feedback == Feedback::AtEnd)),
                        of_feedback,
                    ))
                    .child(typed(on, "set-number", say::NUMBER, &form.number, Act::Number))
                    .child(typed(on, "set-seed", say::SEED, &form.seed, Act::Seed)),
            )
            .child(made),
    )
}

fn of_kinds(on: On) -> El {
    let rules = on.state.class.rules(&on.told.rated.rules);
    let one = |kind| {
        let send = on.send.clone();
        let ticks = Callback::from(move |event: Event| {
            send.emit(Msg::Choose(Choice::Class(Act::Kind(kind, field::checked(&event)))));
        });
        let input = el("input").set("type", "checkbox").with("id", "set-kind-", &kind.slug());
        let input = input.checked(!on.state.class.form.without.contains(&kind)).on_change(ticks);
        let basis = |rule: &&&str| rules.rule(rule).map(|rule| rule.basis);
        let unverified: Vec<&str> =
            kind.rules().iter().filter(|rule| basis(rule) == Some(Basis::Unverified)).copied().collect();
        let unverified =
            (!unverified.is_empty()).then(|| span("bw-note").words(say::unverified(&unverified)));
        let name = span("").text(words::kind(kind)).may(unverified);
        el("label").set("class", "bw-check").child(input).child(name)
    };
    el("fieldset")
        .set("class", "bw-train__kinds")
        .child(el("legend").text(say::KINDS))
        .each(on.state.class.kinds(rules).iter().copied().map(one))
}

fn typed(on: On, id: &'static str, label: &'static str, value: &str, act: fn(String) -> Act) -> El {
    let send = on.send.clone();
    let types = Callback::from(move |event: Event| {
        send.emit(Msg::Choose(Choice::Class(act(field::value(&event)))));
    });
    let input =
        el("input").set("class", "bw-field bw-train__number").set("id", id).set("inputmode", "numeric");
    let input = input.set("type", "text").set("autocomplete", "off").value(value.to_owned());
    div("bw-pick").child(el("label").set("for", id).text(label)).child(input.on_input(types))
}

fn link(on: On, code: &str) -> El {
    let whole = format!("{}#{code}", fragment::page_address());
    let copied = |worked| Choice::Class(Act::Copied(worked));
    let ids = ["set-copy", "set-copied"];
    let copy = copy_row(ids, say::COPY, &whole, on.state.class.copied, (on.send, copied));
    div("").child(p("bw-link").set("id", "set-link").words(whole)).child(copy)
}
