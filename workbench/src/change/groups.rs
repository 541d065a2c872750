//! The cases broken down by an attribute, and every service of a region in a row.

use bandwise::analysis::groups::{Group, GroupQuestion, breakdown, gap, widest};
use bandwise::analysis::wilson::Z95;
use bandwise::model::RuleSet;
use bandwise::ui::parts::{El, div};

use super::behind::named;
use super::services::services;
use crate::parts::{flag, note, pick, rating, table, tick, words};
use crate::state::{Choice, Msg, On};
use crate::text::groups as say;

/// The most groups shown; an attribute with more is a reference and no group.
const MOST: usize = 200;

/// The panel.
pub fn groups(on: On) -> El {
    let rated = &on.told.rated;
    let all: Vec<(usize, usize, String)> = rated
        .scenario
        .samples
        .iter()
        .enumerate()
        .flat_map(|(sample, cases)| {
            let attributes = cases.attributes().iter().enumerate();
            let found = attributes.filter(|(_, attribute)| (1..=MOST).contains(&attribute.values.len()));
            found.map(move |(at, attribute)| (sample, at, attribute.name.clone()))
        })
        .collect();
    let samples = rated.scenario.samples.iter();
    let large = samples.flat_map(|cases| cases.attributes().iter().filter(|one| one.values.len() > MOST));
    let large: Vec<String> = large.map(|attribute| attribute.name.clone()).collect();
    let large = (!large.is_empty()).then(|| note(say::too_many(&large, MOST)));
    let chosen = on.state.attribute.and_then(|chosen| all.iter().position(|one| (one.0, one.1) == chosen));
    let Some(&(sample, attribute, ref name)) = all.get(chosen.unwrap_or(0)) else {
        return large.unwrap_or_else(|| note(say::NO_ATTRIBUTES));
    };
    let names = all.iter().map(|(sample, _, name)| say::attribute(name, rated.rules.samples.get(*sample)));
    let (send, places) = (on.send.clone(), all.clone());
    let list = pick(
        "group-by".to_owned(),
        say::BY.to_owned(),
        names.collect(),
        Some(chosen.unwrap_or(0)),
        move |place| {
            if let Some(&(sample, attribute, _)) = places.get(place) {
                send.emit(Msg::Choose(Choice::Attribute(sample, attribute)));
            }
        },
    );
    let send = on.send.clone();
    let does = move |on: bool| send.emit(Msg::Choose(Choice::Services(on)));
    let body =
        div("").child(list).may(large).child(tick("group-services", say::SERVICES, on.state.services, does));
    if on.state.services {
        // As many children either way, so that the box above stays the same one and keeps focus.
        return body.child(services(on, name)).may(None);
    }
    let mut groups = breakdown(&rated.rules, &rated.scenario, sample, attribute);
    groups.sort_by(|one, two| (one.value.is_empty(), &one.value).cmp(&(two.value.is_empty(), &two.value)));
    body.child(shown(&rated.rules, name, &groups)).may(gaps(on, &groups))
}

fn shown(rules: &RuleSet, name: &str, groups: &[Group]) -> El {
    let mut heads = vec![say::QUESTION.to_owned()];
    heads.extend(groups.iter().map(say::group));
    let questions = groups.first().map_or(&[][..], |group| &group.questions);
    let rows = questions.iter().enumerate().map(|(place, question)| {
        let mut row = vec![words(named(rules, question.question).unwrap_or_default())];
        row.extend(groups.iter().map(|group| group.questions.get(place).map_or(words(""), cell)));
        row
    });
    let few = groups.iter().any(|group| group.few || group.questions.iter().any(|question| question.few));
    let table = table("groups", say::caption(name), heads, rows.collect());
    div("").child(table).may(few.then(|| note(say::FEW_NOTE)))
}

fn cell(question: &GroupQuestion) -> El {
    let few = question.few && question.tally.of() > 0;
    let band = question.band.map(|band| rating(Some(band)));
    words(say::score(question.tally)).may(band).may(few.then(|| flag(say::FEW)))
}

/// The gap between two groups for a key question, with its interval: the widest one, or that of the groups
/// chosen.
fn gaps(on: On, groups: &[Group]) -> Option<El> {
    let rules = &on.told.rated.rules;
    let known: Vec<usize> = groups.first()?.questions.iter().map(|question| question.question).collect();
    let chosen = on.state.gap.and_then(|gap| known.iter().position(|&at| at == gap)).unwrap_or(0);
    let wide = widest(groups, chosen);
    let pair = on.state.gap_groups.filter(|pair| pair.0.max(pair.1) < groups.len()).or(wide);
    let (send, places) = (on.send.clone(), known.clone());
    let question = pick(
        "gap-question".to_owned(),
        say::GAP.to_owned(),
        known.iter().filter_map(|&at| named(rules, at)).collect(),
        Some(chosen),
        move |place| {
            if let Some(&at) = places.get(place) {
                send.emit(Msg::Choose(Choice::Gap(at)));
            }
        },
    );
    let side = |id: &str, label: &str, first: bool| {
        let send = on.send.clone();
        let now = pair.unwrap_or((0, 0));
        let names = groups.iter().map(say::group).collect();
        let here = pair.map(|pair| if first { pair.0 } else { pair.1 });
        pick(id.to_owned(), label.to_owned(), names, here, move |at| {
            send.emit(Msg::Choose(Choice::GapGroups(if first { (at, now.1) } else { (now.0, at) })));
        })
    };
    let sides = div("bw-row").child(side("gap-first", say::GAP_FIRST, true)).child(side(
        "gap-second",
        say::GAP_SECOND,
        false,
    ));
    let found = pair.and_then(|(first, second)| {
        let (first, second) = (groups.get(first)?, groups.get(second)?);
        let tally = |group: &Group| group.questions.get(chosen).map(|question| question.tally);
        let gap = gap(tally(first)?, tally(second)?, Z95)?;
        Some(say::gap(first, second, gap, on.state.gap_groups.is_none()))
    });
    let said = note(found.unwrap_or_else(|| say::NO_GAP.to_owned())).set("id", "gap-said");
    Some(div("").child(question).child(sides).child(said.set("role", "status")))
}
