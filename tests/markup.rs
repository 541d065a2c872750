//! What the page shows, rendered on the host without a browser.

use bandwise::analysis::carry::carry;
use bandwise::model::{Evidence, Judgement, Percent, RuleSet, Scenario, Tally};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::share::link;
use bandwise::ui::App;
use bandwise::ui::app::AppProps;
use yew::LocalServerRenderer;

fn page(fragment: &str) -> String {
    let props = AppProps {
        fragment: fragment.to_owned().into(),
        address: "https://example.org/".into(),
        device: false,
        version: "0.1.0".into(),
        ..AppProps::default()
    };
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

fn page_of(change: impl Fn(&mut Scenario)) -> String {
    let rules = pdu_2021();
    let mut scenario = somerset(&rules);
    change(&mut scenario);
    page(&format!("#{}", link::encode(&scenario, &rules, true).unwrap()))
}

/// The words inside the element of this id.
fn text(page: &str, id: &str) -> String {
    let start = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("there is no #{id}"));
    let inside = &page[start + page[start..].find('>').unwrap() + 1..];
    let mut words = String::new();
    let (mut depth, mut in_tag) = (1_i32, false);
    for (at, letter) in inside.char_indices() {
        match letter {
            '<' => {
                let closes = inside[at..].starts_with("</");
                let empty = ["<input", "<path", "<br"].iter().any(|tag| inside[at..].starts_with(tag));
                depth += if closes { -1 } else { i32::from(!empty) };
                in_tag = true;
                if depth == 0 {
                    break;
                }
            }
            '>' => in_tag = false,
            _ if !in_tag => words.push(letter),
            _ => {}
        }
    }
    words
}

#[test]
fn every_stable_id_is_there_once() {
    let page = page("");
    let mut ids: Vec<String> = [
        "overall-score",
        "overall-rating",
        "arithmetic-score",
        "paste-text",
        "paste-apply",
        "paste-report",
        "link-text",
        "open-text",
        "open-apply",
        "problem",
        "tab-ratings",
        "tab-cases",
        "tab-train",
        "tab-method",
        "ruleset-select",
        "example-somerset",
        "new-scenario",
        "undo",
        "redo",
    ]
    .map(str::to_owned)
    .to_vec();
    let rules = pdu_2021();
    for standard in &rules.standards {
        ids.push(format!("rating-{}", standard.number));
        if !standard.questions().is_empty() && standard.number.to_string() != "2.6" {
            ids.push(format!("flips-up-{}", standard.number));
            ids.push(format!("flips-down-{}", standard.number));
        }
    }
    for question in &rules.questions {
        ids.push(format!("score-{}", question.number));
        ids.push(format!("count-{}", question.number));
    }
    for driver in ["2.1.1", "2.2.3", "2.3.3", "2.4.3", "2.5.3"] {
        ids.push(format!("drives-{driver}"));
    }
    ids.extend(["cell-cases-1-2.2.1", "cell-cases-42-2.6.1", "cell-court-23-2.1.1"].map(str::to_owned));
    for id in ids {
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "#{id}");
    }
    assert_eq!(page.matches(" id=\"drives-").count(), 5);
    assert!(page.contains("<option value=\"pdu-2021\""));
}

#[test]
fn no_id_stands_twice() {
    let page = page("");
    let mut ids: Vec<&str> =
        page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    ids.sort_unstable();
    let twice: Vec<&&str> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert_eq!(twice, Vec::<&&str>::new());
}

#[test]
fn somerset_in_words() {
    let page = page("");
    for (id, words) in [
        ("overall-score", "8/27"),
        ("overall-rating", "Requires improvement"),
        ("arithmetic-score", "7/27"),
        ("rating-2.4", "Requires improvement*"),
        ("score-2.4.3", "48%"),
        ("count-2.4.3", "20 of 42"),
        ("rating-2.6", "Not rated"),
        ("flips-up-2.5", "6"),
        ("flips-down-2.5", "2"),
        ("flips-down-2.1", "–"),
    ] {
        assert_eq!(text(&page, id), words, "#{id}");
    }
    assert!(page.contains("3 of 5 case-based standards are Inadequate"));
    assert!(page.contains("falls if 2 Yes become No"));
    assert!(page.contains("Open Government Licence v3.0"));
    assert!(page.contains("rule D1, published") && page.contains("rule L1, unverified"));
}

#[test]
fn a_link_is_read_before_it_is_edited() {
    let page = page_of(|scenario| scenario.title = "Ilminster & district".to_owned());
    assert!(page.contains("<h1>Ilminster &amp; district</h1>"));
    assert!(page.contains("id=\"visiting\""));
    assert!(page.contains("id=\"make-mine\""));
    assert!(page.contains("<fieldset class=\"bw-choices\" disabled"));
}

#[test]
fn a_damaged_link_shows_a_sentence_and_no_rating() {
    let page = page("#1.pdu-2021.AAAA.0000000");
    assert!(text(&page, "problem").contains("does not agree with its own check"));
    assert_eq!(text(&page, "overall-rating"), "Not yet rated");
    assert_eq!(page.matches("bw-band--inadequate").count(), 0);
}

#[test]
fn rounding_that_decides_is_said() {
    let page = page_of(|scenario| scenario.questions[3] = Evidence::Counts(Tally::new(20, 31).unwrap()));
    let note = text(&page, "rounding-2.2.3");
    assert!(note.contains("printed, it is Good; exactly, it is Requires improvement"), "{note}");
}

#[test]
fn what_is_missing_is_named() {
    let page = page_of(|scenario| {
        scenario.standards[1].given = None;
        scenario.samples[1].clear();
        scenario.questions[1] = Evidence::Printed(Percent::new(80).unwrap());
    });
    assert_eq!(text(&page, "overall-rating"), "Not yet rated");
    assert_eq!(text(&page, "rating-2.1"), "Not yet rated");
    assert!(page.contains("2.1.1 has no answers"));
    assert_eq!(text(&page, "count-2.2.1"), "no counts");
    assert!(text(&page, "attainable").contains("The total can still come to 7 to 13"));
}

/// The list has all six by name, and only the one in use has been read.
#[test]
fn the_page_starts_with_one_rule_set_read() {
    let read = |fragment: &'static str| {
        // A thread has read none yet.
        let ids =
            || bandwise::rulesets::read_so_far().iter().map(|rules| rules.id.clone()).collect::<Vec<_>>();
        std::thread::spawn(move || (page(fragment), ids())).join().unwrap()
    };
    let (page, known) = read("");
    assert_eq!(known, ["pdu-2021"]);
    for (id, name) in bandwise::rulesets::all() {
        assert!(page.contains(&format!("<option value=\"{id}\"")) && page.contains(name), "{id}");
    }
    assert!(text(&page, "ruleset-select").contains("Youth justice services from 2021"));
}

/// What was published is said only where it was: of those totals, and under that rule set.
#[test]
fn published_totals_are_claimed_only_where_they_were_published() {
    let said = |rules: &RuleSet, scenario: &Scenario| {
        let page = page(&format!("#{}", link::encode(scenario, rules, true).unwrap()));
        (text(&page, "illustrative-cases"), page.contains("the published report gives this rating"))
    };
    let (from, scenario) = (pdu_2021(), somerset(&pdu_2021()));
    let (words, reason) = said(&from, &scenario);
    assert!(words.contains("arranged to give the published totals") && reason, "{words}");
    let mut changed = scenario.clone();
    changed.samples[0].set(0, 0, Judgement::NotApplicable);
    let (words, _) = said(&from, &changed);
    assert!(
        words.contains("They give other totals now") && !words.contains("the published totals"),
        "{words}"
    );
    let later = bandwise::rulesets::by_id("pdu-2023").unwrap();
    let copy = RuleSet { id: "mine".to_owned(), based_on: Some(from.id.clone()), ..from.clone() };
    for other in [&*later, &copy] {
        let (words, reason) = said(other, &carry(&from, &scenario, other));
        assert!(words.contains("published under another rule set") && !reason, "{words}");
    }
}

/// Under another rule set the page has its standards, its credit and no others.
#[test]
fn a_link_brings_the_page_under_its_rule_set() {
    let rules = bandwise::rulesets::by_id("youth-2021").unwrap();
    let mut scenario = Scenario::empty(&rules);
    scenario.standards.iter_mut().for_each(|entry| entry.given = Some(bandwise::model::Band::Outstanding));
    let page = page(&format!("#{}", link::encode(&scenario, &rules, false).unwrap()));
    assert_eq!(text(&page, "overall-score"), "36/36");
    assert_eq!(text(&page, "rating-3.4"), "Outstanding");
    assert!(page.contains("Resettlement policy and provision") && !page.contains("Court work"));
    assert!(page.contains("Wording and prompt labels are our own"));
}

/// Every strip is filled with one ground: each band from its cut to the next, and nothing at a cut.
#[test]
fn all_strips_have_one_ground_of_the_bands_between_the_cuts() {
    let page = page("");
    let (_, ground) = page.split_once("id=\"strip-ground\"").unwrap();
    assert!(!ground.contains("id=\"strip-ground\""), "it stands once");
    let (ground, _) = ground.split_once("</linearGradient>").unwrap();
    let within =
        |part: &str, from: &str| part.split_once(from).unwrap().1.split_once('"').unwrap().0.to_owned();
    let stops: Vec<_> = ground
        .split("<stop")
        .skip(1)
        .map(|stop| (within(stop, "bw-fill--"), within(stop, "offset=\"")))
        .collect();
    let mut expected = Vec::new();
    for (band, from, to) in
        [("inadequate", 0, 50), ("requires-improvement", 50, 65), ("good", 65, 80), ("outstanding", 80, 100)]
    {
        for (kind, at) in [(band, format!("{from}.4%")), (band, format!("{to}.0%"))] {
            expected.push((kind.to_owned(), at));
        }
        for at in [format!("{to}.0%"), format!("{to}.4%")] {
            expected.push(("none".to_owned(), at));
        }
    }
    assert_eq!(stops, expected);
    let strips = page.matches("class=\"bw-strip\"").count();
    assert_eq!(strips, pdu_2021().questions.len());
    assert_eq!(page.matches("fill=\"url(#strip-ground)\"").count(), strips);
}
