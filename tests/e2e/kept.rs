//! Focus is never lost: everything that can be pressed is pressed as by keyboard, and focus must be somewhere that is shown
//! afterwards.

use serde_json::{Value, json};

use crate::change::{choose, settled, show};
use crate::looks::install;
use crate::states::unfold;
use crate::support::{Page, open};
use crate::train::train;

/// The most presses in one state.
const MOST: u64 = 150;

/// Presses everything in a state that was not pressed before, what is inside of `within` first, and says where focus
/// was lost.
async fn press_all(page: &Page, within: &str, what: &str, pressed: &mut Value) -> Vec<String> {
    install(page).await;
    page.js(&format!("looks.pressed = {pressed}")).await;
    page.js("window.print = () => {}; HTMLAnchorElement.prototype.click = () => {}").await;
    let script = "const [within, most, done] = arguments;
        looks.pressAll(within, most).then(done, error => done([0, [String(error)]]))";
    let told = page.client.execute_async(script, vec![json!(within), json!(MOST)]).await.unwrap();
    let lost = told[1].as_array().unwrap().iter().map(|one| format!("{what}: {one}")).collect();
    let count = told[0].as_u64().unwrap();
    assert!((1..=MOST).contains(&count), "{what}: {count} presses, {lost:?}");
    *pressed = page.js("return looks.pressed").await;
    lost
}

/// The page as it is when it is opened for the first time.
async fn anew(page: &Page) {
    // The view that was shown is noted in the history.
    page.js("localStorage.clear(); sessionStorage.clear(); history.replaceState(null, '')").await;
    page.go().await;
    page.js("localStorage.clear(); sessionStorage.clear(); document.getElementById('tab-ratings').click()")
        .await;
}

#[tokio::test]
async fn in_the_calculator() {
    let page = open("").await;
    let mut pressed = json!({});
    let mut lost = Vec::new();
    page.click("edit-2.2.3").await;
    page.click("adjust-2.4").await;
    lost.extend(press_all(&page, "main", "ratings", &mut pressed).await);
    anew(&page).await;
    page.click("tab-cases").await;
    page.click("cell-cases-2-2.2.2").await;
    page.press(&["\u{e008}"], "\u{e015}").await;
    lost.extend(press_all(&page, "#panel-cases", "cases", &mut pressed).await);
    anew(&page).await;
    page.click("tab-cases").await;
    page.click("card-cases").await;
    page.js("document.querySelectorAll('#panel-cases details').forEach(d => d.open = true)").await;
    lost.extend(press_all(&page, "#panel-cases", "a case on its card", &mut pressed).await);
    anew(&page).await;
    page.fill(
        "paste-text",
        "Case\tTeam\tName\t2.2.1\t2_2_2\t2.2.3\nA\tNorth\tJ S\tYes\tNo\tx\nB\tSouth\tK L\tmaybe\tYes\tno",
    )
    .await;
    page.click("paste-apply").await;
    page.says("paste-report", "maybe").await;
    page.click("paste-how").await;
    lost.extend(press_all(&page, ".bw-desk", "a paste with problems", &mut pressed).await);
    anew(&page).await;
    let link = page.text("link-text").await;
    page.click("new-scenario").await;
    page.click("given-1.1-good").await;
    page.click("go-drafts").await;
    page.until("return !!document.getElementById('drafts')", "the list is there").await;
    lost.extend(press_all(&page, "#drafts", "drafts", &mut pressed).await);
    for button in ["make-mine", "leave", "close-problem"] {
        page.fill("open-text", if button == "close-problem" { "hello" } else { &link }).await;
        page.click("open-apply").await;
        page.until(&format!("return !!document.getElementById('{button}')"), button).await;
        page.js(&format!("document.getElementById('{button}').focus()")).await;
        page.keys("\u{e007}").await;
        page.until(&format!("return !document.getElementById('{button}')"), "it is done").await;
        page.until("return looks.kept()", &format!("focus is kept after {button}")).await;
    }
    assert_eq!(lost, Vec::<String>::new());
    page.close().await;
}

#[tokio::test]
async fn in_the_views_of_the_workbench() {
    let page = open("").await;
    let mut pressed = json!({});
    let mut lost = Vec::new();
    show(&page, "change").await;
    unfold(&page, "#panel-change").await;
    settled(&page, "change").await;
    lost.extend(press_all(&page, "#panel-change", "what would change it", &mut pressed).await);
    anew(&page).await;
    show(&page, "compare").await;
    choose(&page, "compare-with", "example").await;
    page.says("compare-link-text", "#1.").await;
    lost.extend(press_all(&page, "#panel-compare", "compare", &mut pressed).await);
    anew(&page).await;
    show(&page, "method").await;
    page.click("fold-own").await;
    page.until("return !!document.getElementById('own-copy')", "the panel unfolds").await;
    lost.extend(press_all(&page, "#panel-method", "method", &mut pressed).await);
    anew(&page).await;
    choose(&page, "ruleset-select", "pdu-2023").await;
    page.until("return !!document.getElementById('switch-apply')", "it is asked").await;
    lost.extend(press_all(&page, "#switching", "another rule set", &mut pressed).await);
    assert_eq!(lost, Vec::<String>::new());
    page.close().await;
}

#[tokio::test]
async fn in_training() {
    let page = open("").await;
    let mut pressed = json!({});
    let mut lost = Vec::new();
    train(&page).await;
    lost.extend(press_all(&page, "#panel-train", "train", &mut pressed).await);
    for panel in ["case-set", "class"] {
        anew(&page).await;
        train(&page).await;
        page.click(&format!("fold-{panel}")).await;
        page.until(&format!("return !!document.querySelector('#inside-{panel} button')"), "it unfolds").await;
        lost.extend(press_all(&page, &format!("#panel-{panel}"), panel, &mut pressed).await);
    }
    assert_eq!(lost, Vec::<String>::new());
    page.close().await;
}
