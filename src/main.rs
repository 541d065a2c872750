//! Mounts the page.

use bandwise::platform::{crash, focus, fragment, site};
use bandwise::ui::App;
use bandwise::ui::app::AppProps;

/// Smaller than the standard library's (ADR 5).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    crash::stand_by();
    let Some(root) = focus::element("app") else {
        return;
    };
    let props = AppProps {
        fragment: fragment::read().into(),
        address: fragment::page_address().into(),
        version: site::version().into(),
        device: true,
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
