//! Without a network, and from one version to the next.

use std::fs;

use serde_json::json;
use xtask::server::Server;
use xtask::site;

use crate::change::show;
use crate::faults::Site;
use crate::support::{Page, STARTED, copy, open_served, setting};

/// Puts the next version in its place: every script of the workbench has another name and content.
fn update(site: &Site) {
    let page = site.0.join("index.html");
    let html = fs::read_to_string(&page).unwrap();
    let build = between(&html, "data-build=", &[' ', '>']).trim_matches('"').to_owned();
    let script = between(&html, "data-workbench=", &[' ', '>']).trim_matches('"').to_owned();
    let newer = script.replace("start-", "start-a");
    let text = fs::read_to_string(site.0.join(&script)).unwrap();
    fs::write(site.0.join(&newer), format!("{text}\ndocument.body.dataset.newer = \"yes\";\n")).unwrap();
    fs::remove_file(site.0.join(&script)).unwrap();
    site::seal(&site.0, &html.replace(&script, &newer).replace(&build, "BUILD")).unwrap();
}

fn between<'a>(text: &'a str, before: &str, ends: &[char]) -> &'a str {
    text.split_once(before).unwrap().1.split(ends).next().unwrap()
}

/// The page of a site, once it is kept on the device.
async fn kept(site: &Site) -> Page {
    let server = Server::start(site.0.clone(), 0).expect("a free port");
    let page = open_served(server, "", true).await;
    is_kept(&page).await;
    page
}

async fn is_kept(page: &Page) {
    page.until("return !!navigator.serviceWorker.controller", "the page is kept on the device").await;
}

async fn is_offered(page: &Page) {
    page.until("return document.getElementById('newer')?.hidden === false", "the newer version is offered")
        .await;
}

/// Changes to the version that is offered, and waits until the page tells another one than it told.
async fn changes_from(page: &Page, told: &str) {
    page.click("newer-use").await;
    let other =
        format!("return (document.getElementById('version')?.textContent ?? {0}) !== {0}", json!(told));
    page.until(&other, "the newer version is shown").await;
}

/// The versions that the device keeps.
const CACHES: &str = "const done = arguments[0]; caches.keys().then(done)";

async fn versions(page: &Page) -> Vec<String> {
    let names = page.client.execute_async(CACHES, Vec::new()).await.unwrap();
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn after_the_first_visit_it_needs_no_network() {
    let site = Site::new();
    let mut page = kept(&site).await;
    page.click("given-1.2-good").await;
    let link = page.text("link-text").await;
    page.cut();
    // What was not fetched before the network went.
    show(&page, "train").await;
    page.go().await;
    page.says("rating-1.2", "Good").await;
    show(&page, "change").await;
    page.client.goto(&format!("{}#{}", page.address, link.split_once('#').unwrap().1)).await.unwrap();
    page.says("visiting", "another scenario").await;
    crate::sheets::reads_a_workbook(&page).await;
    page.client.goto(&format!("{}accessibility.html", page.address)).await.unwrap();
    page.until("return document.title === 'Accessibility of bandwise'", "the statement is shown").await;
    page.close().await;
}

#[tokio::test]
async fn a_newer_version_is_offered_and_never_forced() {
    let site = Site::new();
    let page = kept(&site).await;
    let first = page.text("version").await;
    assert_eq!(page.js("return document.getElementById('newer')?.hidden ?? true").await, true);
    page.click("given-1.2-good").await;
    update(&site);
    page.go().await;
    // In mid-edit: a table that was not read in yet, and a field that one is in.
    page.fill("paste-text", "Case\t2.2.1").await;
    page.click("edit-2.2.3").await;
    page.click("percent-2.2.3").await;
    page.keys("6").await;
    is_offered(&page).await;
    page.says("newer", "Read in or apply first what you are typing; all else is kept.").await;
    assert_eq!(page.js("return document.activeElement.id").await, "percent-2.2.3");
    page.keys("4").await;
    page.says("score-2.2.3", "64%").await;
    assert_eq!(page.text("version").await, first);
    page.click("newer-later").await;
    assert_eq!(page.js("return document.getElementById('paste-text').value").await, "Case\t2.2.1");
    assert_eq!(page.js("return document.getElementById('newer')?.hidden ?? true").await, true);
    // Its own files are gone from the host, and are still its own here.
    show(&page, "train").await;
    assert_eq!(page.js("return document.body.dataset.newer ?? ''").await, "");
    page.go().await;
    assert_eq!(page.text("version").await, first);
    is_offered(&page).await;
    changes_from(&page, &first).await;
    page.says("rating-1.2", "Good").await;
    page.says("score-2.2.3", "64%").await;
    show(&page, "train").await;
    assert_eq!(page.js("return document.body.dataset.newer").await, "yes");
    page.go().await;
    let now = page.text("version").await;
    page.until("return document.getElementById('newer')?.hidden ?? true", "nothing newer").await;
    only(&page, &now).await;
    page.close().await;
}

/// Waits until the device keeps one version, the one that the page tells.
async fn only(page: &Page, told: &str) {
    let build = told.split_once('(').unwrap().1.trim_end_matches(')');
    let script =
        format!("return caches.keys().then(names => names.length === 1 && names[0].includes('{build}'))");
    let start = std::time::Instant::now();
    while page.js(&script).await != json!(true) {
        assert!(start.elapsed().as_secs() < 10, "{build}: {:?}", versions(page).await);
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

/// Two tabs, one of which changes: the other stays whole, and the old files go once it has gone.
#[tokio::test]
async fn a_tab_of_the_old_version_stays_whole() {
    let site = Site::new();
    let page = kept(&site).await;
    let old = page.text("version").await;
    let first = page.tab().await;
    update(&site);
    page.new_tab().await;
    is_offered(&page).await;
    changes_from(&page, &old).await;
    let now = page.text("version").await;
    page.client.switch_to_window(first).await.unwrap();
    assert_eq!(page.text("version").await, old);
    assert_eq!(versions(&page).await.len(), 2);
    show(&page, "train").await;
    assert_eq!(page.js("return document.body.dataset.newer ?? ''").await, "");
    page.go().await;
    assert_eq!(page.text("version").await, now);
    page.go().await;
    only(&page, &now).await;
    page.close().await;
}

/// A host that is in the middle of an update gives files of two versions: the newer one is not taken.
#[tokio::test]
async fn half_a_version_is_never_kept() {
    let site = Site::new();
    let mut page = kept(&site).await;
    let first = page.text("version").await;
    update(&site);
    let style = fs::read_dir(&site.0).unwrap().flatten().map(|file| file.path());
    let style = style.into_iter().find(|file| file.extension().is_some_and(|end| end == "css")).unwrap();
    let text = fs::read_to_string(&style).unwrap();
    fs::write(&style, &text[..text.len() / 2]).unwrap();
    page.go().await;
    page.js(
        "return navigator.serviceWorker.getRegistration().then(r => r.update()).then(() => '', () => '')",
    )
    .await;
    let tried = "return navigator.serviceWorker.getRegistration().then(r => !r.installing)";
    page.until(tried, "the update was tried").await;
    assert_eq!(page.js("return document.getElementById('newer')?.hidden ?? true").await, true);
    // What was begun is taken away a moment after the update has failed.
    page.until("return caches.keys().then(names => names.length === 1)", "half of it is gone").await;
    page.cut();
    page.go().await;
    assert_eq!(page.text("version").await, first);
    page.close().await;
}

/// Copies in two folders of a host share its storage, and leave each other’s versions alone.
#[tokio::test]
async fn two_copies_on_a_host_leave_each_other_alone() {
    let home = std::env::temp_dir().join(format!("bandwise-two-{}", std::process::id()));
    let _ = fs::remove_dir_all(&home);
    let [one, _two] = ["one", "two"].map(|name| {
        copy(&setting("BANDWISE_DIST"), &home.join(name));
        Site(home.join(name))
    });
    let mut page = open_served(Server::start(home.clone(), 0).expect("a free port"), "one/", true).await;
    is_kept(&page).await;
    let first = page.text("version").await;
    goes(&page, "two/").await;
    is_kept(&page).await;
    assert_eq!(versions(&page).await.len(), 2, "one for each, though they are the same");
    update(&one);
    goes(&page, "one/").await;
    is_offered(&page).await;
    changes_from(&page, &first).await;
    // What no page holds any more goes with the next opening.
    goes(&page, "one/").await;
    page.until("return caches.keys().then(names => names.length === 2)", "its old version is gone").await;
    page.cut();
    goes(&page, "two/").await;
    assert_eq!(page.text("version").await, first);
    // What else there may be on the host is not answered for.
    let _ = page.client.goto(&format!("{}two/other", page.address)).await;
    let title = page.js("return document.title").await;
    assert!(!title.as_str().unwrap().contains("bandwise"), "{title}");
    // A link that was encoded on its way is.
    goes(&page, "two/%231.pdu-2021.AAAA").await;
    page.close().await;
    fs::remove_dir_all(home).unwrap();
}

async fn goes(page: &Page, folder: &str) {
    page.client.goto(&format!("{}{folder}", page.address)).await.unwrap();
    page.until(STARTED, "the page starts").await;
}
