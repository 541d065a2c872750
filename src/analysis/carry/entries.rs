//! What was chosen for standards, under another rule set.

use crate::model::{Entry, Kind, RuleSet, Scenario, Standard, Why};

/// What the name ends with under which discretion is set aside that copies a report.
pub const AS_PUBLISHED: &str = " report";

/// Brings ratings, discretion and notes over.
pub(super) fn carry(from: &RuleSet, scenario: &Scenario, to: &RuleSet, carried: &mut Scenario) {
    let mut held: Vec<(String, Entry)> = Vec::new();
    for (standard, entry) in from.standards.iter().zip(&scenario.standards) {
        let (published, rest) = apart(entry);
        hold(&mut held, &standard.topic, &rest);
        hold(&mut held, &as_published(from, &standard.topic), &published);
    }
    for (topic, entry) in &scenario.aside.standards {
        hold(&mut held, topic, entry);
    }
    for (standard, entry) in to.standards.iter().zip(&mut carried.standards) {
        *entry = take(&mut held, to, standard);
    }
    carried.aside.standards = held.into_iter().filter(|found| found.1 != Entry::default()).collect();
}

/// Takes what has its home at a standard.
fn take(held: &mut [(String, Entry)], rules: &RuleSet, standard: &Standard) -> Entry {
    let mut entry = find(held, &standard.topic).map(std::mem::take).unwrap_or_default();
    if standard.kind == Kind::Judged {
        // Discretion stands against an arithmetic rating, so a judged standard has no home for it.
        if let Some(found) = find(held, &standard.topic) {
            found.discretion = entry.discretion.take();
        }
    } else if entry.discretion.is_none()
        && let Some(published) = find(held, &as_published(rules, &standard.topic))
    {
        // What was chosen since would stand before it.
        entry.discretion = published.discretion.take();
    }
    entry
}

fn find<'a>(held: &'a mut [(String, Entry)], topic: &str) -> Option<&'a mut Entry> {
    held.iter_mut().find(|known| known.0 == topic).map(|known| &mut known.1)
}

/// A rating copied from a report is one under the framework of that report: it has a name of its own, so
/// that it finds its home under that framework and its copies alone.
fn as_published(rules: &RuleSet, topic: &str) -> String {
    [topic, "/", rules.based_on.as_ref().unwrap_or(&rules.id), AS_PUBLISHED].concat()
}

/// The discretion that copies a report, and the rest.
fn apart(entry: &Entry) -> (Entry, Entry) {
    let published = entry.discretion.clone().filter(|found| found.why == Why::AsPublished);
    let mut rest = entry.clone();
    if published.is_some() {
        rest.discretion = None;
    }
    (Entry { discretion: published, ..Entry::default() }, rest)
}

/// Adds to what is held on a topic; what is there already stays.
fn hold(held: &mut Vec<(String, Entry)>, topic: &str, entry: &Entry) {
    let Some((_, known)) = held.iter_mut().find(|known| known.0 == topic) else {
        return held.push((topic.to_owned(), entry.clone()));
    };
    known.given = known.given.or(entry.given);
    known.discretion = known.discretion.take().or_else(|| entry.discretion.clone());
    if known.note.is_empty() {
        known.note.clone_from(&entry.note);
    }
}
