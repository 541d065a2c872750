//! Reading a file the user chose or dropped. It is read here and goes nowhere.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DragEvent, Event, File, HtmlInputElement};

/// The bytes of a file, as the browser has them.
pub type Buffer = ArrayBuffer;

/// What became of a file.
pub enum Chosen {
    /// Its name and its bytes.
    Bytes(String, ArrayBuffer),
    /// It is larger than asked for: its size in bytes.
    TooLarge(u64),
    /// The browser could not read it, or it is a folder.
    Unreadable,
    /// So many at once, of which none was read.
    Several(u32),
}

/// Bytes as the program has them.
pub fn bytes(buffer: &ArrayBuffer) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// Reads the file chosen in a file input, if any, and empties the input so that the same file can
/// be chosen again.
pub fn read(event: &Event, most: u64, done: impl FnOnce(Chosen) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let file = input.files().and_then(|files| files.get(0));
    if let Some(file) = file {
        take(file, most, done);
    }
    input.set_value("");
}

fn take(file: File, most: u64, done: impl FnOnce(Chosen) + 'static) {
    let name = file.name();
    let blob: Blob = file.into();
    let size = blob.size() as u64;
    if size > most {
        return done(Chosen::TooLarge(size));
    }
    let reading = blob.array_buffer();
    spawn_local(async move {
        let read = JsFuture::from(reading).await.ok().and_then(|buffer| buffer.dyn_into().ok());
        done(read.map_or(Chosen::Unreadable, |buffer| Chosen::Bytes(name, buffer)));
    });
}

/// Watches for dropped files until dropped itself.
pub struct Watch {
    _listeners: [EventListener; 3],
}

/// Tells when a file is held over the page and when no longer, and what became of a dropped one.
pub fn watch(
    most: u64,
    over: impl Fn(bool) + Clone + 'static,
    done: impl Fn(Chosen) + Clone + 'static,
) -> Option<Watch> {
    let document = web_sys::window()?.document()?;
    let listen = |kind: &'static str, call: Box<dyn Fn(&DragEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, kind, options, move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>() {
                call(event);
            }
        })
    };
    let (coming, leaving, dropping) = (over.clone(), over.clone(), over);
    let held = move |event: &DragEvent| {
        if has_files(event) {
            // Without this the browser would open the file in place of the page.
            event.prevent_default();
            coming(true);
        }
    };
    let left = move |event: &DragEvent| {
        if event.related_target().is_none() {
            leaving(false);
        }
    };
    let dropped = move |event: &DragEvent| {
        if !has_files(event) {
            return;
        }
        event.prevent_default();
        dropping(false);
        let files = event.data_transfer().and_then(|data| data.files());
        let Some(files) = files else { return };
        match (files.get(0), files.length()) {
            (_, many @ 2..) => done(Chosen::Several(many)),
            (Some(file), _) => take(file, most, done.clone()),
            _ => {}
        }
    };
    let listeners = [
        listen("dragover", Box::new(held)),
        listen("dragleave", Box::new(left)),
        listen("drop", Box::new(dropped)),
    ];
    Some(Watch { _listeners: listeners })
}

fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
