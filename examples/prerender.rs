//! Prints what the page shows as it opens, drawn by its own components: the worked example. `xtask/src/site.rs` puts it into
//! `index.html` (ADR 15). The first argument is what the foot of the page says of the version.
#![cfg(not(target_arch = "wasm32"))]

use bandwise::ui::App;
use bandwise::ui::app::AppProps;
use bandwise::ui::store::Tab;
use yew::LocalServerRenderer;

fn main() {
    let props =
        AppProps { version: std::env::args().nth(1).unwrap_or_default().into(), ..AppProps::default() };
    // Plain markup without marks for taking it over: the program draws the page anew in its place.
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let page = pollster::block_on(renderer.render());
    let hidden = Tab::ALL.into_iter().filter(|tab| *tab != Tab::default());
    let page = hidden.fold(page, |page, tab| {
        without(&page, &format!("<div class=\"bw-view\" role=\"tabpanel\" id=\"panel-{}\"", tab.slug()))
    });
    println!("{}", without(&page, "<div class=\"bw-desk\""));
}

/// The page without the inside of the element that begins like this: what is hidden as it opens, and what stands below
/// everything that can be read and does nothing without the program.
fn without(page: &str, begin: &str) -> String {
    let inside = page.find(begin).and_then(|at| Some(at + page.get(at..)?.find('>')? + 1));
    let Some((before, rest)) = inside.and_then(|at| page.split_at_checked(at)) else {
        return page.to_owned();
    };
    let mut depth = 1;
    for (at, _) in rest.match_indices('<') {
        let tag = rest.get(at..).unwrap_or_default();
        depth += i32::from(tag.starts_with("<div")) - i32::from(tag.starts_with("</div>"));
        if depth == 0 {
            return format!("{before}{tag}");
        }
    }
    page.to_owned()
}
