//! Whether two lists of cases hold the same, and what keeping one beside the other costs.

use std::fmt;
use std::rc::Rc;

use super::{Cases, Row};
use crate::model::Judgement;

impl PartialEq for Cases {
    fn eq(&self, other: &Cases) -> bool {
        if self.len != other.len {
            return false;
        }
        let known = Rc::ptr_eq(&self.attributes, &other.attributes) || self.attributes == other.attributes;
        if known && self.blocks == other.blocks {
            return true;
        }
        let width = self.width().max(other.width());
        (0..width).all(|column| self.count(column) == other.count(column))
            && self.rows().zip(other.rows()).all(|(one, two)| same(one, two))
    }
}

impl Eq for Cases {}

fn same(one: Row, two: Row) -> bool {
    let width = one.block.judgements.width().max(two.block.judgements.width());
    let prompts = one.prompts().max(two.prompts());
    let values = |row: Row, other: Row| {
        row.attributes.iter().enumerate().all(|(at, attribute)| {
            let place = other.attributes.iter().position(|known| known.name == attribute.name);
            row.attribute(at) == place.map_or("", |place| other.attribute(place))
        })
    };
    one.reference() == two.reference()
        && (0..width).all(|column| one.judgement(column) == two.judgement(column))
        && (0..prompts).all(|prompt| one.prompt(prompt) == two.prompt(prompt))
        && values(one, two)
        && values(two, one)
}

impl Cases {
    /// The bytes that keeping this beside another version takes: blocks that both share cost once.
    pub fn bytes_beside(&self, other: &Cases) -> usize {
        let (mine, theirs) = (&self.blocks, &other.blocks);
        let first = mine.iter().zip(theirs).take_while(|(one, two)| Rc::ptr_eq(one, two)).count();
        let back = mine.iter().rev().zip(theirs.iter().rev());
        let last = back.take_while(|(one, two)| Rc::ptr_eq(one, two)).count();
        let own = mine.len().saturating_sub(first + last);
        let own: usize = mine.iter().skip(first).take(own).map(|block| block.bytes()).sum();
        own + mine.len() * size_of::<usize>()
    }

    /// What it takes up in memory, to a few bytes.
    pub fn bytes(&self) -> usize {
        self.bytes_beside(&Cases::default())
    }

    /// Leaves out the answers beyond this many columns.
    pub fn narrow(&mut self, columns: usize) {
        for column in columns..self.width() {
            for row in 0..self.len {
                self.set(row, column, Judgement::Blank);
            }
        }
        self.counts.truncate(columns);
    }
}

impl fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_case().fmt(f)
    }
}
