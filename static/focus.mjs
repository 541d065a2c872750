// Keeps focus from being lost: where the element that has it goes away, is hidden or is switched off, and the program
// moves it nowhere else, it goes to what stands nearest.
const FOCUS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
let at;
let path;
const gone = (element) => !element.isConnected || element.matches(":disabled") || element.closest("[hidden], [inert]");
// Where a browser can’t tell what is shown it is taken to be.
const takes = (element) => element.matches(FOCUS) && !gone(element) && (element.checkVisibility?.() ?? true);
const first = (root) => root && [root, ...root.querySelectorAll(FOCUS)].find(takes);
addEventListener("focusin", ({ target }) => {
  at = target;
  path = [];
  for (let node = at; node?.parentElement; node = node.parentElement)
    path.push([node, node.nextElementSibling, node.previousElementSibling]);
});
// A click beside everything takes focus away on purpose.
addEventListener("pointerdown", () => (at = undefined), true);
const nearest = () => {
  for (const nodes of path) {
    const found = nodes.map(first).find(Boolean);
    if (found) return found;
    // Beyond its own part of the page something quite different stands nearest.
    if (nodes[0].matches(".bw-app > *")) break;
  }
  return first(document.querySelector(".bw-outside:not([hidden])")) ?? document.querySelector("[role=tab][aria-selected=true]");
};
const look = () => {
  const now = document.activeElement;
  if (!at || !gone(at) || (now !== at && now !== document.body)) return;
  // The same thing, drawn anew.
  const again = document.getElementById(at.id);
  (again && takes(again) ? again : nearest())?.focus();
};
// In a moment: the program may be about to move it itself.
new MutationObserver(() => at && setTimeout(look, 120)).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["disabled", "hidden", "inert"],
});
