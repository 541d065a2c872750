//! A case set as the text of its file, from which the door reads the same again.

use super::check::{FORMAT, VERSION};
use super::{CaseSet, Vignette};
use crate::rulesets::BANDS;
use crate::rulesets::writer::{Writer, quoted};

/// The set as the text of a file.
pub fn to_json(set: &CaseSet) -> String {
    write(set, false)
}

/// The set as the text of a file that is no finished set yet, and says so: whatever is wrong or missing is written
/// as it is, and the file is opened to be written on.
pub fn to_draft(set: &CaseSet) -> String {
    write(set, true)
}

fn write(set: &CaseSet, draft: bool) -> String {
    let mut file = Writer::default();
    file.begin();
    file.pair("format", FORMAT);
    file.raw("version", &VERSION.to_string());
    file.line("id", &quoted(&set.id));
    file.pair("name", &set.name);
    file.line("fictional", "true");
    if draft {
        file.raw("draft", "true");
    }
    file.pair("rule_set", &set.rule_set);
    if !set.given.is_empty() {
        given(&mut file, set);
    }
    file.list("cases");
    set.cases.iter().for_each(|case| self::case(&mut file, case));
    file.end_list();
    file.finish()
}

fn given(file: &mut Writer, set: &CaseSet) {
    file.list("given");
    for (standard, rating) in &set.given {
        file.begin();
        file.pair("standard", &standard.to_string());
        file.pair("rating", BANDS.get(*rating as usize).copied().unwrap_or_default());
        file.end();
    }
    file.end_list();
}

fn case(file: &mut Writer, case: &Vignette) {
    file.begin();
    file.pair("reference", &case.reference);
    file.pair("sample", &case.sample);
    file.pair("title", &case.title);
    file.list("text");
    case.text.iter().for_each(|paragraph| file.item(&quoted(paragraph)));
    file.end_list();
    file.list("benchmark");
    for verdict in &case.benchmark {
        file.begin();
        file.pair("question", &verdict.question.to_string());
        file.pair("judgement", verdict.judgement.slug());
        file.pair("reason", &verdict.reason);
        file.end();
    }
    file.end_list();
    file.end();
}
