//! Plain pages beside the calculator: they share its style sheet and icon, whose names are known only once it is built.

use std::fs;
use std::path::Path;

use crate::step::{Outcome, read, write};

/// The pages, as Trunk copies them from `static/`.
pub const PAGES: [&str; 1] = ["accessibility.html"];

/// What stands in a page for a file whose name changes with its content: a word, and how that name begins and ends.
const FILES: [(&str, &str, &str); 2] = [("{style}", "style-", ".css"), ("{icon}", "icon-", ".png")];

/// Puts the names of the style sheet and the icon into the pages of this folder.
///
/// # Errors
/// The file that is not as expected.
pub fn finish(folder: &Path) -> Outcome {
    for page in PAGES {
        let page = folder.join(page);
        let mut html = read(&page)?;
        for (word, begin, end) in FILES {
            if !html.contains(word) {
                return Err(format!("{} does not hold {word}.", page.display()));
            }
            html = html.replace(word, &named(folder, begin, end)?);
        }
        write(&page, html.as_bytes())?;
    }
    Ok(())
}

/// The only file of a folder whose name begins and ends like this.
fn named(folder: &Path, begin: &str, end: &str) -> Result<String, String> {
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let mut found = names.filter(|name| name.starts_with(begin) && name.ends_with(end));
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name),
        (None, _) => Err(format!("The build left no {begin}…{end} in {}.", folder.display())),
        (Some(_), Some(_)) => Err(format!("The build left more than one {begin}…{end}.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_put_in_and_anything_unexpected_is_told() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("bandwise-pages-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let page = folder.join("accessibility.html");
        let source = "<link href=\"{style}\"><link href=\"{icon}\">";
        fs::write(&page, source)?;
        fs::write(folder.join("icon-1.png"), "")?;
        assert!(finish(&folder).is_err_and(|problem| problem.contains("no style-")));
        fs::write(folder.join("style-2.css"), "")?;
        finish(&folder)?;
        assert_eq!(fs::read_to_string(&page)?, "<link href=\"style-2.css\"><link href=\"icon-1.png\">");
        // Once finished it can't be finished again: the words are gone.
        assert!(finish(&folder).is_err_and(|problem| problem.contains("does not hold {style}")));
        fs::write(&page, source)?;
        fs::write(folder.join("style-3.css"), "")?;
        assert!(finish(&folder).is_err_and(|problem| problem.contains("more than one")));
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
