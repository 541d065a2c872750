//! Training in the states it can be in: exercises, the first visit, a set of cases, a class. Looked at in every way.

use bandwise::rulesets::pdu_2021;
use bandwise::training::lesson::{Done, Feedback, Outcome, Results, Set};
use bandwise::training::{Kind, Level};

use crate::change::{choose, settled};
use crate::looks::Found;
use crate::support::{Page, open};
use crate::train::train;

/// Waits until focus is at an element.
async fn led_to(page: &Page, id: &str) {
    page.until(&format!("return document.activeElement.id == '{id}'"), id).await;
}

#[tokio::test]
async fn exercises_and_the_first_visit_in_every_state() {
    let page = open("").await;
    let mut found = Found::default();
    train(&page).await;
    page.click("fold-progress").await;
    found.see(&page, "train").await;
    choose(&page, "exercise-kind", "1").await;
    page.click("exercise-begin").await;
    led_to(&page, "exercise-question").await;
    page.click("option-1").await;
    found.see(&page, "an exercise").await;
    page.click("exercise-check").await;
    led_to(&page, "exercise-verdict").await;
    page.js("document.querySelectorAll('#panel-exercises details').forEach(d => d.open = true)").await;
    found.see(&page, "a verdict").await;
    page.click("tab-ratings").await;
    page.click("go-guide").await;
    // Exercises folded it away; one is led to where it unfolds.
    led_to(&page, "fold-guide").await;
    page.click("fold-guide").await;
    page.until("return !!document.getElementById('guide-begin')", "the first visit is offered").await;
    page.click("guide-begin").await;
    page.says("guide-heading", "Step 1 of 6").await;
    found.see(&page, "the first visit").await;
    page.click("guide-choose-2.2.1").await;
    page.says("guide-said", "Not 2.2.1").await;
    found.see(&page, "the first visit, a wrong answer").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn a_set_of_cases_in_every_state() {
    let page = open("").await;
    let mut found = Found::default();
    train(&page).await;
    page.js("document.getElementById('fold-exercises').click()").await;
    page.click("fold-case-set").await;
    page.until("return !!document.getElementById('case-set-northmere')", "the panel unfolds").await;
    page.click("case-set-northmere").await;
    led_to(&page, "case-set-case").await;
    for answer in ["2.2.1-yes", "2.2.2-no", "2.2.3-na"] {
        page.click(&format!("case-set-{answer}")).await;
    }
    page.click("case-set-show-of-case").await;
    led_to(&page, "case-set-of-case").await;
    page.click("case-set-show").await;
    page.js("document.querySelectorAll('#panel-case-set details').forEach(d => d.open = true)").await;
    found.see(&page, "a case of a set").await;
    page.click("case-set-show-blank").await;
    led_to(&page, "case-set-beside").await;
    page.js("document.querySelectorAll('#panel-case-set details').forEach(d => d.open = true)").await;
    found.see(&page, "its benchmark").await;
    page.click("fold-case-set-own").await;
    page.click("case-set-copy").await;
    page.click("fold-case-set-own-1").await;
    page.until("return !!document.getElementById('case-set-own-title')", "the case unfolds").await;
    page.click("case-set-own-add-2").await;
    page.says("case-set-own-to-do", "a title, what is told, 1 judgement and 1 reason").await;
    page.js("const field = document.getElementById('case-set-own-reference'); field.focus(); field.select()")
        .await;
    page.keys("NM02\t").await;
    page.says("case-set-own-problems", "1 problem").await;
    found.see(&page, "a set of one’s own, with a problem").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn a_class_in_every_state() {
    let set = Set::new(&pdu_2021(), &Kind::ALL, Level::First, 8, 12, Feedback::AtOnce).unwrap();
    let exercises = set.exercises(&pdu_2021());
    let of = |trainee: usize| {
        let outcomes = exercises.iter().enumerate().map(|(at, exercise)| match exercise.right() {
            _ if at >= 12 - trainee => Outcome::NotAnswered,
            None => Outcome::MadeRight,
            Some(right) if !(at + trainee).is_multiple_of(3) => Outcome::Chosen(u8::try_from(right).unwrap()),
            Some(right) => Outcome::Chosen(u8::from(right == 0)),
        });
        let outcomes: Vec<_> = outcomes.map(Done::from).collect();
        Results::new(&set, &format!("Trainee {}", trainee + 1), &outcomes).code()
    };
    let codes: Vec<String> = (0..4).map(of).collect();
    let page = open("").await;
    let mut found = Found::default();
    train(&page).await;
    page.js("document.getElementById('fold-exercises').click()").await;
    page.click("fold-class").await;
    page.until("return !!document.getElementById('set-link')", "there is a link").await;
    page.fill("class-codes", &format!("{}\n{}\nand r1.broken", set.code(), codes.join("\n"))).await;
    page.click("class-read").await;
    page.says("class-of", "4 trainees on 12 exercises.").await;
    page.click("class-exercise-2").await;
    led_to(&page, "class-look").await;
    settled(&page, "train").await;
    found.see(&page, "a class, an exercise").await;
    page.click("class-trainee-1").await;
    page.says("class-one", "Right: ").await;
    found.see(&page, "a class, a trainee").await;
    found.none();
    page.close().await;
}
