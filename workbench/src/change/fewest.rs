//! The fewest judgements to each rating: of key questions, of standards, and overall.

use bandwise::analysis::fewest::overall::{Allowed, Fewest, Price, Set};
use bandwise::analysis::fewest::{question, standard};
use bandwise::model::{Band, Counting, Reason, Report, StandardNumber, StandardReport};
use bandwise::ui::parts::{El, div, el, one_judgement, p};
use bandwise::ui::text::ratings::counts;

use super::tried::Tried;
use crate::parts::{
    button, details, lead, note, rating, rule_marks, section, standard_name, table_under, tick, words,
};
use crate::pictures::bars::{Bar, bars};
use crate::state::{Choice, Msg, On};
use crate::text::fewest as say;

/// The most sets of changes named for one rating; when more tie, that is said.
const SETS: usize = 6;

/// The tables and the picture.
pub fn fewest(on: On) -> El {
    let rules = &on.told.rated.rules;
    div("")
        .child(section(say::OVERALL.to_owned(), overall(on)))
        .child(section(say::STANDARDS.to_owned(), standards(on)))
        .child(details(say::QUESTIONS.to_owned(), questions(on)))
        .child(p("bw-note").text(say::RULES).each(rule_marks(rules, &["5", "6", "12"])))
}

fn overall(on: On) -> El {
    let (rated, allowed) = (&on.told.rated, on.state.allowed);
    let choose = |allowed: Allowed| {
        let send = on.send.clone();
        move || send.emit(Msg::Choose(Choice::Allowed(allowed)))
    };
    let anew = choose(Allowed { rating_anew: !allowed.rating_anew, ..allowed });
    let stays = choose(Allowed { discretion_stays: !allowed.discretion_stays, ..allowed });
    let boxes = div("bw-row")
        .child(tick("allow-discretion", say::DISCRETION, allowed.discretion_stays, move |_| stays()))
        .child(tick("allow-anew", say::ANEW, allowed.rating_anew, move |_| anew()));
    let Some(fewest) = Fewest::new(&rated.rules, &rated.report, allowed) else {
        return boxes.child(note(say::NOT_YET));
    };
    let all = &rated.report.overall;
    let now = if allowed.discretion_stays { all.rating() } else { all.arithmetic_rating() };
    let others = || Band::ALL.into_iter().filter(|&band| Some(band) != now);
    let never: Vec<Band> = others().filter(|&band| fewest.prices(band).is_empty()).collect();
    let ratings = others().filter(|band| !never.contains(band)).map(|band| one_rating(on, &fewest, band));
    div("")
        .child(boxes)
        .child(note(say::now(now, allowed.discretion_stays)))
        .child(picture(&fewest, now))
        .each(ratings)
        .may((!never.is_empty()).then(|| note(say::never(&never, allowed.rating_anew))))
        .may(uncounted(&rated.report).then(|| note(say::UNCOUNTED)))
}

/// Whether anything scored is known by a percentage or a rating alone.
fn uncounted(report: &Report) -> bool {
    let scored = report.standards.iter().filter(|standard| standard.counting == Counting::Scored);
    scored.into_iter().any(|standard| {
        let printed = standard.questions.iter().any(|one| one.score.is_some() && one.tally().is_none());
        matches!(standard.reason, Reason::GivenAlone(_)) || printed
    })
}

/// What an overall rating takes: each price, and the sets of changes at it.
fn one_rating(on: On, fewest: &Fewest, band: Band) -> El {
    let prices = fewest.prices(band).into_iter().map(|price| one_price(on, fewest, band, price));
    let head = el("h4").child(rating(Some(band)));
    div("bw-rating").with("id", "to-overall-", &band.slug()).child(head).each(prices)
}

fn one_price(on: On, fewest: &Fewest, band: Band, price: Price) -> El {
    let mut sets = fewest.sets(band, price, SETS + 1);
    let more = sets.len() > SETS;
    sets.truncate(SETS);
    let head = p("").child(el("b").words(say::price(price))).words(say::tie(sets.len(), more));
    let list = sets
        .iter()
        .enumerate()
        .map(|(at, set)| one_set(on, set, format!("try-{}-{}-{at}", band.slug(), price.bands)));
    div("bw-price").child(head).child(el("ol").set("class", "bw-sets").each(list))
}

/// One set of changes, named in full.
fn one_set(on: On, set: &Set, id: String) -> El {
    let tried = Tried::of(&on.told.rated, set);
    let parts = parts(on, set).into_iter().map(|words| el("li").words(words));
    el("li")
        .child(el("ul").each(parts))
        .child(p("bw-note").words(say::set_total(
            set.points,
            on.told.rated.report.overall.out_of,
            on.state.allowed,
        )))
        .child(button(id, say::TRY.to_owned(), on.chooses(Choice::ShowTried(tried))))
}

/// What a set changes, standard by standard, with all ways where one key question or another can fall.
fn parts(on: On, set: &Set) -> Vec<String> {
    let rated = &on.told.rated;
    let part = |&(number, from, to): &(StandardNumber, Band, Band)| {
        let place = rated.rules.standard_index(number)?;
        let ways = standard::ways(&rated.rules, rated.report.standards.get(place)?, to);
        Some(say::part(number, &rated.rules.standards.get(place)?.title, (from, to), &ways))
    };
    set.moves.iter().filter_map(part).collect()
}

/// How much each rating takes.
fn picture(fewest: &Fewest, now: Option<Band>) -> El {
    let bar = |band: Band| Bar {
        name: band.name().to_owned(),
        value: fewest.judgements(band).map(f64::from),
        words: say::taken(band, now, fewest.judgements(band)),
        band: Some(band),
    };
    bars(say::PICTURE, Band::ALL.into_iter().map(bar).collect())
}

fn standards(on: On) -> El {
    let rated = &on.told.rated;
    let mut heads = vec![say::STANDARD.to_owned()];
    heads.extend(Band::ALL.map(|band| band.name().to_owned()));
    let standards = rated.rules.standards.iter().zip(&rated.report.standards);
    let rows = standards.filter_map(|(standard, report)| {
        let costs = standard::costs(&rated.rules, report)?;
        let name = standard_name(standard);
        let name = name.may(one_judgement(report));
        let mut row = vec![name];
        row.extend(Band::ALL.into_iter().zip(costs).map(|(band, cost)| to_band(on, report, band, cost)));
        Some(row)
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return note(say::NO_STANDARDS);
    }
    let table = table_under("fewest-standards", say::STANDARDS, heads, rows);
    el("div").child(note(say::STANDARDS_NOTE)).child(table)
}

fn to_band(on: On, report: &StandardReport, band: Band, cost: Option<u32>) -> El {
    let ways = standard::ways(&on.told.rated.rules, report, band);
    match (cost, ways.first()) {
        (Some(0), _) => words(say::HERE),
        (Some(cost), Some(way)) => {
            let does = on.chooses(Choice::ShowWay(report.number, way.clone()));
            el("span")
                .child(
                    lead(cost.to_string(), does)
                        .at("aria-label", say::try_standard(report.number, band, cost)),
                )
                .child(el("small").words(say::short(&ways)))
        }
        _ => words("–"),
    }
}

fn questions(on: On) -> El {
    let rated = &on.told.rated;
    let mut heads = vec![say::QUESTION.to_owned(), say::COUNTS.to_owned(), say::NOW.to_owned()];
    heads.extend(Band::ALL.map(|band| band.name().to_owned()));
    let all = rated.report.standards.iter().flat_map(|standard| &standard.questions);
    let rows = all.map(|report| {
        let label =
            rated.rules.question_index(report.number).and_then(|index| rated.rules.questions.get(index));
        let mut row = vec![
            words(format!("{} {}", report.number, label.map_or("", |question| &question.label))),
            words(counts(report)),
            rating(report.band),
        ];
        let cost = |band| question::into_band(&rated.rules, report, band);
        row.extend(Band::ALL.map(|band| words(say::signed(cost(band)))));
        row
    });
    let table = table_under("fewest-questions", say::QUESTIONS, heads, rows.collect());
    el("div").child(note(say::QUESTIONS_NOTE)).child(table)
}
