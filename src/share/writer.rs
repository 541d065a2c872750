//! Writes JSON: an object a line, which a person can read and a comparison of texts can follow.

/// A text as JSON.
pub(super) fn quoted(text: &str) -> String {
    // Writing text to a string can't fail.
    serde_json::to_string(text).unwrap_or_default()
}

/// A JSON text as far as it is written. What is written ends with a comma until something closes.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
}

impl Writer {
    /// A key and its value, which is JSON already.
    #[inline(never)]
    pub(super) fn raw(&mut self, key: &str, value: &str) {
        for part in ["\"", key, "\": ", value, ","] {
            self.text.push_str(part);
        }
        self.text.push(' ');
    }

    /// A key and a text.
    pub(super) fn pair(&mut self, key: &str, value: &str) {
        self.raw(key, &quoted(value));
    }

    /// A key and the list that begins under it.
    #[inline(never)]
    pub(super) fn list(&mut self, key: &str) {
        for part in ["\n\"", key, "\": [\n"] {
            self.text.push_str(part);
        }
    }

    /// A value of a list, which is JSON already.
    pub(super) fn item(&mut self, value: &str) {
        self.text.push_str(value);
        self.text.push_str(",\n");
    }

    /// An object begins.
    pub(super) fn begin(&mut self) {
        self.text.push('{');
    }

    /// The object ends.
    pub(super) fn end(&mut self) {
        self.close("},\n");
    }

    /// The list ends.
    pub(super) fn end_list(&mut self) {
        self.close("\n], ");
    }

    #[inline(never)]
    fn close(&mut self, with: &str) {
        let full = self.text.trim_end_matches([' ', '\n', ',']).len();
        self.text.truncate(full);
        self.text.push_str(with);
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.close("\n}\n");
        self.text
    }
}
