//! Choosing the scenario to compare with: the example, one kept on this device, a state of this tab, a link
//! or a file.

use std::rc::Rc;

use bandwise::analysis::carry::carry;
use bandwise::drafts::Head;
use bandwise::exchange::decode;
use bandwise::model::RuleSet;
use bandwise::platform::{field, files};
use bandwise::rulesets;
use bandwise::share::{Opened, file, inbox};
use bandwise::ui::drafts::Keeper;
use bandwise::ui::parts::{El, div, el, p};
use bandwise::ui::share::{LARGEST, incoming};
use bandwise::ui::text::{drafts as draft_words, labels, link as link_words, page};
use yew::{Callback, Event};

use super::Other;
use crate::bridge::say as tell;
use crate::parts::{button, note};
use crate::state::{Choice, Msg, On};
use crate::text::compare as say;
use crate::told::Rated;

/// The panel.
pub fn with(on: On) -> El {
    let said = on.state.other.as_ref().map_or(say::NO_OTHER.to_owned(), |other| say::with(&other.name));
    let stop = on
        .state
        .other
        .as_ref()
        .map(|_| button("compare-stop".to_owned(), say::STOP.to_owned(), on.chooses(Choice::NoOther)));
    let problem = on.state.problem.clone().unwrap_or_default();
    let status = p("").set("role", "status").set("id", "compare-said").words(said);
    div("bw-compare")
        .child(div("bw-row").child(status).may(stop))
        .child(p("bw-error").set("role", "alert").set("id", "compare-problem").words(problem))
        .child(div("bw-compare__ways").child(known(on)).child(link(on)))
}

/// What is at hand: the example, what is kept on this device, and earlier states.
fn known(on: On) -> El {
    let option = |value: String, words: String| el("option").at("value", value).words(words);
    let kept = on.state.on_device.iter().map(|head| {
        option(
            format!("kept {}", head.id),
            format!("{}, {}", head.title, draft_words::about(head, false).trim()),
        )
    });
    let moments = on.told.moments.iter().enumerate();
    let moments: Vec<El> = moments.map(|(at, name)| option(format!("moment {at}"), name.clone())).collect();
    let group = |label: &'static str, options: Vec<El>| {
        (!options.is_empty()).then(|| el("optgroup").set("label", label).each(options))
    };
    let (rules, send) = (on.told.rated.rules.clone(), on.send.clone());
    let choose = Callback::from(move |event: Event| {
        let chosen = field::value(&event);
        match chosen.split_once(' ') {
            Some(("moment", _)) => tell(&chosen),
            Some(("kept", id)) => send.emit(Msg::Other(Box::new(kept_as(&rules, id)))),
            _ if chosen == "example" => send.emit(Msg::Other(Box::new(Ok(example(&rules))))),
            _ => {}
        }
    });
    let select = el("select")
        .set("class", "bw-field")
        .set("id", "compare-with")
        .child(el("option").set("value", "none").text(say::CHOOSE))
        .child(option("example".to_owned(), say::EXAMPLE.to_owned()))
        .may(group(say::EARLIER, moments))
        .may(group(say::ON_DEVICE, kept.collect()))
        // It stays at what was chosen, so that the arrow keys go on from there, until nothing is compared with any more.
        .set("data-chosen", if on.state.other.is_none() { "none" } else { "" })
        .on_change(choose);
    div("bw-pick").child(el("label").set("for", "compare-with").text(say::KNOWN)).child(select)
}

/// A link, the text of a file, or a file.
fn link(on: On) -> El {
    let (rules, send) = (on.told.rated.rules.clone(), on.send.clone());
    let apply = Callback::from(move |_: Event| {
        send.emit(Msg::Other(Box::new(of_text(&rules, &field::area("compare-link"), say::LINK_NAME))));
    });
    let (rules, send) = (on.told.rated.rules.clone(), on.send.clone());
    let choose = Callback::from(move |event: Event| {
        let (rules, send) = (rules.clone(), send.clone());
        files::read(&event, LARGEST, move |chosen| {
            send.emit(Msg::Other(Box::new(of_file(&rules, chosen))));
        });
    });
    let area = el("textarea")
        .set("class", "bw-field bw-field--code")
        .set("id", "compare-link")
        .set("rows", "2")
        .set("spellcheck", "false")
        .set("autocomplete", "off");
    let input = el("input").set("class", "bw-unseen").set("type", "file").set("id", "compare-file");
    let input = input.set("accept", ".json,.txt").on_change(choose);
    div("bw-pick")
        .child(el("label").set("for", "compare-link").text(say::LINK))
        .child(area)
        .child(div("bw-row").child(button("compare-apply".to_owned(), say::APPLY.to_owned(), apply)).child(
            el("label").set("class", "bw-button bw-button--file").child(input).text(labels::CHOOSE_FILE),
        ))
        .child(note(say::HELP))
}

fn example(rules: &Rc<RuleSet>) -> Other {
    let (own, example) = rulesets::example();
    let rated = Rated::new(rules.clone(), carry(&own, &example, rules));
    Other { name: say::EXAMPLE.to_owned(), rated }
}

fn kept_as(rules: &Rc<RuleSet>, id: &str) -> Result<Other, String> {
    let keeper = Keeper::of_this_tab();
    let name = keeper.list().into_iter().find(|head: &Head| head.id == id).map(|head| head.title);
    let text = keeper.open(0, id).ok_or_else(|| draft_words::GONE.to_owned())?;
    of_text(rules, &text, &name.unwrap_or_default())
}

fn of_file(rules: &Rc<RuleSet>, chosen: files::Chosen) -> Result<Other, String> {
    match chosen {
        files::Chosen::Bytes(name, buffer) => {
            let bytes = files::bytes(&buffer);
            let (text, _) = decode::text(&bytes);
            if !inbox::looks_like_file(&text) && inbox::find(&text).is_err() {
                return Err(say::no_scenario(&name));
            }
            of_text(rules, &text, &name)
        }
        files::Chosen::TooLarge(size) => Err(link_words::too_large(size, file::MOST)),
        files::Chosen::Unreadable | files::Chosen::Several(_) => Err(page::UNREADABLE.to_owned()),
    }
}

/// A scenario out of a text, by its own title or else by this name.
fn of_text(rules: &Rc<RuleSet>, text: &str, name: &str) -> Result<Other, String> {
    let Opened { ruleset, scenario, beside, .. } = incoming(text)?;
    if beside.is_some() {
        return Err(say::TWO.to_owned());
    }
    if ruleset != *rules {
        return Err(say::other_rules(&ruleset.name, &rules.name));
    }
    let name = if scenario.title.is_empty() { name.to_owned() } else { scenario.title.clone() };
    Ok(Other { name, rated: Rated::new(rules.clone(), scenario) })
}
