//! `404.html`: it goes to the page with the code it finds, never elsewhere, and never twice.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;
use xtask::server::Server;

use super::opened::goto;
use super::servers::{ENCODED, FOLDER};
use crate::support::{Page, at_a_new_address, copy, open, setting};

/// A host such as GitHub Pages: no headers, and each folder that is a site has its own 404.html.
fn host(name: &str) -> (Server, PathBuf) {
    let home = std::env::temp_dir().join(format!("bandwise-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&home);
    copy(&setting("BANDWISE_DIST"), &home.join(FOLDER.trim_matches('/')));
    (at_a_new_address(|| Server::start(home.clone(), 0).unwrap(), Server::address), home)
}

async fn starts(page: &Page) {
    let script = "return !document.getElementById('loading') && !!document.getElementById('overall-score')";
    page.until(script, "the page starts").await;
}

/// The address once nothing more happens to it.
async fn settled(page: &Page) -> String {
    tokio::time::sleep(Duration::from_millis(400)).await;
    page.js("return location.href").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn encoded_links_lead_to_the_page() {
    let (server, home) = host("recover");
    let base = format!("{}{}", server.address(), ENCODED.trim_start_matches('/'));
    let page = open("").await;
    page.click("given-1.2-outstanding").await;
    let code = page.text("link-text").await.split_once('#').unwrap().1.to_owned();
    for before in ["%23", "%2523", "%252523", "index.html%23", "=23", "x/%23", "sheets/%23"] {
        goto(&page, &format!("{base}{before}{code}")).await;
        starts(&page).await;
        assert_eq!(page.text("overall-score").await, "10/27", "{before}");
        assert_eq!(page.js("return location.pathname").await, json!(ENCODED), "{before}");
    }
    // What is damaged or another code is the page’s to say.
    for (rest, says) in [
        ("%231.pdu-2021.AAAA.0000000", "its own check"),
        (&format!("%23{}", &code[..code.len() - 3]), "cut short"),
    ] {
        goto(&page, &format!("{base}{rest}")).await;
        starts(&page).await;
        page.says("problem", says).await;
    }
    // Going back leads to what was before, not to the page that was passed through.
    page.client.goto(&format!("{base}index.html")).await.unwrap();
    starts(&page).await;
    page.client.goto(&format!("{base}%23{code}")).await.unwrap();
    starts(&page).await;
    page.client.back().await.unwrap();
    page.until("return location.pathname.endsWith('/index.html')", "going back leads to the page before")
        .await;
    page.close().await;
    drop(server);
    fs::remove_dir_all(home).unwrap();
}

#[tokio::test]
async fn it_goes_nowhere_else() {
    let (server, home) = host("nowhere");
    // At the root as well, so that the script is found wherever it is asked for.
    copy(&setting("BANDWISE_DIST"), &home);
    let (root, page) = (server.address(), open("").await);
    for path in [
        "/evil.example/%231.pdu-2021.AAAA.0000000",
        "/evil.example%231.a",
        "%5C%5Cevil.example%231.a",
        "%2F%2Fevil.example%2F%231.a",
        "%23//evil.example",
        "%23https://evil.example/%231.a",
        "%231.@evil.example",
        "%231.a%2F%2Fevil.example",
        "%23t1.a%5C%5Cevil.example",
        "https:%2F%2Fevil.example%231.a",
        "%23javascript:alert(1)",
        "%231.%0d%0aevil",
        "x/%231./../../%2Fevil.example",
    ] {
        goto(&page, &format!("{root}{path}")).await;
        let at = settled(&page).await;
        assert!(at.starts_with(&root), "{path} leads to {at}");
        let fragment = page.js("return decodeURIComponent(location.hash)").await.as_str().unwrap().to_owned();
        assert!(!fragment.contains(['/', '\\', ':', '@']), "{path} leads to {fragment}");
    }
    page.close().await;
    drop(server);
    fs::remove_dir_all(home).unwrap();
}

#[tokio::test]
async fn without_a_code_or_a_page_it_stays_and_says_so() {
    let (server, home) = host("stays");
    let folder = home.join(FOLDER.trim_matches('/'));
    let base = format!("{}{}", server.address(), ENCODED.trim_start_matches('/'));
    let page = open("").await;
    for path in ["none", "none/below", "%23", "%23method", "c%23/1"] {
        goto(&page, &format!("{base}{path}")).await;
        assert_eq!(settled(&page).await, format!("{base}{path}"));
        let said = "return [document.querySelector('h1').textContent, getComputedStyle(document.querySelector('main')).borderLeftWidth]";
        assert_eq!(page.js(said).await, json!(["There is no page at this address", "4px"]), "{path}");
        assert_eq!(page.js("return document.querySelector('a').href").await, json!(base), "{path}");
    }
    page.js("document.querySelector('a').click()").await;
    starts(&page).await;
    // A host whose page is gone: it is answered by 404.html again, and that is the end.
    fs::remove_file(folder.join("index.html")).unwrap();
    goto(&page, &format!("{base}%231.pdu-2021.AAAA.0000000")).await;
    assert_eq!(settled(&page).await, format!("{base}#1.pdu-2021.AAAA.0000000"));
    let began = page.js("return performance.timeOrigin").await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(page.js("return performance.timeOrigin").await, began, "it goes on for ever");
    page.close().await;
    drop(server);
    fs::remove_dir_all(home).unwrap();
}
