//! What is open and half typed under a standard. It is kept with the page, not with its forms, so
//! that folding a form away loses nothing.

use std::rc::Rc;

use super::discretion::Draft;
use super::evidence::Typed;
use crate::model::Evidence;
use crate::ui::store::{Msg, put};

/// What is open and being typed under one standard.
#[derive(Clone, Default, PartialEq)]
pub struct Fold {
    /// Places of the key questions unfolded, [`ADJUST`] and [`NOTE`].
    open: Vec<usize>,
    typed: Vec<(usize, Typed)>,
    draft: Option<Draft>,
}

/// Stands for the forms of discretion and rating alone.
pub(super) const ADJUST: usize = usize::MAX;

/// Stands for the note.
pub(super) const NOTE: usize = ADJUST - 1;

impl Fold {
    pub(super) fn is_open(&self, place: usize) -> bool {
        self.open.contains(&place)
    }

    /// What folds a place under this standard away, or unfolds it.
    pub(super) fn toggle(&self, standard: usize, place: usize) -> Msg {
        let mut fold = self.clone();
        fold.open.retain(|&open| open != place);
        if !self.is_open(place) {
            fold.open.push(place);
        }
        Msg::Fold(standard, Rc::new(fold))
    }

    /// What stands in the form of discretion, where something was typed.
    pub(super) fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// With something else in the form of discretion.
    pub(super) fn with_draft(&self, draft: Draft) -> Rc<Fold> {
        Rc::new(Fold { draft: Some(draft), ..self.clone() })
    }

    /// What stands in the fields of a key question with this evidence.
    pub(super) fn typed(&self, question: usize, evidence: Evidence) -> Typed {
        let found = self.typed.iter().find(|typed| typed.0 == question);
        found.map(|typed| typed.1.clone()).unwrap_or_default().showing(evidence)
    }

    /// With something else typed for a key question.
    pub(super) fn with_typed(&self, question: usize, typed: Typed) -> Rc<Fold> {
        let mut fold = self.clone();
        put(&mut fold.typed, question, typed);
        Rc::new(fold)
    }
}
