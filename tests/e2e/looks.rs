//! Looking at a state of the page as different people have it: wide and narrow, light, dark and forced colours, zoomed,
//! with larger text, with more space. What is found is collected, so that one run tells all of it.

use crate::support::{Engine, Page, setting};

/// The scripts that look, in `tests/e2e/looks/`.
const SCRIPTS: [&str; 6] = [
    include_str!("looks/common.js"),
    include_str!("looks/axe.js"),
    include_str!("looks/targets.js"),
    include_str!("looks/reflow.js"),
    include_str!("looks/focus.js"),
    include_str!("looks/press.js"),
];

/// One way to have the page, and what is looked for.
struct Look {
    name: &'static str,
    size: (u32, u32),
    colours: &'static str,
    forced: bool,
    /// Done before, as the user’s settings would.
    with: &'static str,
    looks: &'static str,
}

/// As the browser has it. What is out of view is laid out all the same, so that it can be measured.
const NONE: &str = "document.documentElement.style.fontSize = ''; const drawn = new CSSStyleSheet();
    drawn.replaceSync('.bw-standard, .bw-panel { content-visibility: visible !important }'); document.adoptedStyleSheets = [drawn]";
const TWICE: &str = "document.documentElement.style.fontSize = '200%'";
/// The workbench lets the keyboard into what has to be scrolled a moment after it has another size: two seconds at most.
const SETTLED: &str = "for (let left = 40; left--; ) {
      await new Promise(next => requestAnimationFrame(() => setTimeout(next)));
      const waits = [...document.querySelectorAll('.bw-scrolls')].some(one => one.scrollWidth > one.clientWidth + 1 && one.tabIndex < 0);
      if (!waits) break;
      await new Promise(next => setTimeout(next, 50));
    }";
/// The spacing of WCAG 1.4.12.
const SPACED: &str = "const sheet = new CSSStyleSheet(); document.adoptedStyleSheets.push(sheet);
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')";

/// Everything in the first; in the others what can come out differently there.
const LOOKS: [Look; 8] = [
    look(
        "wide, light",
        (1440, 1000),
        "[...await looks.axe(), ...looks.targets(), ...looks.reflow(), ...looks.focus()]",
    ),
    Look {
        colours: "dark",
        ..look("wide, dark", (1440, 1000), "[...await looks.colours(), ...looks.focus()]")
    },
    Look {
        forced: true,
        colours: "dark",
        ..look("wide, forced colours", (1440, 1000), "[...await looks.colours(), ...looks.focus()]")
    },
    look(
        "a phone",
        (375, 812),
        "[...await looks.axe(['target-size', 'scrollable-region-focusable', 'heading-order', 'region']), ...await looks.colours(), ...looks.targets(), ...looks.reflow(), ...looks.focus()]",
    ),
    Look { colours: "dark", ..look("a phone, dark", (375, 812), "await looks.colours()") },
    look("at 400%", (320, 256), "[...looks.reflow(), ...looks.focus()]"),
    Look { with: TWICE, ..look("text twice as large", (1280, 1000), "looks.reflow()") },
    Look { with: SPACED, ..look("text with more space", (1280, 1000), "looks.reflow()") },
];

const fn look(name: &'static str, size: (u32, u32), looks: &'static str) -> Look {
    Look { name, size, colours: "light", forced: false, with: NONE, looks }
}

/// What was found so far, each with the state and the look.
#[derive(Default)]
pub(crate) struct Found(Vec<String>);

impl Found {
    /// Looks at the state the page is in, in all ways.
    pub(crate) async fn see(&mut self, page: &Page, what: &str) {
        if std::env::var("BANDWISE_STATE").is_ok_and(|only| !what.contains(&only)) {
            return;
        }
        let start = std::time::Instant::now();
        install(page).await;
        // The other looks are looked at in one engine, for time: layout and colours follow from the same style sheet.
        let looks = if page.engine() == Engine::Firefox { &LOOKS[..1] } else { &LOOKS[..] };
        for look in looks {
            set(page, look).await;
            let script = format!(
                "const done = arguments[0];
                 const look = async () => {{ {}; {SETTLED}; return {}; }};
                 look().then(done, error => done([String(error)]))",
                look.with, look.looks
            );
            let told = page.client.execute_async(&script, Vec::new()).await.unwrap();
            for one in told.as_array().into_iter().flatten() {
                self.0.push(format!("{what}, {}: {}", look.name, one.as_str().unwrap_or_default()));
            }
            page.js(NONE).await;
            if std::env::var("BANDWISE_TIMES").is_ok() {
                println!("{what}, {}: after {} ms", look.name, start.elapsed().as_millis());
            }
        }
        set(page, &LOOKS[0]).await;
    }

    /// Nothing was found.
    pub(crate) fn none(self) {
        assert!(self.0.is_empty(), "{} found:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Puts the scripts into the page, once after each load.
pub(crate) async fn install(page: &Page) {
    if page.js("return !window.looks").await == true {
        page.bring(&std::fs::read_to_string(setting("BANDWISE_AXE")).unwrap()).await;
        page.bring(&SCRIPTS.join("\n")).await;
        if page.engine() == Engine::Firefox {
            // It lets the keyboard into whatever scrolls by itself, which axe does not know.
            page.js("looks.leave.push('scrollable-region-focusable')").await;
        }
        page.has_focus().await;
    }
}

async fn set(page: &Page, look: &Look) {
    let (width, height) = look.size;
    page.window(width, height).await;
    page.scheme(look.colours).await;
    page.forced_colours(if look.forced { "active" } else { "none" }).await;
}
