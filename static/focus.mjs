// What looks after the page once it stands, and is no part of its first load. It keeps focus from being lost: where the element
// that has it goes away, is hidden or is switched off, and the program moves it nowhere else, it goes to what stands nearest.
let at;
let path;
// While a view is gone back to.
let going;
const gone = (one) =>
  !one.isConnected || one.matches(":disabled") || one.closest("[hidden], [inert], details:not([open]) > :not(summary)");
const shown = (one) => !gone(one) && one.getClientRects()[0];
const takes = (one) => one.tabIndex >= 0 && shown(one);
const first = (root) => root && [root, ...root.querySelectorAll("*")].find(takes);
addEventListener("focusin", (event) => {
  at = event.target;
  path = [];
  // Up to its own part of the page: beyond it something quite different stands nearest.
  for (let one = at; one?.parentElement && !one.matches(".bw-app"); one = one.parentElement)
    path.push(one, ...(one.matches(".bw-app > *") ? [] : [one.nextElementSibling, one.previousElementSibling]));
});
// A click beside everything takes focus away on purpose.
addEventListener("pointerdown", () => (at = null), true);
const look = () => {
  const now = document.activeElement;
  if (going || !at || !gone(at) || (now !== at && now !== document.body)) return;
  // The same thing, drawn anew; else what is nearest; else what is said outside the page, or the tab of the view.
  for (const one of [document.getElementById(at.id), ...path, ...document.querySelectorAll(".bw-outside, [aria-selected=true]")])
    if (first(one)) return first(one).focus();
};
// A problem stays at the top of the window, and what has focus is never behind it.
const { style } = document.documentElement;
const measure = new ResizeObserver(([{ target }]) => {
  style.scrollPaddingBlockStart = target.offsetHeight ? `${target.offsetHeight + 16}px` : "";
});
let measured;
const watch = () => {
  const problem = document.querySelector(".bw-problem");
  if (problem && problem !== measured) measure.observe((measured = problem));
};
// What came of reading a table is brought into view, where it stands below the window.
let reads = false;
addEventListener("click", ({ target: { id } }) => {
  reads = id === "paste-apply";
  // The one field for files stands under “Open”.
  if (id === "paste-file") document.getElementById("open-file").click();
});
const told = () => {
  const said = document.getElementById("paste-report")?.firstElementChild;
  if (!reads || !said?.textContent || said.querySelector("progress")) return;
  reads = false;
  said.scrollIntoView({ block: "nearest" });
};
// Gone back to in the browser’s history, a view is where it was left, and focus is where it was in it: the browser looks before the
// view is shown. The program names the view that a place of the history is of (`src/platform/history.rs`).
const places = {};
const seats = {};
const view = () => document.querySelector("[role=tab][aria-selected=true]")?.id;
// The view that was shown when anything last happened.
let seen;
const note = () => {
  if (!going) places[(seen = view())] = scrollY;
};
addEventListener("scroll", note, { passive: true });
addEventListener("focusin", ({ target }) => {
  note();
  const root = target.closest("[role=tabpanel], aside");
  if (!root || going) return;
  // The workbench draws a view anew: its id tells it again, else its place among others of its kind.
  const { id, tagName } = target;
  const place = id ? 0 : [...root.querySelectorAll(tagName)].indexOf(target);
  const again = () => (id ? document.getElementById(id) : root.querySelectorAll(tagName)[place]);
  seats[seen] = () => (shown(target) ? target : again());
});
addEventListener("pointerdown", () => delete seats[seen], true);
addEventListener("popstate", ({ state }) => {
  going = clearTimeout(going);
  const to = `tab-${state}`;
  const place = (looks) => {
    const there = view() === to;
    // A view of the workbench is busy until it is drawn.
    if (looks && (!there || document.querySelector(".bw-view:not([hidden])[aria-busy=true]")))
      return (going = setTimeout(place, 20, looks - 1));
    going = undefined;
    if (there) scrollTo(scrollX, places[to] ?? scrollY);
    const { activeElement: now, body } = document;
    if (now !== body && !gone(now)) return;
    const one = there && seats[to]?.();
    (one && shown(one) ? one : document.getElementById(view()))?.focus({ preventScroll: true });
  };
  // A new fragment is of no view. The browser scrolls once all have heard of this event, whatever it shows by then.
  if (state && to !== seen) going = setTimeout(place, 20, 100);
});
// Undo and redo by the keys of other programs. Where text is typed they are the text's; training is apart from the scenario,
// and takes back a step of its own where it has one; and a page taken out of use changes nothing any more.
const keys = [{ z: "undo", y: "redo" }, { z: "redo" }];
addEventListener("keydown", (event) => {
  const { ctrlKey, metaKey, altKey, shiftKey, key, target } = event;
  const named = keys[+shiftKey][key?.toLowerCase()];
  if (!named || altKey || !(ctrlKey || metaKey) || document.querySelector("#app[inert]")) return;
  if (target.matches("textarea, input:not([type=radio], [type=checkbox], [type=range])")) return;
  event.preventDefault();
  const own = () => named === "undo" && target.closest("[id^=panel-]")?.querySelector("[id$=take-back]");
  const button = document.querySelector("#panel-train:not([hidden])") ? own() : document.getElementById(named);
  if (button) button.click();
});
// A translator puts elements of its own in the place of the words: what the program writes from then on is not shown, and
// a rating that looks right is out of date. `static/boot.mjs` takes the page out of use.
const detail = "another program put its own words on the page";
const stop = () =>
  document.getElementById("app").getElementsByTagName("font")[0] && dispatchEvent(new CustomEvent("bandwise-stop", { detail }));
new MutationObserver(() => {
  stop();
  told();
  watch();
  // In a moment: the program may be about to move focus itself.
  if (at) setTimeout(look, 120);
}).observe(document, { subtree: true, childList: true, attributeFilter: ["disabled", "hidden", "inert", "open"] });
