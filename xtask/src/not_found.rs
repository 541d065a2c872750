//! The page for addresses where there is none, and the script that brings back re-encoded links.

use std::path::Path;

use crate::slim;
use crate::step::{Outcome, read, write};

/// Stands for the name of the page's own style sheet.
const SHEET: &str = "{sheet}";

/// Puts both beside the page, in the style of the sheet that the page names.
///
/// # Errors
/// The file that is not as expected.
pub fn place(folder: &Path, html: &str) -> Outcome {
    let sheet = sheet(html).ok_or("index.html names no style sheet with a hash; 404.html needs its name.")?;
    let source = crate::root().join("static");
    let page = read(&source.join("404.html"))?;
    if page.matches(SHEET).count() != 1 {
        return Err(format!("static/404.html does not name {SHEET} just once."));
    }
    write(&folder.join("404.html"), page.replace(SHEET, &sheet).as_bytes())?;
    let script = read(&source.join("recover.js"))?;
    write(&folder.join("recover.js"), slim::without_comments(&script).as_bytes())
}

/// The name of the style sheet in a page, without the folder it is in.
fn sheet(html: &str) -> Option<String> {
    let end = html.find(".css")? + ".css".len();
    let name = html.get(..end)?.rsplit(['/', '"', '=']).next()?;
    name.contains('-').then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_is_found_in_any_spelling() {
        for html in [
            "<link href=./style-0123456789abcdef.css rel=stylesheet>",
            "<link rel=\"stylesheet\" href=\"style-0123456789abcdef.css\"><link href=other-1.css>",
        ] {
            assert_eq!(sheet(html).as_deref(), Some("style-0123456789abcdef.css"));
        }
        assert_eq!(sheet("<link href=style.css>"), None);
        assert_eq!(sheet("<p>"), None);
    }
}
