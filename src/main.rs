//! Mounts the page.

use bandwise::platform::{crash, focus, fragment};
use bandwise::ui::App;
use bandwise::ui::app::AppProps;

fn main() {
    crash::stand_by();
    let Some(root) = focus::element("app") else {
        return;
    };
    let props = AppProps { fragment: fragment::read().into(), address: fragment::page_address().into() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    crash::started();
}
