//! Cases by key questions, as a picture: where the Noes stand together.

use bandwise::model::Sample;
use bandwise::ui::parts::{El, div, span};

use crate::parts::{note, scrolls, section, table_under, words};
use crate::pictures::heat::{KINDS, heat, swatch};
use crate::state::On;
use crate::text::groups as say;

/// The most cases drawn of a sample; those with the most No come first.
const CASES: usize = 300;

/// The panel: a picture for each sample with cases.
pub fn map(on: On) -> El {
    let rated = &on.told.rated;
    let samples = rated.rules.samples.iter().zip(&rated.scenario.samples);
    let shown: Vec<El> = samples
        .filter(|(_, cases)| !cases.is_empty())
        .map(|(sample, cases)| {
            let questions: Vec<(String, usize)> = sample
                .questions
                .iter()
                .filter_map(|&at| rated.rules.questions.get(at))
                .map(|question| (question.number.to_string(), question.column))
                .collect();
            let picture =
                scrolls(say::map_of(sample, cases.len()), |label| heat(label, &questions, cases, CASES));
            let more = (cases.len() > CASES).then(|| note(say::map_most(CASES, sample)));
            section(sample.name.clone(), div("").child(picture).may(more).child(counts(on, sample, cases)))
        })
        .collect();
    if shown.is_empty() {
        return note(say::NO_CASES);
    }
    let legend = KINDS.map(|(judgement, name)| span("bw-legend").child(swatch(judgement)).text(name));
    div("").child(div("bw-row").each(legend)).each(shown)
}

/// The same figures as a table.
fn counts(on: On, sample: &Sample, cases: &bandwise::model::Cases) -> El {
    let rules = &on.told.rated.rules;
    let rows = sample.questions.iter().filter_map(|&at| {
        let question = rules.questions.get(at)?;
        let count = cases.count(question.column);
        let answered = count.yes + count.no + count.not_applicable;
        let blank = u32::try_from(cases.len()).unwrap_or(u32::MAX).saturating_sub(answered);
        let mut row = vec![words(format!("{} {}", question.number, question.label))];
        row.extend([count.yes, count.no, count.not_applicable, blank].map(|n| words(n.to_string())));
        Some(row)
    });
    let heads = say::MAP_HEADS.map(str::to_owned).to_vec();
    let table = table_under(&format!("map-{}", sample.id), say::MAP_TABLE.to_owned(), heads, rows.collect());
    crate::parts::details(say::MAP_TABLE.to_owned(), table)
}
