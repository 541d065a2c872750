//! The ratings view as the browser hands it to screen readers, held to what `docs/accessibility.md` says of it.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::support::{Engine, Page, open};

const DOCUMENT: &str = "docs/accessibility.md";
const BEGIN: &str = "<!-- tree: begin -->\n```text\n";
const END: &str = "```\n<!-- tree: end -->";

/// Roles that are only there to group, and are not heard.
const SILENT: [&str; 10] = [
    "generic",
    "LabelText",
    "paragraph",
    "none",
    "InlineTextBox",
    "RootWebArea",
    "ListMarker",
    "LineBreak",
    "MenuListPopup",
    "option",
];

struct Tree(HashMap<String, Value>);

impl Tree {
    async fn of(page: &Page) -> Tree {
        page.devtools("Accessibility.enable", json!({})).await;
        let told = page.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = told["nodes"].as_array().unwrap().iter();
        Tree(nodes.map(|node| (node["nodeId"].as_str().unwrap().to_owned(), node.clone())).collect())
    }

    fn root(&self) -> &Value {
        self.0.values().find(|node| node["role"]["value"] == "RootWebArea").unwrap()
    }

    /// Everything below a node, a line each, further in with every level that is heard.
    fn write(&self, node: &Value, depth: usize, lines: &mut Vec<String>) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = node["name"]["value"].as_str().unwrap_or_default().trim();
        let silent = node["ignored"] == true || SILENT.contains(&role);
        let mut below = depth;
        // The name of a group, and the words beside a button or field that are its name, are heard with it.
        let again = lines.last().is_some_and(|last| last.contains(&format!(": {name}")));
        if role == "Legend" || (role == "StaticText" && again) {
            return;
        }
        if !(silent || role == "StaticText" && name.is_empty()) {
            lines.push(format!("{}{}", "  ".repeat(depth), said(node, role, name)));
            below += 1;
        }
        // What has its name from what is in it says that once.
        let told = !silent
            && ["heading", "button", "link", "tab", "StaticText", "DisclosureTriangle"].contains(&role);
        if told && !name.is_empty() {
            return;
        }
        for child in node["childIds"].as_array().into_iter().flatten() {
            if let Some(child) = child.as_str().and_then(|id| self.0.get(id)) {
                self.write(child, below, lines);
            }
        }
    }
}

/// A node as it is heard: its role, its name, its state.
fn said(node: &Value, role: &str, name: &str) -> String {
    if role == "StaticText" {
        return name.to_owned();
    }
    let property = |wanted: &str| {
        let all = node["properties"].as_array().into_iter().flatten();
        all.filter(|one| one["name"] == wanted).map(|one| one["value"]["value"].clone()).next()
    };
    let mut said = match property("level") {
        Some(level) => format!("{role} {level}"),
        None => role.to_owned(),
    };
    if !name.is_empty() {
        said.push_str(&format!(": {name}"));
    }
    for (state, words) in
        [("expanded", ["folded", "unfolded"]), ("selected", ["", "selected"]), ("disabled", ["", "off"])]
    {
        let on = property(state).map(|on| on == true);
        let words = on.map_or("", |on| words[usize::from(on)]);
        if !words.is_empty() {
            said.push_str(&format!(", {words}"));
        }
    }
    if let Some(checked) = property("checked") {
        said.push_str(if checked == "true" { ", chosen" } else { "" });
    }
    if role == "combobox" {
        said.push_str(&format!(" = {}", node["value"]["value"].as_str().unwrap_or_default()));
    }
    said
}

/// The page without what is the same below every view.
fn cut(lines: &[String]) -> String {
    let end =
        lines.iter().position(|line| line.trim().starts_with("heading 2: Paste")).unwrap_or(lines.len());
    // Its panel begins one line before. The version is another with every build.
    let lines = lines[..end].iter().map(String::as_str);
    let mut kept: Vec<&str> = lines.filter(|line| !line.trim().starts_with("Version ")).collect();
    while kept.last().is_some_and(|line| line.trim().starts_with("region")) {
        kept.pop();
    }
    kept.join("\n") + "\n"
}

#[tokio::test]
async fn the_ratings_view_reads_as_is_written_down() {
    // Only Chromium tells the tree that it hands on.
    if Engine::chosen() != Engine::Chromium {
        return;
    }
    let page = open("").await;
    // What is far out of view has no place yet, and DevTools leaves it out, though a screen reader is given it.
    page.window(1440, 3000).await;
    page.until(
        "return document.getElementById('write-note-2.6').getBoundingClientRect().height > 0",
        "all is laid out",
    )
    .await;
    let tree = Tree::of(&page).await;
    let mut lines = Vec::new();
    tree.write(tree.root(), 0, &mut lines);
    let heard = cut(&lines);
    page.close().await;
    let written = std::fs::read_to_string(DOCUMENT).unwrap();
    let (before, rest) = written.split_once(BEGIN).expect("the document holds a tree");
    let (known, after) = rest.split_once(END).expect("the tree ends");
    if std::env::var_os("BANDWISE_WRITE").is_some() {
        std::fs::write(DOCUMENT, format!("{before}{BEGIN}{heard}{END}{after}")).unwrap();
        return;
    }
    let first = known.lines().zip(heard.lines()).find(|(known, heard)| known != heard);
    assert!(
        known == heard,
        "It differs, first at {first:?}. BANDWISE_WRITE=1 writes it anew; read it aloud then."
    );
}

/// Landmarks and headings of every view: one of each kind, and no level left out.
#[tokio::test]
async fn headings_and_landmarks_are_in_order() {
    // Only Chromium tells the tree that it hands on.
    if Engine::chosen() != Engine::Chromium {
        return;
    }
    let page = open("").await;
    for tab in ["ratings", "cases", "change", "compare", "train", "method"] {
        let bench = !matches!(tab, "ratings" | "cases");
        page.click(&format!("tab-{tab}")).await;
        if bench {
            crate::change::settled(&page, tab).await;
        }
        let tree = Tree::of(&page).await;
        let mut lines = Vec::new();
        tree.write(tree.root(), 0, &mut lines);
        let of = |role: &str| lines.iter().filter(|line| line.trim_start().starts_with(role)).count();
        assert!(of("navigation") >= 1, "{tab}");
        for role in ["banner", "main", "complementary", "contentinfo", "heading 1"] {
            assert_eq!(of(role), 1, "{tab}: {role}");
        }
        let mut level = 1;
        for line in lines.iter().map(|line| line.trim()).filter(|line| line.starts_with("heading ")) {
            let now: u32 = line["heading ".len()..].split(':').next().unwrap().parse().unwrap();
            assert!(now <= level + 1, "{tab}: {line} after level {level}");
            level = now;
        }
    }
    page.close().await;
}
