//! Behind a key question: which prompts tell the cases judged No from those judged Yes.

use bandwise::analysis::behind::{PromptLine, behind as lines};
use bandwise::model::RuleSet;
use bandwise::ui::parts::{El, div};
use bandwise::ui::text::steps::letter;

use crate::parts::{flag, note, pick, table, words};
use crate::state::{Choice, Msg, On};
use crate::text::groups as say;

/// The panel.
pub fn behind(on: On) -> El {
    let rated = &on.told.rated;
    let rules = &rated.rules;
    let known: Vec<usize> =
        (0..rules.questions.len()).filter(|&at| lines(rules, &rated.scenario, at).is_some()).collect();
    // Where nothing is chosen, a question that drives its standard is of most interest.
    let drives = |at: usize| {
        let number = rules.questions.get(at).map(|question| question.number);
        rated.report.standards.iter().any(|standard| number.is_some_and(|number| standard.drives(number)))
    };
    let first = known.iter().copied().find(|&at| drives(at)).or(known.first().copied());
    let Some(chosen) = on.state.behind.filter(|at| known.contains(at)).or(first) else {
        return note(say::NO_PROMPTS);
    };
    let names = known.iter().filter_map(|&at| named(rules, at)).collect();
    let (send, places) = (on.send.clone(), known.clone());
    let list = pick(
        "behind-question".to_owned(),
        say::KEY_QUESTION.to_owned(),
        names,
        known.iter().position(|&at| at == chosen),
        move |place| {
            if let Some(&at) = places.get(place) {
                send.emit(Msg::Choose(Choice::Behind(at)));
            }
        },
    );
    div("").child(list).may(prompts(on, chosen))
}

/// "2.2.3 keeping other people safe".
pub fn named(rules: &RuleSet, at: usize) -> Option<String> {
    rules.questions.get(at).map(|question| format!("{} {}", question.number, question.label))
}

fn prompts(on: On, at: usize) -> Option<El> {
    let rated = &on.told.rated;
    let found = lines(&rated.rules, &rated.scenario, at)?;
    let question = rated.rules.questions.get(at)?;
    let row = |line: &PromptLine| {
        let label = question.prompts.get(line.prompt).map_or("", String::as_str);
        let name = format!("{}.{} {label}", question.number, letter(line.prompt));
        vec![
            words(name).may(line.few.then(|| flag(say::FEW))),
            words(say::no_of(line.among_no)),
            words(say::no_of(line.among_yes)),
            words(say::points(line.apart)),
        ]
    };
    let rows = found.prompts.iter().map(row).collect();
    let heads = say::PROMPT_HEADS.map(str::to_owned).to_vec();
    let caption = say::behind(question.number, found.cases_no, found.cases_yes);
    Some(div("").child(table("behind", caption, heads, rows)).child(note(say::NEVER)))
}
