//! Reading a spreadsheet file in a worker, which is fetched when it is asked for and not before.
//! What is said between the two stands in `sheets/worker.mjs`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, ArrayBuffer, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// The longest a file or sheet may take, in milliseconds.
const PATIENCE: u32 = 20_000;

/// A sheet to choose. Its number is its place in the list, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether the spreadsheet program hides it.
    pub hidden: bool,
    /// The number of its last row; none where the file does not say.
    pub rows: Option<u32>,
    /// The number of its last column; none where the file does not say.
    pub columns: Option<u32>,
}

/// What came of a file or sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// More than one sheet could be meant.
    Choose(Vec<SheetName>),
    /// A sheet's text, its cells between tabs.
    Text {
        /// The sheet's name.
        name: String,
        /// Its text.
        text: String,
    },
    /// It could not be read.
    Failed {
        /// A code of `sheets/worker.mjs`; or `slow`, after twenty seconds; or `unreachable`, where
        /// the worker could not be fetched.
        code: String,
        /// The fact that goes with the code; empty where there is none.
        detail: String,
    },
}

/// An opened file and the worker that holds it. The worker ends when this is dropped, and no more
/// answers come.
pub struct Sheets {
    desk: Rc<Desk>,
    _listeners: Option<[EventListener; 2]>,
}

struct Desk {
    worker: Option<Worker>,
    /// The number of the last question. Older answers are of no interest.
    asked: Cell<u32>,
    limit: RefCell<Option<Timeout>>,
    done: Box<dyn Fn(Answer)>,
}

impl Sheets {
    /// Opens a file, whose bytes are handed over to the worker and gone from here, and reads this
    /// sheet; without one the only sheet that is not hidden.
    ///
    /// `done` gets one answer to this and one to each [`Sheets::choose`] that is not overtaken by
    /// another.
    pub fn open(bytes: &ArrayBuffer, sheet: Option<u32>, done: impl Fn(Answer) + 'static) -> Sheets {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let script = super::site::of("data-sheets");
        let worker = script.and_then(|script| Worker::new_with_options(&script, &options).ok());
        let done = Box::new(done);
        let desk = Rc::new(Desk { worker, asked: Cell::new(0), limit: RefCell::new(None), done });
        let listeners = desk.worker.as_ref().map(|worker| [answers(&desk, worker), faults(&desk, worker)]);
        desk.ask(Some(bytes), sheet);
        Sheets { desk, _listeners: listeners }
    }

    /// Reads another sheet of the same file.
    pub fn choose(&self, sheet: u32) {
        self.desk.ask(None, Some(sheet));
    }
}

impl Drop for Sheets {
    fn drop(&mut self) {
        self.desk.end();
    }
}

fn answers(desk: &Rc<Desk>, worker: &Worker) -> EventListener {
    let desk = Rc::downgrade(desk);
    EventListener::new(worker, "message", move |event| {
        if let (Some(desk), Some(event)) = (desk.upgrade(), event.dyn_ref::<MessageEvent>()) {
            desk.hear(&event.data());
        }
    })
}

/// The worker answers its own faults, so that one that comes here is that it could not be fetched.
fn faults(desk: &Rc<Desk>, worker: &Worker) -> EventListener {
    let desk = Rc::downgrade(desk);
    EventListener::new(worker, "error", move |_| {
        if let Some(desk) = desk.upgrade() {
            desk.fail("unreachable");
        }
    })
}

impl Desk {
    fn ask(self: &Rc<Desk>, bytes: Option<&ArrayBuffer>, sheet: Option<u32>) {
        self.asked.set(self.asked.get().wrapping_add(1));
        let (question, handed) = (Object::new(), Array::new());
        put(&question, "id", &self.asked.get().into());
        put(&question, "sheet", &sheet.map_or(JsValue::NULL, JsValue::from));
        if let Some(bytes) = bytes {
            put(&question, "bytes", bytes);
            handed.push(bytes);
        }
        let sent = self.worker.as_ref().map(|worker| worker.post_message_with_transfer(&question, &handed));
        let code = if matches!(sent, Some(Ok(()))) { "slow" } else { "unreachable" };
        let desk = Rc::downgrade(self);
        let limit = Timeout::new(if code == "slow" { PATIENCE } else { 0 }, move || {
            if let Some(desk) = desk.upgrade() {
                desk.fail(code);
            }
        });
        *self.limit.borrow_mut() = Some(limit);
    }

    fn hear(&self, answer: &JsValue) {
        if get(answer, "id").as_f64() != Some(f64::from(self.asked.get())) {
            return;
        }
        *self.limit.borrow_mut() = None;
        let answer = match text(answer, "kind").as_str() {
            "sheets" => {
                Answer::Choose(Array::from(&get(answer, "names")).iter().map(|one| listed(&one)).collect())
            }
            "text" => Answer::Text { name: text(answer, "name"), text: text(answer, "text") },
            _ => Answer::Failed { code: text(answer, "code"), detail: text(answer, "detail") },
        };
        (self.done)(answer);
    }

    fn fail(&self, code: &str) {
        self.end();
        (self.done)(Answer::Failed { code: code.to_owned(), detail: String::new() });
    }

    fn end(&self) {
        *self.limit.borrow_mut() = None;
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

fn listed(sheet: &JsValue) -> SheetName {
    let number = |name| get(sheet, name).as_f64().map(|number| number as u32);
    SheetName {
        name: text(sheet, "name"),
        hidden: get(sheet, "hidden").is_truthy(),
        rows: number("rows"),
        columns: number("columns"),
    }
}

fn put(object: &Object, name: &str, value: &JsValue) {
    // Fails only on objects that are sealed.
    let _ = Reflect::set(object, &name.into(), value);
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}
