//! Standards and their key questions, read and checked.

use super::check::{twice, unique};
use super::number;
use super::place::Place;
use crate::model::{Counting, Kind, Question, QuestionNumber, Sample, Standard, StandardNumber};

/// Reads all standards, and their questions into one list that samples and standards point into.
pub(super) fn read(file: &Place, samples: &mut [Sample]) -> (Vec<Standard>, Vec<Question>) {
    let (mut standards, mut questions) = (Vec::new(), Vec::new());
    for found in file.list("standards") {
        standards.push(standard(&found, samples, &mut questions));
    }
    let mut numbers = Vec::new();
    numbers.extend(standards.iter().map(|standard| standard.number.to_string()));
    numbers.extend(questions.iter().map(|question| question.number.to_string()));
    unique(&file.get("standards"), &numbers);
    let topics: Vec<String> = standards.iter().map(|standard| standard.topic.clone()).collect();
    own_topics(&file.get("standards"), &topics);
    (standards, questions)
}

/// Notes a topic that is used twice: nothing could be matched by it.
fn own_topics(place: &Place, topics: &[String]) {
    twice(place, topics, ["two are about “", "”; give one of them a topic of its own"]);
}

/// What a standard or key question is about: its topic, or else its name.
fn topic(place: &Place, name: &str) -> String {
    let topic = if place.has("topic") { place.filled("topic") } else { name.to_owned() };
    topic.trim().to_ascii_lowercase()
}

fn standard(place: &Place, samples: &mut [Sample], questions: &mut Vec<Question>) -> Standard {
    const COUNTING: [Counting; 3] = [Counting::Scored, Counting::NotRated, Counting::Separate];
    place.only(&["number", "title", "topic", "sample", "counting", "questions"]);
    let number = number::standard(&place.text("number")).unwrap_or_else(|| {
        place.get("number").wrong("write the number as 2.4");
        StandardNumber { chapter: 0, standard: 0 }
    });
    let kind = match (place.has("sample"), place.has("questions")) {
        (false, false) => Kind::Judged,
        (true, true) => case_based(place, number, samples, questions),
        (sample, _) => {
            let other = if sample { "its key questions" } else { "the sample they rest on" };
            place.wrong(&["a case-based standard has both; give ", other].concat());
            Kind::Judged
        }
    };
    let counting = if place.has("counting") {
        place.one_of("counting", &["scored", "not-rated", "separate"])
    } else {
        0
    };
    let counting = COUNTING.into_iter().nth(counting).unwrap_or(Counting::Scored);
    let title = place.filled("title");
    Standard { number, topic: topic(place, &title), title, kind, counting }
}

fn case_based(
    place: &Place,
    number: StandardNumber,
    samples: &mut [Sample],
    questions: &mut Vec<Question>,
) -> Kind {
    let name = place.text("sample");
    let sample = samples.iter().position(|sample| sample.id == name).unwrap_or_else(|| {
        place.get("sample").wrong(&["there is no sample “", &name, "”"].concat());
        usize::MAX
    });
    let found = place.list("questions");
    if found.is_empty() {
        place.get("questions").wrong("give at least one key question");
    }
    let mut mine = Vec::new();
    let mut topics = Vec::new();
    for place in found {
        if let Some(home) = samples.get_mut(sample) {
            let (index, column) = (questions.len(), home.questions.len());
            home.questions.push(index);
            mine.push(index);
            let before = home.questions.iter().rev().nth(1).and_then(|&before| questions.get(before));
            let first_prompt =
                before.map_or(0, |before: &Question| before.first_prompt + before.prompts.len());
            let found = question(&place, number, sample, column);
            topics.push(found.topic.clone());
            questions.push(Question { first_prompt, ..found });
        }
    }
    own_topics(&place.get("questions"), &topics);
    Kind::CaseBased { sample, questions: mine }
}

fn question(place: &Place, standard: StandardNumber, sample: usize, column: usize) -> Question {
    place.only(&["number", "label", "topic", "wording", "prompts"]);
    let number = number::question(&place.text("number")).unwrap_or_else(|| {
        place.get("number").wrong("write the number as 2.4.3");
        QuestionNumber { standard, question: 0 }
    });
    if number.standard != standard {
        place.get("number").wrong("this number belongs to another standard");
    }
    let mut prompts: Vec<String> = Vec::new();
    if place.has("prompts") {
        prompts.extend(place.list("prompts").iter().map(Place::own_text));
        unique(&place.get("prompts"), &prompts);
    }
    let (wording, label) = (place.filled("wording"), place.filled("label"));
    Question { number, sample, column, topic: topic(place, &label), wording, label, prompts, first_prompt: 0 }
}
