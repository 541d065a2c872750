//! Editing a case set, a step at a time. Each step goes through the door, so a set is always one that can be
//! saved, and what is refused is refused in the door's words.

use std::fmt;

use super::{CaseSet, Vignette, read_under, to_json};
use crate::model::{Band, Judgement, QuestionNumber, RuleSet, StandardNumber};
use crate::rulesets::place::Wrong;

/// One change of a set. Cases are named by their place, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Gives the set another short name.
    Id(String),
    /// Gives the set another name.
    Name(String),
    /// Gives a judged standard a rating, or takes it back.
    Give(StandardNumber, Option<Band>),
    /// Puts a case in at this place, at the end at the latest.
    Add(usize, Box<Vignette>),
    /// Takes a case out.
    Remove(usize),
    /// Takes a case to the place it is to have then, at the end at the latest.
    Move(usize, usize),
    /// Gives a case another reference.
    Reference(usize, String),
    /// Gives a case another title.
    Title(usize, String),
    /// Tells a case in other words, a paragraph each.
    Text(usize, Vec<String>),
    /// Gives a key question another benchmark.
    Judge(usize, QuestionNumber, Judgement),
    /// Gives another reason for it.
    Reason(usize, QuestionNumber, String),
}

/// Why a step was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// There is no case at this place, from 0.
    NoCase(usize),
    /// This key question is not asked of the case at this place.
    NotAsked(usize, QuestionNumber),
    /// What the door says of the set as it would be; its lines are those of the file.
    Refused(Vec<Wrong>),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditError::NoCase(at) => write!(f, "There is no case {}.", at + 1),
            EditError::NotAsked(at, question) => write!(f, "{question} is not asked of case {}.", at + 1),
            EditError::Refused(wrong) => {
                f.write_str("That can’t be used.")?;
                wrong.iter().try_for_each(|wrong| write!(f, " {}: {}.", wrong.place, wrong.problem))
            }
        }
    }
}

impl std::error::Error for EditError {}

/// The set after one step; the set itself stays as it is.
///
/// # Errors
/// Where the step names what is not there, or would make a set that the door does not take.
pub fn edited(set: &CaseSet, rules: &RuleSet, edit: Edit) -> Result<CaseSet, EditError> {
    let after = applied(set, edit)?;
    read_under(&to_json(&after), rules).map_err(|error| EditError::Refused(error.0))
}

/// The same whether or not the door takes it: while it is written, a set may be wrong for a while.
///
/// # Errors
/// Where the step names what is not there.
pub fn applied(set: &CaseSet, edit: Edit) -> Result<CaseSet, EditError> {
    let mut after = set.clone();
    apply(&mut after, edit)?;
    Ok(after)
}

fn apply(set: &mut CaseSet, edit: Edit) -> Result<(), EditError> {
    match edit {
        Edit::Id(to) => set.id = to,
        Edit::Name(to) => set.name = to,
        Edit::Give(standard, to) => give(set, standard, to),
        Edit::Add(at, case) => set.cases.insert(at.min(set.cases.len()), *case),
        Edit::Remove(at) => _ = taken(set, at)?,
        Edit::Move(at, to) => {
            let case = taken(set, at)?;
            set.cases.insert(to.min(set.cases.len()), case);
        }
        Edit::Reference(at, to) => case(set, at)?.reference = to,
        Edit::Title(at, to) => case(set, at)?.title = to,
        Edit::Text(at, to) => case(set, at)?.text = to,
        Edit::Judge(at, question, to) => {
            let found = case(set, at)?.verdict_mut(question);
            found.ok_or(EditError::NotAsked(at, question))?.judgement = to;
        }
        Edit::Reason(at, question, to) => {
            let found = case(set, at)?.verdict_mut(question);
            found.ok_or(EditError::NotAsked(at, question))?.reason = to;
        }
    }
    Ok(())
}

fn case(set: &mut CaseSet, at: usize) -> Result<&mut Vignette, EditError> {
    set.cases.get_mut(at).ok_or(EditError::NoCase(at))
}

fn taken(set: &mut CaseSet, at: usize) -> Result<Vignette, EditError> {
    if at < set.cases.len() { Ok(set.cases.remove(at)) } else { Err(EditError::NoCase(at)) }
}

/// The door puts them into the order of the rule set.
fn give(set: &mut CaseSet, standard: StandardNumber, to: Option<Band>) {
    set.given.retain(|known| known.0 != standard);
    set.given.extend(to.map(|band| (standard, band)));
}
