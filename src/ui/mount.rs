//! Mounts the page.

use super::App;
use super::app::AppProps;
use crate::platform::{crash, focus, fragment, site};

/// Draws the page where it belongs, with what its address says.
pub fn page() {
    crash::stand_by();
    let Some(root) = focus::element("app") else {
        return;
    };
    let props = AppProps {
        fragment: fragment::read().into(),
        address: fragment::page_address().into(),
        version: site::version().into(),
        device: true,
        ahead: true,
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
