//! What is set aside, in the file.

use super::cases;
use super::read::{entry_of, evidence_of};
use super::write::{write_entry, write_evidence};
use crate::model::{Aside, AsideSample, Columns, Entry, Evidence};
use crate::rulesets::place::Place;
use crate::rulesets::writer::{Writer, list, quoted};

/// Writes it all, but for the columns of samples in use, which stand with them.
pub(super) fn write(file: &mut Writer, aside: &Aside) {
    file.object("aside");
    file.list("standards");
    for (topic, entry) in &aside.standards {
        file.begin();
        file.pair("topic", topic);
        write_entry(file, entry);
        file.end();
    }
    file.end_list();
    file.list("questions");
    for (topic, evidence) in &aside.questions {
        file.begin();
        file.pair("topic", topic);
        write_evidence(file, *evidence);
        file.end();
    }
    file.end_list();
    file.list("samples");
    for sample in &aside.samples {
        file.begin();
        file.pair("id", &sample.id);
        write_columns(file, &sample.columns);
        cases::write(file, &sample.cases, sample.columns.questions.len(), super::VERSION);
        file.end();
    }
    file.end_list();
    file.end();
}

/// Writes what the columns of a sample are, beyond its key questions.
pub(super) fn write_columns(file: &mut Writer, columns: &Columns) {
    file.object("beyond");
    for (key, names) in [("questions", &columns.questions), ("prompts", &columns.prompts)] {
        let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
        file.raw(key, &list(&names));
    }
    file.end();
}

/// Reads what the columns of a sample are beyond its key questions; none where nothing is said.
pub(super) fn columns(sample: &Place) -> Columns {
    if !sample.has("beyond") {
        return Columns::default();
    }
    let place = sample.get("beyond");
    place.only(&["questions", "prompts"]);
    let names = |key| place.list(key).iter().map(Place::own_text).collect();
    Columns { questions: names("questions"), prompts: names("prompts") }
}

/// Reads what is set aside.
pub(super) fn read(place: &Place, aside: &mut Aside) {
    place.only(&["standards", "questions", "samples"]);
    for found in place.list("standards") {
        let entry = entry_of(&found, "topic");
        if entry == Entry::default() {
            found.wrong("nothing is set aside here; leave it out");
        }
        aside.standards.push((found.text("topic"), entry));
    }
    for found in place.list("questions") {
        let evidence = evidence_of(&found, "topic");
        if evidence == Evidence::Cases {
            found.wrong("nothing is set aside here; leave it out");
        }
        aside.questions.push((found.text("topic"), evidence));
    }
    for found in place.list("samples") {
        let columns = columns(&found);
        let cases = cases::read(&found, columns.questions.len(), columns.prompts.len());
        aside.samples.push(AsideSample { id: found.text("id"), columns, cases });
    }
}
