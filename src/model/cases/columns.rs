//! The same cases with their answers in other columns.

use super::Cases;

impl Cases {
    /// The same cases, with columns and prompts in these places: for each, where it stood before, or
    /// `None` for one that is new and blank. What is not named is left out.
    pub fn in_columns(&self, columns: &[Option<usize>], prompts: &[Option<usize>]) -> Cases {
        let stays =
            |places: &[Option<usize>]| places.iter().enumerate().all(|(at, place)| *place == Some(at));
        let mut cases = Cases { attributes: self.attributes.clone(), ..Cases::default() };
        if stays(columns) && stays(prompts) && self.width() <= columns.len() {
            return self.clone();
        }
        for row in self.rows() {
            let at = cases.len();
            let answers = columns.iter().enumerate();
            cases.push_answers(
                row.reference(),
                answers.map(|(to, from)| (to, from.map(|from| row.judgement(from)).unwrap_or_default())),
            );
            for (to, from) in prompts.iter().enumerate() {
                cases.set_prompt(at, to, from.map(|from| row.prompt(from)).unwrap_or_default());
            }
            for attribute in 0..self.attributes.len() {
                cases.set_code(at, attribute, row.code(attribute));
            }
        }
        cases
    }
}
