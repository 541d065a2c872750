//! Cases by key questions: a square a judgement. Dark, light, struck and empty, so that it reads in grey.

use bandwise::model::{Cases, Judgement};
use bandwise::ui::parts::{El, el};

use super::rect;

/// The judgements by the names they have in the legend.
pub const KINDS: [(Judgement, &str); 4] = [
    (Judgement::Yes, " Yes"),
    (Judgement::No, " No"),
    (Judgement::NotApplicable, " N/A"),
    (Judgement::Blank, " blank"),
];

const SIDE: f64 = 8.0;

/// So many cases fit the width of the page; more are drawn at a size that can be read, and scrolled.
const FIT: usize = 60;

/// The picture: questions down, cases across, those with the most No first.
pub fn heat(label: String, questions: &[(String, usize)], cases: &Cases, most: usize) -> El {
    let noes = |row: &bandwise::model::Row| {
        questions.iter().filter(|(_, column)| row.judgement(*column) == Judgement::No).count()
    };
    let mut rows: Vec<_> = cases.rows().collect();
    rows.sort_by_cached_key(|row| std::cmp::Reverse(noes(row)));
    rows.truncate(most);
    let (width, height) = (rows.len() as f64 * SIDE, questions.len() as f64 * SIDE);
    let names = questions.iter().enumerate().map(|(place, (name, _))| {
        let y = (place as f64 + 0.78) * SIDE;
        el("text").set("x", "-2").at("y", format!("{y:.2}")).set("text-anchor", "end").words(name.clone())
    });
    // One path a kind of answer: thousands of elements would take longer than a frame.
    let paths = KINDS.iter().map(|&(kind, _)| {
        let mut path = String::new();
        for (x, row) in rows.iter().enumerate() {
            for (y, (_, column)) in questions.iter().enumerate() {
                if row.judgement(*column) == kind {
                    let (left, top) = (x as f64 * SIDE + 0.5, y as f64 * SIDE + 0.5);
                    path.push_str(&shape(kind, left, top));
                }
            }
        }
        el("path").set("class", class(kind)).at("d", path)
    });
    let wide = rows.len() > FIT;
    let (class, names_width) =
        if wide { ("bw-pic bw-pic--heat bw-pic--wide", 34.0) } else { ("bw-pic bw-pic--heat", 24.0) };
    let whole = width.max(320.0) + names_width;
    el("svg")
        .set("class", class)
        .set("role", "img")
        .at("aria-label", label)
        .at("width", if wide { format!("{}", whole * 1.4) } else { String::new() })
        .at("viewBox", format!("{} 0 {whole} {height}", -names_width))
        .each(names)
        .each(paths)
}

/// A square of the legend.
pub fn swatch(kind: Judgement) -> El {
    let path = el("path").set("class", class(kind)).at("d", shape(kind, 0.5, 0.5));
    let frame = rect("bw-heat__frame".to_owned(), (0.0, 0.0), (SIDE, SIDE));
    el("svg")
        .set("class", "bw-swatch")
        .set("viewBox", "0 0 8 8")
        .set("aria-hidden", "true")
        .child(frame)
        .child(path)
}

fn class(kind: Judgement) -> &'static str {
    match kind {
        Judgement::Yes => "bw-heat__yes",
        Judgement::No => "bw-heat__no",
        Judgement::NotApplicable => "bw-heat__na",
        Judgement::Blank => "bw-heat__blank",
    }
}

fn shape(kind: Judgement, x: f64, y: f64) -> String {
    match kind {
        Judgement::Blank => format!("M{} {}h1v1h-1z", x + 3.0, y + 3.0),
        Judgement::NotApplicable => format!("M{x} {}h7v1h-7z", y + 3.0),
        Judgement::Yes | Judgement::No => format!("M{x} {y}h7v7h-7z"),
    }
}
