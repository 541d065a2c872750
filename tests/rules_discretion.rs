//! The rules on professional discretion in docs/method.md; each test is named after its rule.

use crate::support::rated::{counts, report, standard};
use bandwise::model::{Band, Discretion, Evidence, Report, Why};

fn with_discretion(yes: u32, rating: Band) -> Report {
    report(|scenario| {
        scenario.questions[0] = counts(yes, 100);
        scenario.standards[4].discretion = Some(Discretion { rating, why: Why::AsPublished });
    })
}

#[test]
fn rule_d1_discretion_changes_the_rating_and_wears_an_asterisk() {
    let raised = with_discretion(48, Band::RequiresImprovement);
    let court = standard(&raised, "2.1");
    assert_eq!(
        (court.arithmetic(), court.rating()),
        (Some(Band::Inadequate), Some(Band::RequiresImprovement))
    );
    assert!(court.starred());
    assert_eq!(raised.overall.points, raised.overall.arithmetic + 1);
    let same = with_discretion(55, Band::RequiresImprovement);
    assert!(!standard(&same, "2.1").starred());
    let lowered = with_discretion(66, Band::RequiresImprovement);
    assert_eq!(lowered.overall.points + 1, lowered.overall.arithmetic);
}

#[test]
fn rule_d1_discretion_waits_where_there_is_nothing_to_set_it_against() {
    let report = report(|scenario| {
        scenario.questions[0] = Evidence::Cases;
        scenario.standards[4].discretion = Some(Discretion { rating: Band::Good, why: Why::AsPublished });
    });
    assert_eq!(standard(&report, "2.1").rating(), None);
    assert_eq!(standard(&report, "2.1").discretion.as_ref().unwrap().against, None);
}

#[test]
fn rule_d2_the_three_tests_for_discretion() {
    let window = |evidence: Evidence| standard(&report(|s| s.questions[0] = evidence), "2.1").window;
    assert_eq!(window(counts(45, 100)).near, Some(50));
    assert_eq!(window(counts(44, 100)).near, None);
    assert_eq!(window(counts(55, 100)).near, Some(50));
    assert_eq!(window(counts(57, 100)).near, None);
    assert!(window(counts(5, 12)).one_judgement);
    assert!(!window(counts(3, 12)).one_judgement);
    assert_eq!(window(counts(0, 5)).few, Some(5));
    assert_eq!(window(counts(0, 6)).few, None);
    assert!(!window(counts(30, 100)).is_open());
    assert!(
        with_discretion(30, Band::RequiresImprovement).standards[4]
            .discretion
            .as_ref()
            .unwrap()
            .outside_window
    );
}

#[test]
fn rule_d3_more_than_one_band_is_flagged_and_allowed() {
    let report = with_discretion(48, Band::Good);
    let court = standard(&report, "2.1");
    assert!(court.discretion.as_ref().unwrap().too_far);
    assert_eq!(court.rating(), Some(Band::Good));
}
