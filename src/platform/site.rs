//! What the build says of itself on the tag of the page's script: the names of its other files, and which build it is.

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
