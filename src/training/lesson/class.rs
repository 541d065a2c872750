//! What the results of a class say together.

use super::{Done, Outcome, Results, Set};
use crate::model::RuleSet;
use crate::share::csv::csv;
use crate::training::{Exercise, Kind, Mistake, words};

/// The results of a class on one set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// The set’s exercises, in order.
    pub exercises: Vec<Exercise>,
    /// The trainees, in the order their results came. The same results under the same name count once.
    pub trainees: Vec<Trainee>,
    /// Every mistake that was made, by kind of exercise; the most frequent first, then in their own order.
    pub mistakes: Vec<Made>,
    /// Places of the exercises, those that fewest trainees got right first, and how many did.
    pub hardest: Vec<(usize, u32)>,
    /// Names in results of another set, or that do not agree with this one; they count nowhere.
    pub strangers: Vec<String>,
}

/// A trainee’s results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trainee {
    /// The name; empty where none was given.
    pub name: String,
    /// How many exercises were right.
    pub right: u32,
    /// One an exercise, in order.
    pub marks: Vec<Mark>,
}

/// What a trainee did with an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What was chosen or made.
    pub outcome: Outcome,
    /// Whether it is right.
    pub right: bool,
    /// The mistake that gives it, where one is known.
    pub mistake: Option<Mistake>,
    /// Whether an answer that was checked was taken back as a slip before it.
    pub slip: bool,
}

/// A mistake that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Which one.
    pub mistake: Mistake,
    /// In which kind of exercise.
    pub kind: Kind,
    /// How often, over all trainees.
    pub times: u32,
    /// Places of the trainees who made it, each once.
    pub by: Vec<usize>,
}

/// Puts the results of a class together. Under another rule set than that of the set there are no exercises, and
/// all results are strangers.
pub fn class(rules: &RuleSet, set: &Set, results: &[Results]) -> Class {
    let exercises = set.exercises(rules);
    let (mut trainees, mut strangers) = (Vec::new(), Vec::new());
    for (at, found) in results.iter().enumerate() {
        let again = !found.name().is_empty() && results.iter().take(at).any(|before| before == found);
        if again {
            continue;
        }
        match trainee(set, &exercises, found) {
            Some(trainee) => trainees.push(trainee),
            None => strangers.push(found.name().to_owned()),
        }
    }
    let mistakes = mistakes(&exercises, &trainees);
    let hardest = hardest(&exercises, &trainees);
    Class { exercises, trainees, mistakes, hardest, strangers }
}

fn trainee(set: &Set, exercises: &[Exercise], results: &Results) -> Option<Trainee> {
    (results.are_of(set) && results.done().len() == exercises.len()).then_some(())?;
    let marks = exercises.iter().zip(results.done()).map(|(exercise, done)| mark(exercise, *done));
    let marks: Vec<Mark> = marks.collect::<Option<_>>()?;
    let right = marks.iter().map(|mark| u32::from(mark.right)).sum();
    Some(Trainee { name: results.name().to_owned(), right, marks })
}

/// `None` for an outcome that the exercise can’t have.
fn mark(exercise: &Exercise, Done { outcome, slip }: Done) -> Option<Mark> {
    let (right, mistake) = match outcome {
        Outcome::NotAnswered => (false, None),
        Outcome::Chosen(at) => {
            let choice = exercise.choices.get(usize::from(at))?;
            (choice.mistake.is_none(), choice.mistake)
        }
        Outcome::MadeRight | Outcome::MadeWrong(..) if !exercise.kind.is_reverse() => return None,
        Outcome::MadeRight => (true, None),
        Outcome::MadeWrong(mistake, _) => (false, mistake),
    };
    Some(Mark { outcome, right, mistake, slip })
}

fn mistakes(exercises: &[Exercise], trainees: &[Trainee]) -> Vec<Made> {
    let mut found: Vec<Made> = Vec::new();
    for (by, trainee) in trainees.iter().enumerate() {
        for (exercise, mark) in exercises.iter().zip(&trainee.marks) {
            let Some(mistake) = mark.mistake else { continue };
            let known = found.iter_mut().find(|made| (made.mistake, made.kind) == (mistake, exercise.kind));
            match known {
                Some(made) => {
                    made.times += 1;
                    if !made.by.contains(&by) {
                        made.by.push(by);
                    }
                }
                None => found.push(Made { mistake, kind: exercise.kind, times: 1, by: vec![by] }),
            }
        }
    }
    found.sort_by_key(|made| (std::cmp::Reverse(made.times), made.mistake, made.kind));
    found
}

fn hardest(exercises: &[Exercise], trainees: &[Trainee]) -> Vec<(usize, u32)> {
    let right = |at: usize| {
        let marks = trainees.iter().filter_map(|trainee| trainee.marks.get(at));
        marks.map(|mark| u32::from(mark.right)).sum()
    };
    let mut found: Vec<(usize, u32)> = (0..exercises.len()).map(|at| (at, right(at))).collect();
    found.sort_by_key(|found| found.1);
    found
}

/// A name, with a number where others have the same.
fn label(names: &[&str], at: usize, name: &str) -> String {
    let same = |names: &[&str]| names.iter().filter(|other| **other == name).count();
    let before = same(names.get(..at).unwrap_or_default());
    if same(names) < 2 { name.to_owned() } else { format!("{name} ({})", before + 1) }
}

impl Class {
    /// What each trainee is called, in order: with a number where several have one name, or none.
    pub fn labels(&self) -> Vec<String> {
        let names: Vec<&str> = self.trainees.iter().map(|trainee| words::who(&trainee.name)).collect();
        (0..).zip(&names).map(|(at, name)| label(&names, at, name)).collect()
    }

    /// Who did what, as CSV: a row a trainee, a column an exercise, each cell in words.
    pub fn answers_csv(&self) -> String {
        let mut rows = vec![words::answers_headings(&self.exercises)];
        for (label, trainee) in self.labels().into_iter().zip(&self.trainees) {
            let mut row = vec![label, trainee.right.to_string()];
            row.extend(
                self.exercises.iter().zip(&trainee.marks).map(|(exercise, mark)| words::mark(exercise, mark)),
            );
            rows.push(row);
        }
        csv(rows)
    }

    /// Which mistakes were made, as CSV: a row for each mistake in each kind of exercise.
    pub fn mistakes_csv(&self) -> String {
        let mut rows = vec![words::MISTAKES_HEADINGS.map(str::to_owned).to_vec()];
        let labels = self.labels();
        for made in &self.mistakes {
            let who: Vec<&str> =
                made.by.iter().filter_map(|&at| labels.get(at)).map(String::as_str).collect();
            rows.push(vec![
                words::name(made.mistake).to_owned(),
                words::kind(made.kind).to_owned(),
                made.times.to_string(),
                who.join("; "),
            ]);
        }
        csv(rows)
    }
}
