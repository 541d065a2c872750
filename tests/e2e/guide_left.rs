//! The first visit where it is left and gone on with, and what it leads to in small windows.

use serde_json::json;

use crate::change::show;
use crate::support::{Engine, Page, open};

async fn step(page: &Page, heading: &str) {
    page.says("guide-heading", heading).await;
    page.until("return document.activeElement.id == 'guide-heading'", "focus is on the words").await;
}

/// Loads the page again, and shows the view it goes on from.
async fn load_again(page: &Page) {
    page.reload().await;
    show(page, "train").await;
}

/// Waits until an element stands clear of what is at the top and at the foot of the window.
async fn clear(page: &Page, id: &str) {
    let script = format!(
        "const box = document.getElementById('{id}')?.getBoundingClientRect(), low = document.getElementById('guiding').getBoundingClientRect().top;
         return !!box && box.top >= 0 && box.bottom <= low"
    );
    page.until(&script, &format!("{id} is in view")).await;
}

#[tokio::test]
async fn a_visit_goes_on_after_the_page_was_loaded_again() {
    let page = open("").await;
    show(&page, "train").await;
    assert!(!page.has("guide-go-on").await);
    page.click("guide-begin").await;
    step(&page, "Step 1 of 6").await;
    for next in 2..=3 {
        page.click("guide-show").await;
        page.until("return document.activeElement.id == 'guide-next'", "it is done").await;
        page.click("guide-next").await;
        step(&page, &format!("Step {next} of 6")).await;
    }
    let example = page.text("link-text").await;
    load_again(&page).await;
    page.says("guide-go-on", "Go on with step 3").await;
    page.says("inside-guide", "2 steps of 6 done in this tab.").await;
    assert!(!page.text("inside-guide").await.contains("put up anew"));
    page.click("guide-go-on").await;
    step(&page, "Step 3 of 6").await;
    assert_eq!(page.text("link-text").await, example, "the example is as it was left");
    page.click("guide-show").await;
    page.says("guide-said", "2.2 stays Inadequate").await;
    // Something else is on screen by now.
    page.click("guide-end").await;
    page.until("return document.getElementById('guiding').hidden", "the visit is off").await;
    page.click("tab-ratings").await;
    page.click("new-scenario").await;
    page.click("given-1.1-good").await;
    load_again(&page).await;
    page.says("inside-guide", "so the example is put up anew").await;
    page.says("guide-go-on", "Go on with step 4").await;
    page.click("guide-go-on").await;
    step(&page, "Step 4 of 6").await;
    page.says("overall-score", "8/27").await;
    page.click("guide-show").await;
    page.says("guide-said", "18 of 42, 43% to 18 of 41, 44%").await;
    // One’s own work is under what is said.
    page.click("go-drafts").await;
    page.says("drafts", "Unnamed scenario 2/27").await;
    page.close().await;
}

/// What is clicked on the way from No to Yes, and in another column, is remarked on.
#[tokio::test]
async fn a_click_too_few_and_a_wrong_column_are_remarked_on() {
    let page = open("").await;
    show(&page, "train").await;
    page.click("guide-begin").await;
    step(&page, "Step 1 of 6").await;
    clear(&page, "standard-2.2").await;
    page.click("guide-next").await;
    step(&page, "Step 2 of 6").await;
    page.click("guide-there").await;
    page.until("return document.activeElement.id.endsWith('-2.4.3')", "it leads to a cell").await;
    let cell = page.js("return document.activeElement.id").await;
    let cell = cell.as_str().unwrap();
    let other = cell.replace("-2.4.3", "-2.4.2");
    page.click(&other).await;
    page.says("guide-said", "2.4.2 went from").await;
    page.says("guide-said", "This step is about 2.4.3").await;
    for said in ["has 20 of 41 for the moment", "has 20 of 41 for the moment", "21 of 42, 50%"] {
        page.click(cell).await;
        page.says("guide-said", said).await;
    }
    page.says("guide-next", "Next step").await;
    page.close().await;
}

#[tokio::test]
async fn what_is_unfolded_stands_clear_of_the_words() {
    for (width, height) in [(1440, 900), (375, 700)] {
        let page = open("").await;
        page.window(width, height).await;
        show(&page, "train").await;
        page.click("guide-begin").await;
        step(&page, "Step 1 of 6").await;
        clear(&page, "standard-2.2").await;
        for next in 2..=5 {
            page.js("document.getElementById('guide-next').click()").await;
            step(&page, &format!("Step {next} of 6")).await;
        }
        page.js("document.getElementById('guide-there').click()").await;
        page.until("return document.activeElement.id == 'adjust-2.4'", "it leads to the form").await;
        clear(&page, "adjust-2.4").await;
        // Unfolded with the mouse where it stands: nothing of it is behind the words.
        page.still("adjust-2.4", "nearest").await.click().await.unwrap();
        page.until("return !!document.getElementById('remove-discretion-2.4')", "the form unfolds").await;
        for id in ["reason-2.4", "apply-discretion-2.4", "remove-discretion-2.4"] {
            // By keyboard one comes there, and by mouse where there is room for all of it.
            if width < 500 {
                page.js(&format!("document.getElementById('{id}').focus()")).await;
            }
            clear(&page, id).await;
        }
        page.still("remove-discretion-2.4", "nearest").await.click().await.unwrap();
        page.says("guide-said", "Without discretion 2.4 is Inadequate again").await;
        page.js("document.getElementById('guide-end').click()").await;
        page.until("return document.getElementById('guiding').hidden", "the visit is off").await;
        let back = "const at = document.activeElement, box = at.getBoundingClientRect();
            return at.id == 'fold-guide' && box.top >= 0 && box.bottom <= innerHeight";
        page.until(back, "one is led back, and sees it").await;
        page.close().await;
    }
}

/// Where drawing takes long it is handed on in timers, which a busy machine calls late: the form unfolds well after the click.
#[tokio::test]
async fn a_form_drawn_late_stands_clear_of_the_words_too() {
    let page = open("").await;
    if page.engine() == Engine::Firefox {
        return page.close().await;
    }
    page.window(1440, 900).await;
    show(&page, "train").await;
    page.click("guide-begin").await;
    step(&page, "Step 1 of 6").await;
    for next in 2..=5 {
        page.js("document.getElementById('guide-next').click()").await;
        step(&page, &format!("Step {next} of 6")).await;
    }
    page.js("document.getElementById('guide-there').click()").await;
    page.until("return document.activeElement.id == 'adjust-2.4'", "it leads to the form").await;
    let late = "const timer = window.setTimeout; window.setTimeout = (call, wait, ...told) => timer(call, wait < 100 ? wait + 400 : wait, ...told)";
    page.js(late).await;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 20 })).await;
    page.js("document.getElementById('adjust-2.4').click()").await;
    page.until("return !!document.getElementById('remove-discretion-2.4')", "the form unfolds").await;
    for id in ["reason-2.4", "apply-discretion-2.4", "remove-discretion-2.4"] {
        clear(&page, id).await;
    }
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
    page.close().await;
}
