//! One paste of a region: every service in a row, with its ratings and score.

use bandwise::analysis::services::{Service, of_service, services as all, without_service};
use bandwise::model::{Band, Cases, Counting, Report, Standard};
use bandwise::share::file;
use bandwise::ui::parts::{El, div, el, marker, span};
use bandwise::ui::text::{labels, ratings::rating as rating_words};
use yew::Callback;

use crate::bridge;
use crate::parts::{flag, lead, note, rating, scrolls, words};
use crate::state::{Choice, On};
use crate::text::groups as say;

/// What services are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The highest score first.
    #[default]
    Score,
    /// The most cases first.
    Cases,
    /// By name.
    Name,
    /// The lowest rating of a standard first, by its place among the standards.
    Standard(usize),
}

/// The table.
pub fn services(on: On, attribute: &str) -> El {
    let rated = &on.told.rated;
    let mut services = all(&rated.rules, &rated.scenario, attribute);
    sort(&mut services, on.state.order);
    let without = without_service(&rated.rules, &rated.scenario, attribute);
    let head = |words: String, order: Order| {
        let sorted = match (on.state.order, order) {
            ((now, _), order) if now != order => "",
            // The highest score and the most cases come first, names and ratings from their beginning.
            ((Order::Score | Order::Cases, reversed), _) if !reversed => "descending",
            ((Order::Name | Order::Standard(_), true), _) => "descending",
            _ => "ascending",
        };
        let head = el("th").set("scope", "col").set("aria-sort", sorted);
        head.child(lead(words, on.chooses(Choice::SortServices(order))))
    };
    let standards = rated.rules.standards.iter().enumerate();
    let counted = standards.filter(|(_, standard)| standard.counting != Counting::NotRated);
    let heads = [head(say::SERVICE.to_owned(), Order::Name), head(say::CASES.to_owned(), Order::Cases)]
        .into_iter()
        .chain([head(say::SCORE.to_owned(), Order::Score), el("th").set("scope", "col").text(say::OVERALL)])
        .chain(counted.map(|(at, standard)| {
            head(standard.number.to_string(), Order::Standard(at)).at("title", standard.title.clone())
        }));
    let rows = services.iter().map(|service| row(on, attribute, service));
    let table = el("table")
        .set("class", "bw-table bw-services")
        .set("id", "services")
        .child(el("caption").words(say::services(services.len())))
        .child(el("thead").child(el("tr").each(heads)))
        .child(el("tbody").each(rows));
    let legend = Band::ALL.map(|band| span("bw-legend").child(mark(band, "")).words(format!(" {band}")));
    let apart: Vec<_> =
        rated.rules.standards.iter().filter(|standard| rests_apart(on, attribute, standard)).collect();
    let apart = (!apart.is_empty()).then(|| note(say::apart(&apart, attribute)));
    div("")
        .child(note(say::SERVICES_NOTE))
        .may(apart)
        .child(div("bw-row").each(legend))
        .child(scrolls(say::SERVICES_TABLE.to_owned(), |_| table))
        .may((without > 0).then(|| note(say::without(without))))
}

fn sort(services: &mut [Service], (order, reversed): (Order, bool)) {
    let score = |service: &Service| {
        let overall = &service.report.overall;
        std::cmp::Reverse((overall.missing.is_empty(), overall.points))
    };
    match order {
        Order::Score => services.sort_by_key(score),
        Order::Cases => services.sort_by_key(|service| std::cmp::Reverse(service.cases)),
        Order::Name => services.sort_by(|one, other| one.name.cmp(&other.name)),
        Order::Standard(at) => {
            services.sort_by_key(|service| {
                let rating = service.report.standards.get(at).and_then(|found| found.rating());
                (rating.is_none(), rating)
            });
        }
    }
    if reversed {
        services.reverse();
    }
}

fn row(on: On, attribute: &str, service: &Service) -> El {
    let overall = &service.report.overall;
    let open = {
        let (rated, attribute, name) = (on.told.rated.clone(), attribute.to_owned(), service.name.clone());
        Callback::from(move |_| {
            let scenario = of_service(&rated.rules, &rated.scenario, &attribute, &name);
            bridge::say(&format!("visit tab-change 0 {}", file::to_json(&scenario, &rated.rules)));
        })
    };
    let cell = |inside: El| el("td").child(inside);
    let name = lead(service.name.clone(), open).at("aria-label", say::open(&service.name));
    el("tr")
        .child(el("th").set("scope", "row").child(name).may(service.few.then(|| flag(say::FEW))))
        .child(cell(words(service.cases.to_string())))
        .child(cell(words(say::service_score(overall))))
        .child(cell(rating(overall.rating())))
        .each(standards(&service.report))
}

/// A band’s shape on its colour: one element where there are a thousand of them.
fn mark(band: Band, more: &str) -> El {
    marker(band).at("class", format!("bw-mark {more} bw-band--{}", band.slug()))
}

/// Whether a scored standard rests on a sample in which nothing tells the services apart.
fn rests_apart(on: On, attribute: &str, standard: &Standard) -> bool {
    let rated = &on.told.rated;
    let sample = standard.questions().first().and_then(|&at| rated.rules.questions.get(at));
    let cases = sample.and_then(|question| rated.scenario.samples.get(question.sample));
    let known = |cases: &Cases| cases.attributes().iter().any(|known| known.name == attribute);
    standard.counting == Counting::Scored && cases.is_some_and(|cases| !known(cases))
}

/// The ratings as short marks, since there are many of them.
fn standards(report: &Report) -> Vec<El> {
    let counted = report.standards.iter().filter(|standard| standard.counting != Counting::NotRated);
    let cells = counted.map(|standard| {
        let mark = standard
            .rating()
            .map(|band| mark(band, if standard.margin.one_judgement() { "bw-mark--one" } else { "" }));
        if standard.rating().is_none() {
            return el("td").text("–").child(span("bw-unseen").words(rating_words(standard)));
        }
        let mut words = rating_words(standard);
        if standard.margin.one_judgement() {
            words = format!("{words}, {}", labels::ONE);
        }
        el("td").may(mark).child(span("bw-unseen").words(words))
    });
    cells.collect()
}
