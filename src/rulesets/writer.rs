//! Writes JSON: an object a line, which a person can read and a comparison of texts can follow.

/// A text as JSON.
pub fn quoted(text: &str) -> String {
    // Writing text to a string can't fail.
    serde_json::to_string(text).unwrap_or_default()
}

/// A list of values that are JSON already.
pub fn list(values: &[String]) -> String {
    enclosed("[", values, "]")
}

/// An object of keys with their values, which are JSON already.
pub fn object(pairs: &[String]) -> String {
    enclosed("{", pairs, "}")
}

fn enclosed(open: &str, parts: &[String], close: &str) -> String {
    [open, &joined(parts, ", "), close].concat()
}

/// Texts with something between them. They are joined as borrowed ones: the standard library's way for each kind weighs
/// 700 bytes.
#[inline(never)]
pub fn joined(parts: &[String], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    parts.join(between)
}

/// A JSON text as far as it is written. What is written ends with a comma until something closes.
#[derive(Default)]
pub struct Writer {
    text: String,
}

impl Writer {
    /// A key and its value, which is JSON already.
    #[inline(never)]
    pub fn raw(&mut self, key: &str, value: &str) {
        for part in ["\"", key, "\": ", value, ","] {
            self.text.push_str(part);
        }
        self.text.push(' ');
    }

    /// The same on a line of its own.
    pub fn line(&mut self, key: &str, value: &str) {
        self.text.push('\n');
        self.raw(key, value);
    }

    /// A key and a text.
    pub fn pair(&mut self, key: &str, value: &str) {
        self.raw(key, &quoted(value));
    }

    /// A key and the list that begins under it.
    #[inline(never)]
    pub fn list(&mut self, key: &str) {
        for part in ["\n\"", key, "\": [\n"] {
            self.text.push_str(part);
        }
    }

    /// A value of a list, which is JSON already.
    pub fn item(&mut self, value: &str) {
        self.text.push_str(value);
        self.text.push_str(",\n");
    }

    /// A key and the object that begins under it.
    pub fn object(&mut self, key: &str) {
        for part in ["\n\"", key, "\": {"] {
            self.text.push_str(part);
        }
    }

    /// An object begins.
    pub fn begin(&mut self) {
        self.text.push('{');
    }

    /// The object ends.
    pub fn end(&mut self) {
        self.close("},\n");
    }

    /// The list ends.
    pub fn end_list(&mut self) {
        self.close("\n], ");
    }

    #[inline(never)]
    fn close(&mut self, with: &str) {
        let full = self.text.trim_end_matches([' ', '\n', ',']).len();
        self.text.truncate(full);
        self.text.push_str(with);
    }

    /// The whole text.
    pub fn finish(mut self) -> String {
        self.close("\n}\n");
        self.text
    }
}
