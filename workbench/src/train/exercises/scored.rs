//! Answers that count, and the progress that this device keeps of them.

use bandwise::platform::{clock, storage};
use bandwise::training::{Answer, Progress, ProgressError};

use super::{END, Exercises, QUESTION, opening};

/// Where progress is kept on this device.
const PROGRESS: &str = "bandwise.training";

impl Exercises {
    /// How far the trainee has come.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Why what this device keeps of it was not read.
    pub fn unread(&self) -> Option<ProgressError> {
        self.unread
    }

    /// Whether it was forgotten, and can be taken back.
    pub fn forgot(&self) -> bool {
        self.forgot.is_some()
    }

    /// Whether this device keeps the progress.
    pub fn is_kept(&self) -> bool {
        self.kept
    }

    /// Takes over what this device keeps: another tab may have gone on, or everything was cleared. What can’t be
    /// read is left alone.
    pub fn look(&mut self) {
        let Ok(kept) = storage::get(PROGRESS) else { return };
        if self.kept && opening::kept().is_empty() {
            self.left.clear();
        }
        match kept.as_deref().map(Progress::read) {
            Some(Ok(progress)) => (self.progress, self.unread) = (progress, None),
            Some(Err(error)) => self.unread = Some(error),
            None if self.unread.is_none() && self.progress.done() > 0 && self.kept => {
                (self.progress, self.before) = (Progress::new(clock::now() as u64), None);
            }
            None => {
                self.unread = None;
                if self.progress.done() == 0 {
                    self.progress = Progress::new(clock::now() as u64);
                }
            }
        }
    }

    /// Keeps the progress on this device, of which an empty one is as good as none, and the set.
    ///
    /// Tells whether the set is kept; of the progress its panel says so.
    pub fn keep(&mut self) -> bool {
        let worked = self.keep_set();
        let empty = self.progress.done() == 0;
        let keeps = || {
            if empty { storage::remove(PROGRESS) } else { storage::set(PROGRESS, &self.progress.to_text()) }
        };
        self.kept = self.unread.is_none() && keeps().is_ok();
        worked
    }

    pub(super) fn check(&mut self) -> Option<&'static str> {
        let run = self.run.as_mut()?;
        let (waits, place) = (run.waits(), run.place);
        if let Some(verdict) = run.check() {
            let exercise = run.turn()?.exercise.clone();
            (self.passed, self.forgot) = (0, None);
            self.before = Some((place, self.progress.clone()));
            self.progress.note(&exercise, &verdict);
        }
        if waits { self.next() } else { Some("exercise-verdict") }
    }

    /// What was made stays, to be mended; an option is chosen anew.
    pub(super) fn try_again(&mut self) -> Option<&'static str> {
        let turn = self.turn()?;
        turn.verdict = None;
        turn.answer.take_if(|answer| matches!(answer, Answer::Option(_)));
        Some(QUESTION)
    }

    /// The answer does not count; in the results of a set it is told that one was taken back.
    pub(super) fn slip(&mut self) -> Option<&'static str> {
        let run = self.run.as_mut()?;
        let (place, over) = (run.place, run.finished);
        let turn = run.turn_mut()?;
        turn.verdict = None;
        if !over {
            turn.done = bandwise::training::lesson::Done { slip: true, ..Default::default() };
        }
        // Only the last answer can be taken out of the progress.
        if let Some((_, before)) = self.before.take_if(|before| before.0 == place) {
            self.progress = before;
        }
        Some(QUESTION)
    }

    /// A set that tells at the end is over: its answers count from here on, and are told.
    pub(super) fn finish(&mut self) -> Option<&'static str> {
        let run = self.run.as_mut()?;
        if run.waits() {
            run.finished = true;
            let answered = run.turns.iter().filter(|turn| turn.is_answered());
            let told: Vec<_> =
                answered.filter_map(|turn| Some((turn.exercise.clone(), turn.verdict.clone()?))).collect();
            told.iter().for_each(|(exercise, verdict)| self.progress.note(exercise, verdict));
            self.before = None;
        }
        Some(END)
    }

    pub(super) fn reset(&mut self) -> Option<&'static str> {
        self.forgot = Some(self.progress.clone()).filter(|progress| progress.done() > 0);
        self.progress.reset(clock::now() as u64);
        (self.before, self.unread) = (None, None);
        Some("progress-said")
    }

    pub(super) fn take_back(&mut self) -> Option<&'static str> {
        self.progress = self.forgot.take()?;
        Some("progress-said")
    }
}
