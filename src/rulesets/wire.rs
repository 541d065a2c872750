//! A rule set as it is written in its file. Unknown keys are errors, never skipped.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) credit: String,
    pub(super) chapters: Vec<Chapter>,
    pub(super) samples: Vec<Sample>,
    pub(super) cuts: Cuts,
    pub(super) rounding: String,
    pub(super) overall: Overall,
    pub(super) discretion: Discretion,
    pub(super) leadership: Option<Leadership>,
    pub(super) standards: Vec<Standard>,
    pub(super) rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chapter {
    pub(super) number: u8,
    pub(super) title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sample {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) one: String,
    pub(super) many: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cuts {
    pub(super) requires_improvement: u8,
    pub(super) good: u8,
    pub(super) outstanding: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Overall {
    pub(super) halves: [u32; 3],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Discretion {
    pub(super) points: u8,
    pub(super) few: u32,
    pub(super) bands: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Leadership {
    pub(super) standard: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Standard {
    pub(super) number: String,
    pub(super) title: String,
    pub(super) sample: Option<String>,
    pub(super) counting: Option<String>,
    #[serde(default)]
    pub(super) questions: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) number: String,
    pub(super) label: String,
    pub(super) wording: String,
    pub(super) prompts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) basis: String,
    pub(super) source: String,
}
