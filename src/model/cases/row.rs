//! One case: looked at in its place, or on its own.

use super::Attribute;
use super::block::Block;
use crate::model::Judgement;

/// A case in its place.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub(super) block: &'a Block,
    pub(super) row: usize,
    pub(super) attributes: &'a [Attribute],
}

/// A case on its own, as it is added or taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The user's reference for it; may be empty. Never put in a link unasked.
    pub reference: String,
    /// One a question of the sample, in column order; what is missing is blank.
    pub judgements: Vec<Judgement>,
    /// One a prompt of the sample, numbered through its key questions; what is missing is blank.
    pub prompts: Vec<Judgement>,
    /// Attributes by name, empty values left out.
    pub attributes: Vec<(String, String)>,
}

impl<'a> Row<'a> {
    /// The user's reference; may be empty.
    pub fn reference(self) -> &'a str {
        self.block.references.get(self.row)
    }

    /// The answer in a column; blank where there is none.
    pub fn judgement(self, column: usize) -> Judgement {
        self.block.judgements.get(self.row, column)
    }

    /// The answer to a prompt; blank where there is none.
    pub fn prompt(self, prompt: usize) -> Judgement {
        self.block.prompts.get(self.row, prompt)
    }

    /// The value of an attribute; may be empty.
    pub fn attribute(self, attribute: usize) -> &'a str {
        let place = (self.code(attribute) as usize).checked_sub(1);
        let found = self.attributes.get(attribute);
        found.zip(place).and_then(|(found, place)| found.values.get(place)).map_or("", |value| value)
    }

    /// The place of that value among those of the attribute, from 1; 0 for an empty one.
    pub fn code(self, attribute: usize) -> u32 {
        self.block.code(self.row, attribute)
    }

    /// How many prompts may have been answered.
    pub fn prompts(self) -> usize {
        self.block.prompts.width()
    }

    /// The case on its own.
    pub fn to_case(self) -> Case {
        let all = |width: usize, get: &dyn Fn(usize) -> Judgement| {
            let mut all: Vec<Judgement> = (0..width).map(get).collect();
            all.truncate(all.iter().rposition(|&found| found != Judgement::Blank).map_or(0, |last| last + 1));
            all
        };
        let attributes = self.attributes.iter().enumerate();
        let attributes = attributes.map(|(at, found)| (found.name.clone(), self.attribute(at).to_owned()));
        Case {
            reference: self.reference().to_owned(),
            judgements: all(self.block.judgements.width(), &|column| self.judgement(column)),
            prompts: all(self.prompts(), &|prompt| self.prompt(prompt)),
            attributes: attributes.filter(|(_, value)| !value.is_empty()).collect(),
        }
    }
}
