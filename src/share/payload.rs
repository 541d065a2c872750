//! The bits of a link, version 1. Frozen: `docs/link-format.md` describes them.

use std::rc::Rc;

use super::bits::{Reader, Writer};
use crate::model::{
    Band, Case, Discretion, Entry, Evidence, Judgement, Kind, Origin, Percent, RuleSet, Sample,
    Scenario, Standard, Tally, Why,
};

/// A scenario as bytes; names, references and written reasons only where asked for.
pub(super) fn write(scenario: &Scenario, rules: &RuleSet, include_text: bool) -> Vec<u8> {
    let mut bits = Writer::default();
    bits.put(u32::from(scenario.origin == Origin::Somerset), 1);
    bits.put(u32::from(include_text), 1);
    bits.put(0, 2);
    let nothing = Entry::default();
    let entries = scenario.standards.iter().chain(std::iter::repeat(&nothing));
    let entries: Vec<(&Standard, &Entry)> = rules.standards.iter().zip(entries).collect();
    entries
        .iter()
        .for_each(|(standard, entry)| write_entry(&mut bits, standard, entry, include_text));
    for index in 0..rules.questions.len() {
        write_evidence(
            &mut bits,
            scenario.questions.get(index).copied().unwrap_or_default(),
        );
    }
    for (index, sample) in rules.samples.iter().enumerate() {
        write_cases(
            &mut bits,
            sample,
            scenario.samples.get(index).map_or(&[], Vec::as_slice),
        );
    }
    if include_text {
        bits.text(&scenario.title);
        let reasons = entries.iter().filter_map(|(standard, entry)| {
            match &discretion(standard, entry)?.why {
                Why::Written(reason) => Some(reason),
                Why::AsPublished | Why::LeftOut => None,
            }
        });
        reasons.for_each(|reason| bits.text(reason));
        let cases = scenario.samples.iter().take(rules.samples.len()).flatten();
        cases.for_each(|case| bits.text(&case.reference));
    }
    bits.finish()
}

/// Discretion belongs to case-based standards only.
fn discretion<'a>(standard: &Standard, entry: &'a Entry) -> Option<&'a Discretion> {
    entry
        .discretion
        .as_ref()
        .filter(|_| matches!(standard.kind, Kind::CaseBased { .. }))
}

fn write_entry(bits: &mut Writer, standard: &Standard, entry: &Entry, include_text: bool) {
    bits.put(entry.given.map_or(0, |band| band.points() + 1), 3);
    if standard.kind == Kind::Judged {
        return;
    }
    let Some(discretion) = discretion(standard, entry) else {
        return bits.put(0, 1);
    };
    bits.put(1, 1);
    bits.put(discretion.rating.points(), 2);
    let why = match &discretion.why {
        Why::AsPublished => 0,
        Why::Written(_) if include_text => 1,
        Why::Written(_) | Why::LeftOut => 2,
    };
    bits.put(why, 2);
}

fn write_evidence(bits: &mut Writer, evidence: Evidence) {
    match evidence {
        Evidence::Cases => bits.put(0, 2),
        Evidence::Counts(tally) => {
            bits.put(1, 2);
            bits.number(tally.yes());
            bits.number(tally.of());
        }
        Evidence::Printed(percent) => {
            bits.put(2, 2);
            bits.put(u32::from(percent.get()), 7);
        }
    }
}

/// Column by column; a column of nothing but Yes and No takes one bit a case.
fn write_cases(bits: &mut Writer, sample: &Sample, cases: &[Rc<Case>]) {
    bits.number(u32::try_from(cases.len()).unwrap_or(u32::MAX));
    if cases.is_empty() {
        return;
    }
    for column in 0..sample.questions.len() {
        let answers = || cases.iter().map(|case| case.judgement(column));
        let plain = answers().all(|answer| matches!(answer, Judgement::Yes | Judgement::No));
        bits.put(u32::from(plain), 1);
        for answer in answers() {
            match answer {
                Judgement::Yes => bits.put(1, if plain { 1 } else { 2 }),
                Judgement::No => bits.put(if plain { 0 } else { 2 }, if plain { 1 } else { 2 }),
                Judgement::Blank => bits.put(0, 2),
                Judgement::NotApplicable => bits.put(3, 2),
            }
        }
    }
}

/// The scenario, and whether names and reasons came with it; `None` where the bits make no sense.
pub(super) fn read(bytes: &[u8], rules: &RuleSet) -> Option<(Scenario, bool)> {
    let mut bits = Reader::new(bytes);
    let mut scenario = Scenario::empty(rules);
    scenario.origin = if bits.take(1)? == 1 {
        Origin::Somerset
    } else {
        Origin::Own
    };
    let text = bits.take(1)? == 1;
    bits.take(2).filter(|&reserved| reserved == 0)?;
    for (standard, entry) in rules.standards.iter().zip(&mut scenario.standards) {
        *entry = read_entry(&mut bits, standard, text)?;
    }
    for evidence in &mut scenario.questions {
        *evidence = read_evidence(&mut bits)?;
    }
    for (sample, cases) in rules.samples.iter().zip(&mut scenario.samples) {
        *cases = read_cases(&mut bits, sample)?;
    }
    if text {
        read_text(&mut bits, &mut scenario)?;
    }
    (bits.left() < 8).then_some((scenario, text))
}

fn read_entry(bits: &mut Reader, standard: &Standard, text: bool) -> Option<Entry> {
    let given = match bits.take(3)? {
        0 => None,
        points @ 1..=4 => Some(Band::from_points(points - 1)),
        _ => return None,
    };
    if standard.kind == Kind::Judged || bits.take(1)? == 0 {
        return Some(Entry {
            given,
            discretion: None,
        });
    }
    let rating = Band::from_points(bits.take(2)?);
    let why = match bits.take(2)? {
        0 => Why::AsPublished,
        1 if text => Why::Written(String::new()),
        2 => Why::LeftOut,
        _ => return None,
    };
    Some(Entry {
        given,
        discretion: Some(Discretion { rating, why }),
    })
}

fn read_evidence(bits: &mut Reader) -> Option<Evidence> {
    match bits.take(2)? {
        0 => Some(Evidence::Cases),
        1 => Tally::new(bits.number()?, bits.number()?).map(Evidence::Counts),
        2 => Percent::new(u8::try_from(bits.take(7)?).ok()?).map(Evidence::Printed),
        _ => None,
    }
}

fn read_cases(bits: &mut Reader, sample: &Sample) -> Option<Vec<Rc<Case>>> {
    let columns = sample.questions.len();
    let count = bits.number()? as usize;
    // Every answer takes a bit at the least, so a number larger than that is not believed.
    if count.checked_mul(columns.max(1))? > bits.left() {
        return None;
    }
    let mut cases: Vec<Case> = (1..=count)
        .map(|id| Case {
            id: u32::try_from(id).unwrap_or(u32::MAX),
            reference: String::new(),
            judgements: vec![Judgement::Blank; columns],
        })
        .collect();
    for column in 0..if count > 0 { columns } else { 0 } {
        let plain = bits.take(1)? == 1;
        for case in &mut cases {
            case.set(column, read_answer(bits, plain)?);
        }
    }
    Some(cases.into_iter().map(Rc::new).collect())
}

fn read_answer(bits: &mut Reader, plain: bool) -> Option<Judgement> {
    Some(match (bits.take(if plain { 1 } else { 2 })?, plain) {
        (1, _) => Judgement::Yes,
        (0, true) | (2, false) => Judgement::No,
        (0, false) => Judgement::Blank,
        _ => Judgement::NotApplicable,
    })
}

fn read_text(bits: &mut Reader, scenario: &mut Scenario) -> Option<()> {
    scenario.title = bits.text()?;
    for entry in &mut scenario.standards {
        if let Some(Discretion {
            why: Why::Written(reason),
            ..
        }) = &mut entry.discretion
        {
            *reason = bits.text()?;
        }
    }
    for case in scenario.samples.iter_mut().flatten() {
        Rc::make_mut(case).reference = bits.text()?;
    }
    Some(())
}
