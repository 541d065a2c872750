//! When something breaks, the page says so and hands over what was entered.

use std::fs;

use crate::support::{open, open_folder, setting};

/// Something else on the page takes away elements the page drew, as translators and extensions do.
#[tokio::test]
async fn a_fault_never_leaves_a_page_that_looks_alive() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    let link = page.text("link-text").await;
    page.js("document.querySelector('#panel-ratings > div').replaceChildren()").await;
    page.js("document.getElementById('new-scenario').click()").await;
    page.until("return !document.getElementById('crashed').hidden", "the page says that it broke").await;
    assert_eq!(page.js("return document.getElementById('app').inert").await, true);
    let offered = page.js("return document.getElementById('crashed-link').href").await;
    assert!(offered.as_str().unwrap().starts_with(link.split_once('#').unwrap().0));
    assert!(offered.as_str().unwrap().contains("#1.pdu-2021."));
    let saved = "return fetch ? document.getElementById('crashed-file').href : ''";
    assert!(page.js(saved).await.as_str().unwrap().starts_with("blob:"));
    let details = page.text("crashed-details").await;
    assert!(details.contains("unreachable") && details.contains(".wasm at 0x"), "{details}");
    page.close().await;
}

#[tokio::test]
async fn a_program_that_does_not_arrive_is_told() {
    let folder = std::env::temp_dir().join(format!("bandwise-broken-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(setting("BANDWISE_DIST")).unwrap().flatten() {
        if entry.path().is_file() && entry.path().extension().is_none_or(|extension| extension != "wasm") {
            fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
    }
    let page = open_folder(folder.clone(), "", false).await;
    page.until(
        "return !document.getElementById('boot-failed').hidden",
        "the page says that it could not start",
    )
    .await;
    page.close().await;
    fs::remove_dir_all(folder).unwrap();
}
