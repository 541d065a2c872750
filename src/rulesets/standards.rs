//! Standards and their key questions, read and checked.

use super::check::{Named, named, twice, unique};
use super::number;
use super::place::Place;
use crate::model::{Counting, Kind, Question, QuestionNumber, Sample, Standard, StandardNumber};

/// Reads all standards, and their questions into one list that samples and standards point into.
pub(super) fn read(file: &Place, samples: &mut [Sample]) -> (Vec<Standard>, Vec<Question>) {
    let (mut standards, mut questions) = (Vec::new(), Vec::new());
    let (mut topics, mut numbers) = (Vec::new(), Vec::new());
    for found in file.list("standards") {
        let standard = standard(&found, samples, &mut questions, &mut numbers);
        topics.push(about(&found, "title", &standard.topic));
        standards.push(standard);
    }
    unique(&numbers);
    own_topics(&topics);
    (standards, questions)
}

/// Where it is said what a standard or key question is about.
fn about<'a>(place: &Place<'a>, name: &str, topic: &str) -> Named<'a> {
    let key = if place.has("topic") { "topic" } else { name };
    (place.get(key), topic.to_owned())
}

/// Notes a topic that is used twice: nothing could be matched by it.
fn own_topics(topics: &[Named]) {
    twice(topics, ["two are about “", "”; give one of them a topic of its own; the first is at: "]);
}

/// What a standard or key question is about: its topic, or else its name.
fn topic(place: &Place, name: &str) -> String {
    if !place.has("topic") {
        return topic_from(name);
    }
    let topic = place.filled("topic");
    if topic.contains('/') {
        // Else two pairs of a standard and a key question could come to one name: planning/done/well.
        place.get("topic").wrong(
            &[
                "found “",
                &topic,
                "”; write a topic without “/”, which stands between those of a standard and its key question",
            ]
            .concat(),
        );
    }
    topic.trim().to_ascii_lowercase()
}

/// The topic that a title or label stands for where none is given.
pub(super) fn topic_from(name: &str) -> String {
    name.trim().to_ascii_lowercase().replace('/', "-")
}

fn standard<'a>(
    place: &Place<'a>,
    samples: &mut [Sample],
    questions: &mut Vec<Question>,
    numbers: &mut Vec<Named<'a>>,
) -> Standard {
    const COUNTING: [Counting; 3] = [Counting::Scored, Counting::NotRated, Counting::Separate];
    place.only(&["number", "title", "topic", "sample", "counting", "questions"]);
    let written = named(place, "number");
    let number = number::standard(&written.1).unwrap_or_else(|| {
        written.0.wrong("write the number as 2.4");
        StandardNumber { chapter: 0, standard: 0 }
    });
    numbers.push(written);
    let kind = match (place.has("sample"), place.has("questions")) {
        (false, false) => Kind::Judged,
        (true, true) => case_based(place, number, samples, (&mut *questions, &mut *numbers)),
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

fn case_based<'a>(
    place: &Place<'a>,
    number: StandardNumber,
    samples: &mut [Sample],
    (questions, numbers): (&mut Vec<Question>, &mut Vec<Named<'a>>),
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
    // Of a sample that is not there the key questions are looked at all the same.
    let mut nowhere = Sample::default();
    let home = samples.get_mut(sample).unwrap_or(&mut nowhere);
    for place in found {
        let (index, column) = (questions.len(), home.questions.len());
        let before = home.questions.last().and_then(|&before| questions.get(before));
        let first_prompt = before.map_or(0, |before: &Question| before.first_prompt + before.prompts.len());
        home.questions.push(index);
        mine.push(index);
        let written = named(&place, "number");
        let found = question(&place, &written, (number, sample, column));
        numbers.push(written);
        topics.push(about(&place, "label", &found.topic));
        questions.push(Question { first_prompt, ..found });
    }
    own_topics(&topics);
    Kind::CaseBased { sample, questions: mine }
}

fn question<'a>(
    place: &Place<'a>,
    (at, written): &Named,
    (standard, sample, column): (StandardNumber, usize, usize),
) -> Question {
    place.only(&["number", "label", "topic", "wording", "prompts"]);
    let number = number::question(written).unwrap_or_else(|| {
        at.wrong("write the number as 2.4.3");
        QuestionNumber { standard, question: 0 }
    });
    if number.standard != standard {
        at.wrong("this number belongs to another standard");
    }
    let mut prompts: Vec<Named> = Vec::new();
    if place.has("prompts") {
        prompts.extend(place.list("prompts").into_iter().map(|prompt| (prompt.clone(), prompt.own_filled())));
    }
    // They find their home under another rule set whatever their capitals.
    let alike = |(place, words): &Named<'a>| (place.clone(), words.to_ascii_lowercase());
    unique(&prompts.iter().map(alike).collect::<Vec<_>>());
    let prompts = prompts.into_iter().map(|prompt| prompt.1).collect();
    let (wording, label) = (place.filled("wording"), place.filled("label"));
    Question { number, sample, column, topic: topic(place, &label), wording, label, prompts, first_prompt: 0 }
}
