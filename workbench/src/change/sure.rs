//! How sure the result is: intervals of the scores, and the chance of each rating.

use std::cmp::Ordering;

use bandwise::analysis::resample::{self, Drawn};
use bandwise::analysis::wilson::{Interval, Z80, Z95, bands, wilson};
use bandwise::model::{Band, Cases, Counting, Evidence, QuestionReport, Sample, Standard};
use bandwise::ui::parts::{El, div, el, one_judgement, p};
use bandwise::ui::text::ratings::{counts, percent};
use yew::{Callback, Event};

use super::chances::Found;
use crate::parts::{details, note, scrolls, section, standard_name, table, words};
use crate::pictures::bars::{Bar, bars};
use crate::pictures::columns::columns;
use crate::pictures::shares::shares;
use crate::pictures::spread::spread;
use crate::state::{Choice, Msg, On};
use crate::text::sure as say;
use crate::told::Rated;

/// The panel.
pub fn sure(on: On, found: Option<&Found>) -> El {
    div("").child(note(say::AID)).child(section(say::INTERVALS.to_owned(), intervals(on))).child(section(
        say::CHANCES.to_owned(),
        found.map_or_else(|| note(say::NOTHING), |found| drawn(on, found)),
    ))
}

fn intervals(on: On) -> El {
    let rated = &on.told.rated;
    let populations = rated
        .rules
        .samples
        .iter()
        .enumerate()
        .map(|(at, sample)| population(on, at, say::population(sample)));
    let mut heads = say::INTERVAL_HEADS.map(str::to_owned).to_vec();
    heads.insert(2, say::PICTURE.to_owned());
    let all = rated.report.standards.iter().flat_map(|standard| &standard.questions);
    let rows = all.filter_map(|question| one_question(on, question));
    let table = table("intervals", say::INTERVALS_CAPTION.to_owned(), heads, rows.collect());
    let some = (0..rated.rules.samples.len())
        .any(|sample| on.state.population(sample).is_ok_and(|all| all.is_some()));
    div("").child(div("bw-row").each(populations)).may(some.then(|| note(say::POPULATION))).child(table)
}

/// How many cases the sample was drawn from.
fn population(on: On, sample: usize, label: String) -> El {
    let id = format!("population-{sample}");
    let send = on.send.clone();
    let change = Callback::from(move |event: Event| {
        let typed = bandwise::platform::field::value(&event);
        send.emit(Msg::Choose(Choice::Population(sample, typed)));
    });
    let given = on.state.population(sample);
    let all = given.clone().ok().flatten();
    let remark = all.and_then(|all| match all.cmp(&answered(on, sample)) {
        Ordering::Less => Some(say::SMALL),
        Ordering::Equal => Some(say::WHOLE),
        Ordering::Greater => None,
    });
    let input = el("input")
        .set("class", "bw-field bw-field--number")
        .at("id", id.clone())
        .set("type", "text")
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .says("aria-invalid", given.is_err())
        .value(on.state.population.get(sample).cloned().unwrap_or_default())
        .on_change(change);
    div("bw-pick")
        .child(el("label").at("for", id).words(label))
        .child(input)
        .may(given.err().map(|problem| p("bw-error").set("role", "alert").words(problem)))
        .may(remark.map(note))
}

fn one_question(on: On, question: &QuestionReport) -> Option<Vec<El>> {
    let rules = &on.told.rated.rules;
    let found = rules.question_index(question.number).and_then(|index| rules.questions.get(index))?;
    let name = words(format!("{} {}", question.number, found.label));
    let population = population_of(on, question, found.sample);
    let of = |z: f64| question.tally().and_then(|tally| wilson(tally, z, population));
    let (inner, outer) = (of(Z80), of(Z95));
    let score = words(format!("{}, {}", counts(question), percent(question.percent())));
    let picture = spread(rules.cuts, question.percent().zip(question.band), inner, outer);
    let told = |interval: Option<Interval>| {
        let spans = interval.map(|interval| el("small").words(say::spans(bands(rules, interval))));
        words(interval.map_or("–".to_owned(), say::interval)).may(spans)
    };
    Some(vec![name, score, picture, told(inner), told(outer)])
}

/// The population that the answers to one question are a sample of: where only some of the cases were
/// answered Yes or No, the same share of all there were.
fn population_of(on: On, question: &QuestionReport, sample: usize) -> Option<u32> {
    let all = on.state.population(sample).ok().flatten()?;
    let of = question.tally()?.of();
    let cases = on.told.rated.scenario.samples.get(sample).map_or(0, Cases::len) as u64;
    if question.evidence != Evidence::Cases || cases == 0 {
        return Some(all);
    }
    u32::try_from((u64::from(all) * u64::from(of)).div_ceil(cases)).ok()
}

/// The most answers there are to a question of a sample.
fn answered(on: On, sample: usize) -> u32 {
    let rules = &on.told.rated.rules;
    let questions = on.told.rated.report.standards.iter().flat_map(|standard| &standard.questions);
    let mine = questions.filter(|question| {
        let index = rules.question_index(question.number);
        index.and_then(|index| rules.questions.get(index)).is_some_and(|known| known.sample == sample)
    });
    mine.filter_map(|question| question.tally()).map(|tally| tally.of()).max().unwrap_or(0)
}

fn drawn(on: On, Found { chances: found, of }: &Found) -> El {
    let of = *of;
    let busy = found.draws < of;
    let rated = &on.told.rated;
    let mut heads = say::CHANCE_HEADS.map(str::to_owned).to_vec();
    heads.extend(Band::ALL.map(|band| band.name().to_owned()));
    heads.push(say::RESTS.to_owned());
    let mut rows = vec![row(words(say::OVERALL), found.overall, found.draws, say::OVERALL_RESTS.to_owned())];
    let standards = rated.rules.standards.iter().zip(&found.standards);
    for ((standard, chances), report) in standards.zip(&rated.report.standards) {
        if standard.counting != Counting::NotRated {
            let name = standard_name(standard).may(one_judgement(report));
            rows.push(row(
                name,
                chances.ratings,
                found.draws,
                say::rests(chances.basis, sample_of(rated, standard)),
            ));
        }
    }
    let counts_only = found.standards.iter().any(|chances| chances.basis == Drawn::Counts);
    div("")
        .says("aria-busy", busy)
        .child(el("p").set("id", "chances-said").words(say::drawn(found.draws, of)))
        .child(distribution(on, found))
        .child(table("chances", say::CHANCES_CAPTION.to_owned(), heads, rows))
        .may(counts_only.then(|| note(say::INDEPENDENT)))
        .may(unrated(on, found).map(note))
}

/// The sample that a standard rests on.
fn sample_of<'a>(rated: &'a Rated, standard: &Standard) -> Option<&'a Sample> {
    let question = standard.questions().first().and_then(|&at| rated.rules.questions.get(at))?;
    rated.rules.samples.get(question.sample)
}

/// Why some draws have no rating.
fn unrated(on: On, found: &resample::Chances) -> Option<String> {
    let missing = &on.told.rated.report.overall.missing;
    if !missing.is_empty() {
        return Some(say::missing(missing));
    }
    let standards = on.told.rated.rules.standards.iter().zip(&found.standards);
    let mut rated = standards.filter(|(standard, _)| standard.counting != Counting::NotRated);
    let some = found.overall_unrated > 0 || rated.any(|(_, chances)| chances.unrated > 0);
    some.then(|| say::UNRATED.to_owned())
}

fn row(name: El, ratings: [u32; 4], draws: u32, rests: String) -> Vec<El> {
    let mut row = vec![name, shares(ratings, draws)];
    row.extend(ratings.map(|times| words(say::chance(times, draws))));
    row.push(words(rests));
    row
}

/// How the overall score would have come out.
fn distribution(on: On, found: &resample::Chances) -> El {
    let overall = &on.told.rated.report.overall;
    let points: Vec<Bar> = found
        .points
        .iter()
        .zip(0..)
        .map(|(&times, points)| Bar {
            name: points.to_string(),
            value: Some(f64::from(times)),
            words: say::chance(times, found.draws),
            band: Some(overall.band_of(points)),
        })
        .collect();
    let picture =
        scrolls(say::DISTRIBUTION.to_owned(), |_| columns(say::DISTRIBUTION, &points, overall.arithmetic));
    let kept = points.into_iter().filter(|bar| bar.value.is_some_and(|value| value > 0.0)).collect();
    div("")
        .child(picture)
        .child(note(say::HERE))
        .child(details(say::DISTRIBUTION_TABLE.to_owned(), bars(say::DISTRIBUTION, kept)))
}
