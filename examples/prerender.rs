//! Prints what the page shows as it opens, drawn by its own components: the worked example. `xtask/src/site.rs` puts it into
//! `index.html` (ADR 15). The first argument is what the foot of the page says of the version.
#![cfg(not(target_arch = "wasm32"))]

use bandwise::ui::App;
use bandwise::ui::app::AppProps;
use bandwise::ui::opening::HIDDEN;
use yew::LocalServerRenderer;

fn main() {
    let version = std::env::args().nth(1).unwrap_or_default().into();
    let props = AppProps { version, steps: HIDDEN, ..AppProps::default() };
    // Plain markup without marks for taking it over: the program draws the page anew in its place.
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    println!("{}", pollster::block_on(renderer.render()));
}
