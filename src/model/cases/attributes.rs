//! What is known of cases beside their judgements: team, office, kind of sentence. Results can be
//! broken down by it; it never decides a rating.

use std::rc::Rc;

use super::Cases;

/// A column of values, few of them different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its heading.
    pub name: String,
    /// The different values, in the order they came; not empty ones.
    pub values: Vec<Rc<str>>,
}

impl Cases {
    /// The attributes there are, in order.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The same, shared: equal by identity as long as nothing about them changes.
    pub fn shared_attributes(&self) -> Rc<Vec<Attribute>> {
        self.attributes.clone()
    }

    /// The place of the attribute of this name, which is added where it is new.
    pub fn attribute(&mut self, name: &str) -> usize {
        let found = self.attributes.iter().position(|attribute| attribute.name == name);
        found.unwrap_or_else(|| {
            let attributes = Rc::make_mut(&mut self.attributes);
            attributes.push(Attribute { name: name.to_owned(), values: Vec::new() });
            attributes.len() - 1
        })
    }

    /// The code of a value, which is added where it is new; 0 for an empty one.
    pub fn value(&mut self, attribute: usize, value: &str) -> u32 {
        if value.is_empty() {
            return 0;
        }
        let Some(known) = self.attributes.get(attribute) else { return 0 };
        match known.values.iter().position(|known| **known == *value) {
            Some(place) => u32::try_from(place + 1).unwrap_or(0),
            None => self.new_value(attribute, value),
        }
    }

    /// Adds a value that is known to be new, and gives its code: to look for each of a hundred thousand among those
    /// before it would take half a minute.
    pub fn new_value(&mut self, attribute: usize, value: &str) -> u32 {
        let Some(known) = Rc::make_mut(&mut self.attributes).get_mut(attribute) else { return 0 };
        known.values.push(Rc::from(value));
        u32::try_from(known.values.len()).unwrap_or(0)
    }

    /// Gives a case a value, by its code.
    pub fn set_code(&mut self, row: usize, attribute: usize, code: u32) {
        self.change(row, |block, row| block.set_code(row, attribute, code));
    }

    /// Gives a case a value for the attribute of this name.
    pub fn set_attribute(&mut self, row: usize, name: &str, value: &str) {
        let attribute = self.attribute(name);
        let code = self.value(attribute, value);
        self.set_code(row, attribute, code);
    }
}
