//! Mounts the page.

use bandwise::platform::{crash, focus, fragment};
use bandwise::ui::App;
use bandwise::ui::app::AppProps;

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| {
        // Show first: whatever else goes wrong, the page no longer looks alive.
        crash::show(&info.to_string());
    }));
    let Some(root) = focus::element("app") else {
        return;
    };
    let props = AppProps { fragment: fragment::read().into(), address: fragment::page_address().into() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    crash::started();
}
