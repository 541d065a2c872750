//! The document of the edition in one file: the site's own body, a strict policy, and the parts as letters.

use std::fmt::Write;

use super::letters::{letters, sum};
use super::script::{once, starter};
use crate::digest::source;
use crate::program::WORKBENCH;
use crate::slim::without_comments;
use crate::step::read;

/// Style sheets that stand in the page as they are, for what is shown before the parts are taken out.
const FIRST: [&str; 4] =
    ["styles/layers.css", "styles/tokens.css", "styles/base.css", "styles/parts/outside.css"];

/// Without scripts the message for a file cut short, which a script hides, says nothing true.
const UNSCRIPTED: &str = "#boot-failed { display: none; }";

/// The accessibility statement stands beside the site; one file has nothing beside it, and holds it folded at its end.
const STATEMENT: &str = "p:has(> a[href=\"accessibility.html\"]), #loading:not([hidden]) ~ #accessibility { display: none; } \
    #accessibility h2 { display: inline; margin: 0; font-size: 1rem; } \
    #accessibility h3 { margin-block: 1.2rem 0; font-size: 1rem; }";

/// The document.
///
/// # Errors
/// `single/page.html`, `index.html` or a script is not as expected.
pub(super) fn page(script: &str, style: &str, packed: &[u8]) -> Result<Vec<u8>, String> {
    let root = crate::root();
    let index = read(&root.join("index.html"))?;
    // What is said when the program breaks is the site's, word for word.
    let crashed = section(&index, "crashed").ok_or("index.html has no section #crashed.")?;
    let (first, starter) = (styles(true)? + STATEMENT, starter()?);
    let (title, statement) = statement(&read(&root.join("static/accessibility.html"))?)
        .ok_or("static/accessibility.html is not built as expected.")?;
    let sum = sum(packed);
    let parts = [
        ("{policy}", policy(&[&starter, script], &[&first, style, UNSCRIPTED])),
        ("{icon}", escaped(&read(&root.join("static/icon.svg"))?)),
        ("{first}", first),
        ("{unscripted}", UNSCRIPTED.to_owned()),
        ("{crashed}", crashed.to_owned()),
        ("{title}", title),
        ("{statement}", statement),
        ("{build}", format!("{sum:08x}")),
        ("{sum}", sum.to_string()),
        ("{starter}", starter),
    ];
    let page = read(&root.join("single/page.html"))?;
    let page = parts.iter().try_fold(page, |page, (place, part)| once(&page, place, part))?;
    let (before, after) =
        page.split_once("{packed}").ok_or("single/page.html has no place for the parts.")?;
    let ends = |text: &str| referenced(text).into_bytes();
    Ok([ends(before), letters(packed), ends(after)].concat())
}

/// A section of a page by its id, whole.
fn section<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    const END: &str = "</section>";
    let start = page.match_indices("<section").map(|(at, _)| at);
    let found = start
        .filter_map(|at| page.get(at..))
        .find(|rest| rest.split_once('>').is_some_and(|(tag, _)| tag.contains(&format!("id=\"{id}\""))))?;
    found.get(..found.find(END)? + END.len())
}

/// The accessibility statement: its title and what stands below it, one level of headings lower, without the way back.
fn statement(page: &str) -> Option<(String, String)> {
    let (_, rest) = page.split_once("<h1>")?;
    let (title, rest) = rest.split_once("</h1>")?;
    let (text, _) = rest.split_once("<p class=\"bw-row\">")?;
    let lower = text.replace("<h2>", "<h3>").replace("</h2>", "</h3>");
    Some((title.to_owned(), lower.trim().to_owned()))
}

/// Those two scripts, these styles, the program they hold and a worker of their making; nothing is ever fetched.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let all = |texts: &[&str]| texts.iter().map(|text| source(text)).collect::<Vec<_>>().join(" ");
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; worker-src blob:; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
        all(scripts),
        all(styles)
    )
}

/// The style sheets of the page, those that stand in it as they are or all others, and after these the workbench's.
///
/// # Errors
/// A style sheet can't be read.
pub(super) fn styles(first: bool) -> Result<String, String> {
    let index = read(&crate::root().join("index.html"))?;
    let named = index.split("<link data-trunk rel=\"css\" href=\"").skip(1);
    let names = named.filter_map(|rest| rest.split_once('"')).map(|(name, _)| name.to_owned());
    let workbench = WORKBENCH.styles.iter().map(|name| format!("workbench/styles/{name}"));
    let wanted = names.chain(workbench).filter(|name| FIRST.contains(&name.as_str()) == first);
    wanted.map(|name| Ok(without_comments(&read(&crate::root().join(name))?))).collect()
}

/// A text whose letters beyond ASCII are written by their numbers, so that no encoding can change them.
fn referenced(html: &str) -> String {
    html.chars().fold(String::new(), |mut out, letter| {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            // Writing into a text does not fail.
            let _ = write!(out, "&#{};", u32::from(letter));
        }
        out
    })
}

/// What stands in an address in an attribute.
fn escaped(text: &str) -> String {
    let text = text.trim();
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/:=,;() '".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_held_to_what_it_brings() {
        let page = page("let a = 1;", "p { margin: 0; }", b"<packed>\0\r").unwrap_or_default();
        let text: String = page.iter().map(|&byte| char::from(byte)).collect();
        let policy = text.split_once("Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
        let policy = policy.map(|found| found.0).unwrap_or_default();
        for inline in ["<script>", "<style>"].iter().flat_map(|kind| text.split(kind).skip(1)) {
            let inline = inline.split_once("</").map(|found| found.0).unwrap_or_default();
            assert!(policy.contains(&source(inline)), "{inline}");
        }
        for brought in ["let a = 1;", "p { margin: 0; }"] {
            assert!(policy.contains(&source(brought)));
        }
        assert!(
            !policy.contains("'unsafe")
                && policy.contains("default-src 'none'")
                && policy.contains("connect-src 'none'")
        );
        assert!(text.contains("<h2>The page broke</h2>") && text.contains("don&#8217;t rely on it"));
        assert!(
            text.contains("<h2 id=\"accessibility-title\">Accessibility statement</h2>")
                && text.contains("<h3>The standard</h3>")
        );
        assert!(!text.contains("Back to the calculator") && !text.contains("<h1>"));
        let (before, packed) = text.split_once("id=\"packed\"").unwrap_or_default();
        assert!(before.is_ascii() && text.find("charset").is_some_and(|at| at < 1000));
        assert!(packed.contains(">=|packed>=@=M</script>"), "{packed}");
        assert!(!text.contains(" src=") && !text.contains("href=\"./"), "nothing is fetched");
    }

    #[test]
    fn every_style_sheet_is_in_it_once() {
        let (first, rest) = (styles(true).unwrap_or_default(), styles(false).unwrap_or_default());
        assert!(
            first.starts_with("@layer") && first.contains(".bw-outside") && !rest.contains(".bw-outside {")
        );
        assert!(rest.contains(".bw-") && rest.len() > 40_000);
    }
}
