//! The terms of the field.

use bandwise::ui::parts::{El, div, el};

use crate::state::On;
use crate::text::glossary::terms;

/// The panel.
pub fn glossary(on: On) -> El {
    let terms = terms(&on.told.rated.rules)
        .into_iter()
        .map(|(term, words)| div("").child(el("dt").words(term)).child(el("dd").words(words)));
    div("").child(el("dl").set("class", "bw-glossary").each(terms))
}
