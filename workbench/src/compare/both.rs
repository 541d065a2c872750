//! Both scenarios in one link, where they fit.

use bandwise::analysis::matching::{By, matching};
use bandwise::model::{Cases, Row, Scenario};
use bandwise::platform::fragment;
use bandwise::rulesets;
use bandwise::share::link;
use bandwise::ui::parts::{El, div, p};
use bandwise::ui::text::page;

use super::beside;
use crate::parts::{copy_row, note, tick};
use crate::state::{Choice, Msg, On};
use crate::text::compare as say;

/// The panel.
pub fn both(on: On) -> El {
    beside(on, |here, there| {
        let include = on.state.include;
        let own_rules = !rulesets::comes_with_the_page(&here.rules);
        let samples = here.scenario.samples.iter().zip(&there.rated.scenario.samples);
        let samples = samples.map(|(one, two)| if include { two.clone() } else { aligned(one, two) });
        let other = Scenario { samples: samples.collect(), ..there.rated.scenario.clone() };
        let code = match link::encode_pair(&here.scenario, &other, &here.rules, include) {
            Ok(code) => code,
            Err(error) => {
                return p("bw-error").set("id", "compare-too-long").words(say::too_long(error.length));
            }
        };
        let whole = format!("{}#{code}", fragment::page_address());
        let ids = ["compare-copy", "compare-copied"];
        let copy = copy_row(ids, say::COPY, &whole, on.state.copied, (on.send, Choice::Copied));
        let send = on.send.clone();
        let includes = move |on: bool| send.emit(Msg::Choose(Choice::Include(on)));
        div("")
            .child(p("bw-link").set("id", "compare-link-text").words(whole))
            .child(note(say::link_holds(include, own_rules)))
            .child(tick("compare-include", page::include(own_rules), include, includes))
            .child(copy)
    })
}

/// The cases of the second in the order of the first, for a link that holds no references and so
/// matches row by row: an empty case where one stands in the first alone.
fn aligned(first: &Cases, second: &Cases) -> Cases {
    let found = matching(first, second);
    if found.by == By::Order {
        return second.clone();
    }
    let mut pairs = found.pairs.iter().peekable();
    let mut cases = Cases::default();
    for row in 0..first.len() {
        let other = pairs.next_if(|pair| pair.0 == row).and_then(|pair| second.row(pair.1));
        cases.push_case(&other.map(Row::to_case).unwrap_or_default());
    }
    found
        .only_second
        .iter()
        .filter_map(|&row| second.row(row))
        .for_each(|row| cases.push_case(&row.to_case()));
    cases
}
