//! What the build says of itself on the tag of the page's script: the names of its other files, and which build it is.

/// Whether the page has an element that a selector fits.
pub fn has(selector: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.query_selector(selector).ok()).flatten().is_some()
}

/// What stands there under this name.
pub fn of(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector("script[data-build]").ok()??.get_attribute(name)
}

/// The version, and in brackets what tells this build from another.
pub fn version() -> String {
    let build = of("data-build").unwrap_or_default();
    [env!("CARGO_PKG_VERSION"), " (", &build, ")"].concat()
}
