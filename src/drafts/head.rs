//! What the list shows of a scenario that is kept.

/// A scenario that is kept: all but its contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// What it is kept under: small letters and digits.
    pub id: String,
    /// How often it was written.
    pub(super) revision: u32,
    /// The tab that wrote it.
    pub(super) tab: String,
    /// When, in milliseconds since 1970.
    pub saved: u64,
    /// Its overall score and rating in words, as they were then.
    pub score: String,
    /// Its name.
    pub title: String,
}

impl Head {
    /// As a text: a line each, the name last, since it can be anything.
    pub(super) fn write(&self) -> String {
        let numbers = [self.revision.to_string(), self.saved.to_string()];
        let [revision, saved] = &numbers;
        ["1", revision, &self.tab, saved, &self.score.replace('\n', " "), &self.title].join("\n")
    }

    /// Where its text is not understood.
    pub(super) fn unread(id: &str) -> Head {
        let (revision, saved) = (0, 0);
        let (tab, score, title) = Default::default();
        Head { id: id.to_owned(), revision, tab, saved, score, title }
    }

    /// From its text; `None` where that is damaged or of a later form.
    pub(super) fn read(id: &str, text: &str) -> Option<Head> {
        let mut lines = text.splitn(6, '\n');
        let mut next = || lines.next();
        (next()? == "1").then_some(())?;
        let (revision, tab) = (next()?.parse().ok()?, next()?.to_owned());
        let (saved, score) = (next()?.parse().ok()?, next()?.to_owned());
        Some(Head { id: id.to_owned(), revision, tab, saved, score, title: next()?.to_owned() })
    }
}
