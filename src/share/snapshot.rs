//! A scenario as bytes, for the other program of the same page; never stored, so it has no version.
//!
//! All but the cases is the text of the file. The cases follow as they are: a hundred thousand of
//! them would take the JSON reader a fifth of a second.

use std::rc::Rc;

use super::file;
use crate::model::{Cases, Judgement, Row, RuleSet, Scenario};

/// The scenario as bytes.
pub fn write(scenario: &Scenario, rules: &RuleSet) -> Vec<u8> {
    let mut out = Vec::new();
    let without = Scenario { samples: vec![Cases::default(); scenario.samples.len()], ..scenario.clone() };
    put_text(&mut out, &file::to_json(&without, rules));
    for cases in &scenario.samples {
        put_cases(&mut out, cases);
    }
    out
}

/// The scenario of such bytes. `None` for anything else.
pub fn read(bytes: &[u8]) -> Option<(Rc<RuleSet>, Scenario)> {
    let mut reader = Reader { rest: bytes };
    let opened = file::from_json(reader.text()?).ok()?;
    let rules = opened.ruleset;
    let mut scenario = opened.scenario;
    for cases in &mut scenario.samples {
        *cases = reader.cases()?;
    }
    reader.rest.is_empty().then_some((rules, scenario))
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

fn put_cases(out: &mut Vec<u8>, cases: &Cases) {
    put_number(out, cases.attributes().len());
    for attribute in cases.attributes() {
        put_text(out, &attribute.name);
        put_number(out, attribute.values.len());
        attribute.values.iter().for_each(|value| put_text(out, value));
    }
    let prompts = cases.rows().map(Row::prompts).max().unwrap_or(0);
    for number in [cases.len(), cases.width(), prompts] {
        put_number(out, number);
    }
    for row in cases.rows() {
        put_text(out, row.reference());
        put_answers(out, cases.width(), |column| row.judgement(column));
        put_answers(out, prompts, |prompt| row.prompt(prompt));
        (0..cases.attributes().len()).for_each(|attribute| put_number(out, row.code(attribute) as usize));
    }
}

/// Four answers a byte.
fn put_answers(out: &mut Vec<u8>, count: usize, answer: impl Fn(usize) -> Judgement) {
    for start in (0..count).step_by(4) {
        let answers = (start..count.min(start + 4)).rev();
        out.push(answers.fold(0, |byte, at| byte << 2 | answer(at) as u8));
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(bytes)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = *self.bytes(1)?.first()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte <= 0x7f {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let size = self.number()?;
        std::str::from_utf8(self.bytes(size)?).ok()
    }

    fn cases(&mut self) -> Option<Cases> {
        let mut cases = Cases::default();
        let attributes = self.number()?;
        for _ in 0..attributes {
            let attribute = cases.attribute(self.text()?);
            for _ in 0..self.number()? {
                cases.new_value(attribute, self.text()?);
            }
        }
        let (rows, width, prompts) = (self.number()?, self.number()?, self.number()?);
        for row in 0..rows {
            let reference = self.text()?;
            let answers = self.bytes(width.div_ceil(4))?;
            cases.push_answers(reference, (0..width).map(|column| (column, at(answers, column))));
            let ticked = self.bytes(prompts.div_ceil(4))?;
            for prompt in (0..prompts).filter(|&prompt| at(ticked, prompt) != Judgement::Blank) {
                cases.set_prompt(row, prompt, at(ticked, prompt));
            }
            for attribute in 0..attributes {
                let code = self.number()?;
                if code > 0 {
                    cases.set_code(row, attribute, u32::try_from(code).ok()?);
                }
            }
        }
        Some(cases)
    }
}

fn at(answers: &[u8], place: usize) -> Judgement {
    let byte = answers.get(place / 4).copied().unwrap_or_default();
    let code = usize::from(byte >> (place % 4 * 2) & 3);
    Judgement::ALL.get(code).copied().unwrap_or_default()
}
