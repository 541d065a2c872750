//! Opening a file in the editor: a sound rule set goes to the page, anything else is told beside the button.

use bandwise::exchange::decode;
use bandwise::model::RuleSet;
use bandwise::platform::files;
use bandwise::rulesets;
use bandwise::share::inbox;
use bandwise::ui::parts::{El, div, el, p};
use bandwise::ui::share::LARGEST;
use bandwise::ui::text::{labels, page};
use yew::{Callback, Event};

use super::draft::{Draft, Edit};
use crate::bridge;
use crate::parts::{note, section};
use crate::state::{Choice, Msg, On};
use crate::text::own as words;
use crate::text::own_said::{self as say, Kind};

/// Why a file was not opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refused {
    /// In a sentence; empty where nothing was refused.
    pub lead: String,
    /// What is wrong in it, a sentence each.
    pub problems: Vec<String>,
}

impl Refused {
    /// Without more to say than this.
    pub(crate) fn new(lead: String) -> Refused {
        Refused { lead, problems: Vec::new() }
    }

    pub(super) fn clear(&mut self) {
        *self = Refused::default();
    }
}

/// The text of a file that holds a sound rule set.
///
/// # Errors
/// It is something else, or something is wrong with it.
pub fn look(name: &str, bytes: &[u8]) -> Result<String, Refused> {
    let refuse = |kind| Err(Refused::new(say::no_rule_set(name, kind)));
    if let Some(kind) = kind_of_bytes(bytes) {
        return refuse(kind);
    }
    let (text, _) = decode::text(bytes);
    if !rulesets::looks_like_one(&text) {
        return refuse(kind_of_text(&text));
    }
    match rulesets::open(&text) {
        Ok(_) => Ok(text),
        Err(error) => {
            let problems = say::problems(&error);
            Err(Refused { lead: say::unsound(name, problems.len()), problems })
        }
    }
}

/// What a file is by its first bytes, where it is no text.
pub(crate) fn kind_of_bytes(bytes: &[u8]) -> Option<Kind> {
    let kinds: [(&[u8], Kind); 7] = [
        (b"PK", Kind::Packed),
        (b"Rar!", Kind::Packed),
        (b"\xd0\xcf\x11\xe0", Kind::Book),
        (b"%PDF", Kind::Pdf),
        (b"\x89PNG", Kind::Picture),
        (b"\xff\xd8\xff", Kind::Picture),
        (b"GIF8", Kind::Picture),
    ];
    let found = kinds.iter().find(|kind| bytes.starts_with(kind.0)).map(|kind| kind.1);
    // Control characters that no text has, and that UTF-16 does not explain.
    let odd = bytes.iter().take(4_000).filter(|byte| (1..9).contains(*byte)).count();
    found.or((odd > 8).then_some(Kind::Binary))
}

/// What a text is that does not call itself what was asked for.
pub(crate) fn kind_of_text(text: &str) -> Kind {
    let text = text.trim();
    let first = text.lines().next().unwrap_or_default();
    match text {
        "" => Kind::Empty,
        _ if inbox::looks_like_file(text) && text.contains("bandwise scenario") => Kind::Scenario,
        _ if text.starts_with('{') => Kind::Other,
        _ if text.len() < 20_000 && inbox::find(text).is_ok() => Kind::Link,
        _ if first.contains(['\t', ',', ';']) => Kind::Table,
        _ => Kind::Text,
    }
}

/// The button, and what is wrong with the file that was chosen last.
pub(super) fn opens(on: On, draft: &Draft) -> El {
    let (send, in_use) = (on.send.clone(), on.told.rated.rules.clone());
    let choose = Callback::from(move |event: Event| {
        let (send, in_use) = (send.clone(), in_use.clone());
        files::read(&event, LARGEST, move |chosen| {
            let refused = take(chosen, &in_use).err().unwrap_or_default();
            send.emit(Msg::Choose(Choice::Own(Edit::Cannot(refused))));
        });
    });
    let input = el("input").set("class", "bw-unseen").set("type", "file").set("id", "own-open");
    let input = input.set("accept", ".json").on_change(choose);
    let file = el("label").set("class", "bw-button bw-button--file").child(input).text(say::CHOOSE_FILE);
    let refused = &draft.cannot;
    let list = el("ul").set("class", "bw-own__list");
    let list = list.each(refused.problems.iter().map(|problem| el("li").words(problem.clone())));
    let problem = div("bw-own__refused")
        .set("role", "alert")
        .set("id", "own-open-problem")
        .set("tabindex", "-1")
        .may((!refused.lead.is_empty()).then(|| p("bw-error").words(refused.lead.clone())))
        .may((!refused.problems.is_empty()).then_some(list));
    section(
        words::OPEN.to_owned(),
        div("bw-own__stack").child(note(words::OPEN_NOTE)).child(div("bw-row").child(file)).child(problem),
    )
}

/// Passes a sound rule set on to the page, which shows first what it would make of the scenario.
fn take(chosen: files::Chosen, in_use: &RuleSet) -> Result<(), Refused> {
    match chosen {
        files::Chosen::Bytes(name, buffer) => {
            let text = look(&name, &files::bytes(&buffer))?;
            if rulesets::open(&text).is_ok_and(|rules| *rules == *in_use) {
                return Err(Refused::new(labels::SWITCH_SAME.to_owned()));
            }
            bridge::say(&["file ", &name.replace('\t', " "), "\t", &text].concat());
            Ok(())
        }
        files::Chosen::TooLarge(size) => Err(Refused::new(say::too_large(size))),
        files::Chosen::Unreadable | files::Chosen::Several(_) => {
            Err(Refused::new(page::UNREADABLE.to_owned()))
        }
    }
}
