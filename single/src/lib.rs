//! The page, the workbench and the reader of spreadsheets as one program (ADR 12), so that what they share is there once.
//! What each of them offers to its script (`begin`, `tell`, `open`, `Workbook`) this one offers too.

use wasm_bindgen::prelude::wasm_bindgen;

// Linked for what they offer to scripts.
use sheets as _;
use workbench as _;

/// Mounts the page.
#[wasm_bindgen]
pub fn mount() {
    bandwise::ui::mount::page();
}
