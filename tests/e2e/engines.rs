//! What the other tests rely on in both engines: that a window, colours, paper, a lost connection and the browser's
//! complaints are what they are said to be, and that no test sees what another left.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::support::{Page, open_folder};

/// The folder of a page of a few words.
pub(crate) fn plain_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/plain")
}

async fn plain(fragment: &str) -> Page {
    open_folder(plain_folder(), fragment, false).await
}

#[tokio::test]
async fn windows_colours_and_paper_are_emulated() {
    let page = plain("").await;
    for (width, height) in [(375, 812), (1440, 1500), (320, 256)] {
        page.window(width, height).await;
        let size = page.js("return [document.documentElement.clientWidth, innerHeight]").await;
        assert_eq!(size, json!([width, height]));
    }
    page.scheme("dark").await;
    page.motion("reduce").await;
    page.forced_colours("active").await;
    let all = "(prefers-color-scheme: dark) and (prefers-reduced-motion: reduce) and (forced-colors: active)";
    let seen = page.js(&format!("return matchMedia('{all}').matches")).await;
    assert_eq!(seen, true, "one does not end another");
    page.scheme("light").await;
    page.medium("print").await;
    page.medium("screen").await;
    assert!(page.print().await.starts_with("JVBERi"), "a PDF");
    page.close().await;
}

/// A tab has nothing of the test before it, whichever that was.
#[tokio::test]
async fn nothing_is_left_of_the_test_before() {
    for _ in 0..2 {
        let page = plain("").await;
        let before = "return [localStorage.length, sessionStorage.length, innerWidth > 1000, matchMedia('(prefers-color-scheme: dark)').matches, history.length < 3]";
        assert_eq!(page.js(before).await, json!([0, 0, true, false, true]));
        assert_eq!(page.complaints().await, Vec::<String>::new());
        page.js(
            "localStorage.left = 1; sessionStorage.left = 1; console.error('left'); history.pushState(1, '')",
        )
        .await;
        page.scheme("dark").await;
        page.window(375, 812).await;
        page.new_blank().await;
        page.close().await;
    }
}

#[tokio::test]
async fn what_a_browser_complains_of_is_heard() {
    let page = plain("").await;
    assert_eq!(page.complaints().await, Vec::<String>::new());
    page.close().await;
    for (fragment, word) in
        [("#written", "a word of ours"), ("#thrown", "a fault of ours"), ("#promised", "a promise of ours")]
    {
        let page = plain(fragment).await;
        let told = page.complaints().await;
        assert!(told.iter().any(|one| one.contains(word)), "{fragment}: {told:?}");
        page.close().await;
    }
}

#[tokio::test]
async fn a_lost_connection_is_lost_until_it_is_back() {
    let page = plain("").await;
    let ask = "return fetch('plain.js?' + Math.random()).then((answer) => answer.ok, () => 'lost')";
    assert_eq!(page.js(ask).await, true);
    page.refuse("plain.js");
    assert_eq!(page.js(ask).await, "lost");
    page.answer();
    assert_eq!(page.js(ask).await, true);
    page.close().await;
}
