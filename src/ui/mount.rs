//! Mounts the page.

use yew::Callback;

use super::App;
use super::app::AppProps;
use super::opening::STEPS;
use crate::platform::{clock, crash, fragment, place, site};

/// Draws the page with what its address says, and hands it over once what is seen of it is drawn. In a task of its own:
/// getting the program to run has been one.
pub fn page() {
    crash::stand_by();
    clock::soon(draw);
}

fn draw() {
    let Some(root) = place::apart() else {
        return;
    };
    let drawn = root.clone();
    let props = AppProps {
        fragment: fragment::read().into(),
        address: fragment::page_address().into(),
        version: site::version().into(),
        device: true,
        steps: if place::in_sight() { STEPS } else { 0 },
        put: Callback::from(move |()| place::put(&drawn)),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
