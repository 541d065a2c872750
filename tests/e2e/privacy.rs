//! Nothing in, nothing out: what the page asks for in a round through everything, what it leaves behind, and what is
//! refused to anybody who would have it do more.

use serde_json::{Value, json};

use xtask::server::Server;

use crate::engines::plain_folder;
use crate::support::{Page, Raw, STARTED, open, setting};

const VIEWS: [&str; 4] = ["change", "compare", "train", "method"];

/// Everything that was asked for.
async fn asked(page: &Page) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    page.js(script).await.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Waits until the page has asked for everything that it keeps for use without a network.
async fn settled(page: &Page) -> usize {
    let mut before = 0;
    loop {
        let now = asked(page).await.len();
        if now == before {
            return now;
        }
        before = now;
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    }
}

#[tokio::test]
async fn a_round_through_everything_asks_for_its_own_two_programs_alone() {
    let page = open("").await;
    let before = settled(&page).await;
    page.click("tab-cases").await;
    page.click("add-court").await;
    for view in VIEWS {
        page.click(&format!("tab-{view}")).await;
        let drawn = format!("return document.getElementById('workbench-{view}').textContent.length > 100");
        page.until(&drawn, view).await;
    }
    page.click("tab-ratings").await;
    page.fill("paste-text", "Case\t2.2.1\nA1\tYes\n").await;
    page.click("paste-apply").await;
    page.fill("open-text", "https://example.org/#1.pdu-2021.AAAAAAAAAAAM.08kfmvr").await;
    page.click("open-apply").await;
    page.until("return !!document.getElementById('visiting')", "a visit").await;
    page.js("dispatchEvent(new Event('beforeprint'))").await;
    let after = asked(&page).await;
    let more: Vec<&String> = after.iter().skip(before).collect();
    let own = [page.address.clone() + "workbench/", page.address.clone() + "sheets/"];
    assert!(
        !more.is_empty() && more.iter().all(|name| own.iter().any(|own| name.starts_with(own))),
        "{more:?}"
    );
    assert!(after.iter().all(|name| name.starts_with(&page.address)), "{after:?}");
    assert_eq!(page.js("return document.cookie").await, json!(""));
    let kept = "return Object.keys(localStorage).concat(Object.keys(sessionStorage)).filter(key => !key.startsWith('bandwise.'))";
    assert_eq!(page.js(kept).await, json!([]));
    // Where the browser’s driver tells of the network, nobody else was asked, for anything.
    if let Ok(log) = page.client.issue_cmd(Raw("se/log", json!({ "type": "browser" }))).await {
        let said: Vec<&Value> = log.as_array().into_iter().flatten().collect();
        let bad: Vec<&&Value> = said.iter().filter(|one| one["level"] == "SEVERE").collect();
        assert!(bad.is_empty(), "{bad:?}");
    }
    page.close().await;
}

/// Tries something in a script of the page’s own kind, and tells whether it was refused.
pub(crate) async fn is_refused(page: &Page, script: &str) -> bool {
    let script = format!("try {{ {script}; return false }} catch {{ return true }}");
    page.js(&script).await == json!(true)
}

#[tokio::test]
async fn what_would_make_it_do_more_is_refused() {
    let page = open("").await;
    let chromium = page.js("return 'trustedTypes' in self").await == json!(true);
    if chromium {
        for script in [
            "document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'",
            "document.body.insertAdjacentHTML('beforeend', '<script>1</script>')",
            "document.createElement('script').src = 'https://example.org/x.js'",
            "document.createElement('script').textContent = '1'",
            "new Worker('https://example.org/x.js')",
            "new DOMParser().parseFromString('<svg onload=alert(1)>', 'text/html')",
        ] {
            assert!(is_refused(&page, script).await, "{script}");
        }
    }
    for script in [
        // A script in the page, and one in an attribute.
        "const s = document.createElement('script'); s.append('window.ran = 1'); document.head.append(s); if (!window.ran) throw 0",
        "const i = document.createElement('div'); i.setAttribute('onclick', 'window.ran = 1'); document.body.append(i); i.click(); if (!window.ran) throw 0",
    ] {
        assert!(is_refused(&page, script).await, "{script}");
    }
    let blocked = "window.blocked = []; document.addEventListener('securitypolicyviolation', (event) => window.blocked.push(event.effectiveDirective)); fetch('https://example.org/').catch(() => 0); new Image().src = 'https://example.org/x.png'; const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = 'https://example.org/x.css'; document.head.append(link);";
    page.js(blocked).await;
    let all =
        "return ['connect-src', 'img-src', 'style-src-elem'].every((kind) => window.blocked.includes(kind))";
    page.until(all, "requests to elsewhere are refused").await;
    page.close().await;
}

/// A page of another origin that opens this one, frames it, reads it, sends it whatever its own parts say to each other, and is
/// gone to from it.
#[tokio::test]
async fn another_page_is_told_nothing_and_heard_in_nothing() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    let (own, other) = (page.tab().await, Server::start(plain_folder(), 0).unwrap());
    let theirs = page.new_blank().await;
    page.client.goto(&other.address()).await.unwrap();
    let opens = "const [address, done] = arguments; self.opened = open(address);
        const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame);
        self.both = [opened, frame.contentWindow];
        fetch(address).then(() => done('read'), () => done(opened ? 'refused' : 'not opened'))";
    let seen = page.client.execute_async(opens, vec![json!(page.address)]).await.unwrap();
    assert_eq!(seen, "refused");
    let unread =
        "return both.every(one => { try { one.document.title; return false } catch { return true } })";
    page.until(unread, "neither can be looked into").await;
    let tabs = page.client.windows().await.unwrap();
    let opened = tabs.into_iter().find(|tab| *tab != own && *tab != theirs).unwrap();
    page.client.switch_to_window(opened.clone()).await.unwrap();
    page.until(STARTED, "the page that was opened starts").await;
    let state = "return ['overall-score', 'overall-rating', 'link-text', 'problem', 'problems'].map(id => document.getElementById(id)?.textContent).concat(location.href, document.title, document.querySelectorAll('[id]').length)";
    page.until("return document.getElementById('overall-score').textContent === '9/27'", "the draft").await;
    page.is_looked_after().await;
    let before = page.js(state).await;
    page.client.switch_to_window(theirs).await.unwrap();
    let sends = "for (const word of ['use', 'outdated', 'unmended yes', 'file x\\t{}', 'done 1', 'beside X\\n', { text: 'Case\\t2.2.1\\nA\\tNo' }])
        for (const one of both) one.postMessage(word, '*')";
    page.js(sends).await;
    page.client.switch_to_window(opened).await.unwrap();
    // Nothing is to happen meanwhile.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(page.js(state).await, before);
    // Gone to from the page, the other is not told where one comes from.
    let away = format!(
        "const a = document.createElement('a'); a.href = '{}'; document.body.append(a); a.click()",
        other.address()
    );
    page.js(&away).await;
    page.until("return document.title === 'Plain'", "the other page").await;
    assert_eq!(page.js("return document.referrer").await, "");
    page.close().await;
}

/// What is built holds no way from a text to code; the one to elements is asked for by a policy (`static/boot.mjs`).
#[test]
fn the_built_page_has_no_way_from_a_text_to_code() {
    let mut left = vec![setting("BANDWISE_DIST")];
    let mut scripts = 0;
    while let Some(folder) = left.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
                continue;
            }
            if !path.extension().is_some_and(|kind| kind == "js" || kind == "mjs" || kind == "html") {
                continue;
            }
            scripts += 1;
            let text = std::fs::read_to_string(&path).unwrap();
            for way in [
                "eval(",
                "new Function",
                "document.write",
                "insertAdjacentHTML",
                "outerHTML",
                "document.cookie",
                "XMLHttpRequest",
                "javascript:",
            ] {
                assert!(!text.contains(way), "{} has {way}", path.display());
            }
            // That of the printed report, and one that Yew brings and the page never calls.
            assert!(text.matches("innerHTML").count() <= 1, "{} makes elements of texts", path.display());
        }
    }
    assert!(scripts > 5, "{scripts} scripts");
}
