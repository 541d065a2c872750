// An hour’s use in a few minutes: random actions on the page, valid and invalid, by a seed that tells them all. One stretch of
// them a call; each ends with everything taken back, done again, and the page as it was. What is wrong is returned.
const [seed, count, done] = arguments;
let state = seed >>> 0;
// xorshift: small, and the same in every browser.
const random = (below) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
};
const pick = (list) => list[random(list.length)];
const $ = (id) => document.getElementById(id);
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
// Once drawn, Yew hands over in a timer of its own where drawing took long, four milliseconds late at most and perhaps again;
// what is done meanwhile is drawn after it.
const drawn = () => pause().then(pause);
const frame = async () => {
  await drawn();
  // Each scenario asks anew what goes into its link.
  if (!$("link-include").checked) $("link-include").click(), await drawn();
};
const code = () => $("link-text").textContent.split("#")[1] ?? $("link-text").textContent;
// All that is entered: names and notes are in the link too.
const entered = code;
const click = (id) => {
  const element = $(id);
  if (!element || element.disabled || element.closest("[hidden]:not([id^=panel-])")) return false;
  element.click();
  return true;
};
const set = (id, value) => {
  const element = $(id);
  if (!element || element.disabled) return false;
  element.value = value;
  element.dispatchEvent(new Event("input", { bubbles: true }));
  element.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
};
const key = (id, name, more = {}) =>
  $(id)?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
const QUESTIONS = ["2.2.1", "2.2.2", "2.2.3", "2.3.1", "2.3.2", "2.3.3", "2.4.1", "2.4.2", "2.4.3", "2.5.1", "2.5.2", "2.5.3"];
const BANDS = ["inadequate", "requires-improvement", "good", "outstanding", "none"];
const cell = () => `cell-cases-${1 + random(40)}-${pick(QUESTIONS)}`;
const table = (rows, words) =>
  ["Case\t" + QUESTIONS.join("\t"), ...Array.from({ length: rows }, (_, row) => `C${row}\t` + QUESTIONS.map(() => pick(words)).join("\t"))].join("\n");
const GOOD = ["Yes", "No", "N/A", ""];
const BAD = ["maybe", "?", "yes and no", "Yes", "7", "\u0000", "=1+1", "’; DROP TABLE"];
const NONSENSE = ["", "hello", "#1.pdu-2021.", "#1.pdu-2021.AAAA.ZZZZZZ", "#9.pdu-2021.x.y", "{\"format\":", "#t1.", "<script>alert(1)</script>", "\u202e\u0007"];
const RULES = ["pdu-2021", "pdu-2023", "crc-2018", "nps-2018"];
// Waits until something is there, two seconds at the most.
const comes = async (id) => {
  for (let left = 400; left-- && !$(id); ) await pause();
  return !!$(id);
};
// Turns to a view of the workbench once it has caught up.
const view = async (name) => {
  click(`tab-${name}`);
  for (let left = 400; left-- && $(`panel-${name}`).ariaBusy !== "false"; ) await pause();
};
const paste = async (text) => {
  set("paste-text", text);
  click("paste-apply");
  await frame();
};
// What changes what is entered, and what must not.
const VALID = {
  tick: () => click(cell()),
  rate: () => click(`given-1.${1 + random(4)}-${pick(BANDS)}`),
  fill: () => (click(cell()), key(cell(), pick(["y", "n", "a", "Delete"]))),
  block: () => {
    const [row, question] = [1 + random(30), pick(QUESTIONS)];
    click(`cell-cases-${row}-${question}`);
    for (let more = random(8); more--; ) key(document.activeElement.id || `cell-cases-${row}-${question}`, "ArrowDown", { shiftKey: true });
    key(document.activeElement.id, pick(["y", "n", "a"]));
  },
  add: () => click(`add-${pick(["cases", "court"])}`),
  copy: () => click("duplicate-cases"),
  take: () => click(`remove-${pick(["cases", "court"])}`),
  counts: async () => {
    const id = pick(QUESTIONS);
    if (!$(`from-counts-${id}`)) click(`edit-${id}`), await frame();
    click(`from-counts-${id}`), await frame();
    const of = 1 + random(60);
    set(`of-${id}`, String(of)), await frame();
    set(`yes-${id}`, String(random(of + 1)));
  },
  // What can't be read stands in its field, and counts as nothing.
  badCounts: async () => {
    const id = pick(QUESTIONS);
    set(`${pick(["yes", "of", "percent"])}-${id}`, pick(["-1", "abc", "1e9", "999999999999", "½", ""]));
  },
  percent: async () => {
    const id = pick(QUESTIONS);
    if (!$(`from-percent-${id}`)) click(`edit-${id}`), await frame();
    click(`from-percent-${id}`), await frame();
    set(`percent-${id}`, String(random(101)));
  },
  cases: async () => {
    const id = pick(QUESTIONS);
    if (!$(`from-cases-${id}`)) click(`edit-${id}`), await frame();
    click(`from-cases-${id}`);
  },
  pasted: async () => {
    await paste(table(1 + random(45), GOOD));
    if ($("paste-import-good")) click("paste-import-good");
  },
  discretion: async () => {
    const number = `2.${1 + random(5)}`;
    if (click(`remove-discretion-${number}`)) return;
    if (!$(`apply-discretion-${number}`)) click(`adjust-${number}`), await frame();
    click(`discretion-${number}-${pick(BANDS)}`), set(`reason-${number}`, `Because ${random(1000)}`), await frame();
    click(`apply-discretion-${number}`);
  },
  rules: async () => {
    set("ruleset-select", pick(RULES)), await frame();
    if (await comes("switch-apply")) click(pick(["switch-apply", "switch-stay"]));
  },
  tried: async () => {
    await view("change");
    set("try-overall", String(random(4))), await frame();
    click(pick(["try-keep", "try-drop"]));
  },
  name: () => set("scenario-name", `Audit ${random(1000)}`),
  note: async () => {
    const number = `1.${1 + random(4)}`;
    if (!$(`note-${number}`)) click(`write-note-${number}`), await frame();
    set(`note-${number}`, `Noted ${random(1000)}`);
  },
  example: () => random(6) || click("example-somerset"),
  anew: () => random(8) || click("new-scenario"),
  // Not past the start: with a change from there it could never be come back to.
  undo: () => entered() !== start && click("undo"),
  redo: () => click("redo"),
  theirs: async () => {
    set("open-text", `#${kept.length ? pick(kept) : code()}`);
    click("open-apply"), await frame();
    click(pick(["make-mine", "leave"]));
  },
};
const INVALID = {
  nonsense: async () => {
    set("open-text", pick(NONSENSE));
    click("open-apply"), await frame();
    click("leave"), click("close-problem");
  },
  altered: async () => {
    const whole = code();
    const at = random(whole.length);
    set("open-text", `#${whole.slice(0, at)}${pick([..."aZ9-_.~"])}${whole.slice(at + 1 + random(2))}`);
    click("open-apply"), await frame();
    // The one in seventy that is the same letter again is a link like any other.
    click("leave"), click("close-problem");
  },
  badTable: async () => {
    await paste(table(1 + random(20), BAD));
    click("paste-cancel");
  },
  view: () => click(`tab-${pick(["ratings", "cases", "change", "compare", "train", "method"])}`),
  compare: async () => {
    await view("compare");
    set("compare-with", pick(["example", "none"])), await frame();
    set("compare-link", pick(NONSENSE)), click("compare-apply");
  },
  train: async () => {
    await view("train");
    if (!$("exercise-begin") && !$("exercise-question")) click("fold-exercises"), await frame();
    click("exercise-begin"), await frame();
    click(`option-${1 + random(4)}`), await frame();
    click(pick(["exercise-check", "exercise-next", "exercise-leave"]));
  },
  drafts: () => click("go-drafts"),
  fold: () => click(`edit-${pick(QUESTIONS)}`),
  key: () => key(cell(), pick(["F5", "Escape", "ArrowUp", "Home", "End", "PageDown", "q", "ö"])),
};
let start = "";
const kept = [];
const counts = {};
const wrong = [];
const run = async () => {
  click("leave");
  click("paste-cancel");
  click("new-scenario"), await frame();
  click("example-somerset"), await frame();
  // A name that no action gives, so that nothing but the start looks like it; and a step of another kind, because what is
  // typed into the name next would be one step with it. Not a cell: the row may be scrolled away, and then it is not there.
  set("scenario-name", `Start ${seed}`), await frame();
  const named = entered();
  click("given-1.1-outstanding"), await frame();
  start = entered();
  if (start === named) wrong.push("the start could not be told from a name being typed");
  let steps = 0;
  for (let at = 0; at < count && !wrong.length; at++) {
    const valid = random(10) < 6;
    const name = pick(Object.keys(valid ? VALID : INVALID));
    const before = entered();
    await (valid ? VALID : INVALID)[name]();
    await frame();
    counts[name] = (counts[name] ?? 0) + 1;
    if (!$("crashed").hidden) wrong.push(`${name} ${at}: the page broke: ${$("crashed-details").textContent}`);
    if (!valid && entered() !== before) wrong.push(`${name} ${at} changed what is entered`);
    if (/^1\./.test(code()) && random(5) === 0) kept.push(code());
    const [points, of] = $("overall-score").textContent.split("/").map(Number);
    if (!(points >= 0 && points <= of)) wrong.push(`${name} ${at}: ${$("overall-score").textContent}`);
  }
  click("leave"), click("paste-cancel"), await frame();
  // All the way back, and forth again.
  while (click("redo")) await frame();
  const end = entered();
  while (!$("undo").disabled && entered() !== start && steps < 2000) click("undo"), steps++, await frame();
  if (entered() !== start) wrong.push(`undo does not lead to the start after ${steps} steps`);
  for (let left = steps; left--; ) click("redo"), await frame();
  if (entered() !== end) wrong.push("redo does not lead to the end");
  return { counts, wrong, steps, end };
};
run().then(done, (error) => done({ counts, wrong: [String(error?.stack ?? error)], steps: 0, end: "" }));
