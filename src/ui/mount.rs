//! Mounts the page.

use yew::Callback;

use super::App;
use super::app::AppProps;
use super::opening::{HIDDEN, STEPS};
use crate::platform::{clock, crash, fragment, place, site};
use crate::rulesets;

/// Draws the page with what its address says, and hands it over once what is seen of it is drawn: at once, or in steps where the
/// page’s script says so (`static/early.js`, `single/start.js`), each a task of its own.
pub fn page() {
    crash::stand_by();
    match site::has("script[data-slow]") {
        true => clock::soon(|| {
            if site::has("script[data-slow=example]") {
                // Kept from then on: what takes longest of making the first scenario.
                rulesets::example();
            }
            clock::next(|| draw(STEPS));
        }),
        false => draw(HIDDEN),
    }
}

fn draw(steps: usize) {
    let Some(root) = place::apart() else {
        return;
    };
    let drawn = root.clone();
    let props = AppProps {
        fragment: fragment::read().into(),
        address: fragment::page_address().into(),
        version: site::version().into(),
        device: true,
        steps,
        put: Callback::from(move |()| place::put(&drawn)),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
