//! An hour’s use by seed: nothing breaks, nothing entered is lost, and everything can be taken back.

use serde_json::{Value, json};

use crate::support::{Page, open};

const STRETCH: &str = include_str!("hour.js");

/// Seeds whose stretches found something once stand first.
const SEEDS: [u32; 7] = [87_109, 190_056, 197_975, 1, 2, 20230705, 4_000_000_007];

/// Has so many actions done, and tells what was done how often, and how many steps were taken back.
pub(crate) async fn stretch(page: &Page, seed: u32, actions: u32) -> Value {
    let found = page.client.execute_async(STRETCH, vec![json!(seed), json!(actions)]).await.unwrap();
    assert_eq!(found["wrong"], json!([]), "seed {seed}: {}", found["counts"]);
    found
}

/// A page whose link holds everything that is entered.
pub(crate) async fn ready() -> Page {
    let page = open("").await;
    page.click("link-include").await;
    page
}

#[tokio::test]
async fn a_stretch_of_use_loses_nothing() {
    let page = ready().await;
    for seed in SEEDS {
        let found = stretch(&page, seed, 60).await;
        assert!(found["steps"].as_u64().unwrap() > 5, "{found}");
    }
    // What is on screen in the end is what is kept: a page loaded anew shows it.
    let end = page.text("link-text").await;
    page.reload().await;
    page.click("link-include").await;
    assert_eq!(page.text("link-text").await, end);
    page.close().await;
}
