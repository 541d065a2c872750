// Starts the second program of the page beside the first, which fetches this when one of its views is first shown
// (`src/platform/workbench.rs`). The two speak by events on the document:
//   bandwise-wanted before it is fetched: whatever else on the page brings it says so by preventing the default (`single/start.js`).
//   bandwise-told   to it: bytes. A line of number, view, "edit" or "read" and a name that is the scenario’s own, a line of what this tab has to compare with,
//                   names between tabs (in the view "switch" the rule set to switch to instead, its id or its text), and the scenario on screen (`src/share/snapshot.rs`).
//                   Or the line "beside NAME", and a scenario to compare that with.
//   bandwise-said   from it: text.
//     "ready"                     It can be told.
//     "done NUMBER"               It shows what it was told by this number.
//     "show SAMPLE ROW COLUMN"    Show this cell of a grid, all counted from 0.
//     "go VIEW ID"                Show this view, and move focus there.
//     "keep JUDGEMENTS RATINGS JSON"  So many were changed; the draft is this scenario file from here on.
//     "rules JSON"                The draft is under this rule set from here on, which has the same standards and key questions.
//     "switch JSON"               The draft is this scenario file from here on, under the rule set it brings.
//     "file NAME\tTEXT"           Open this text of a file by what it holds, a rule set first of all.
//     "unmended yes"              Something is wrong with the rule set being edited; "unmended": no longer.
//     "guide begin"               The first visit is on, and the example is put up; "guide on": on, with what is on screen; "guide end": off;
//                                 "guide back": off, and what stood there before it is back.
//     "undo"                      The last edit of the rule set is taken back.
//     "stay"                      The rule set is left as it is.
//     "visit 0 0 JSON"            Look at this scenario file.
//     "moment NUMBER"             Tell what has this place among the names, from 0.
//     "outdated"                  It does not understand what it was told.
//     "unreachable"               It could not be fetched, or not started.
import { unpack } from "../unpack.mjs";
import start, { begin, tell } from "./workbench.js";

const say = (detail) => document.dispatchEvent(new CustomEvent("bandwise-said", { detail }));
const at = (path) => new URL(path, import.meta.url);
try {
  // In the last statement, so that a script cut short can't say that it runs.
  document.head.dataset.bench = "yes";
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = at("workbench.css");
  const styled = new Promise((resolve) => (sheet.onload = sheet.onerror = resolve));
  document.head.append(sheet);
  const answer = await fetch(at("workbench_bg.wasm"));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  await start({ module_or_path: await WebAssembly.compile(unpack(new Uint8Array(await answer.arrayBuffer()))) });
  await styled;
  begin(say);
  document.addEventListener("bandwise-told", (event) => tell(event.detail));
  say("ready");
} catch (error) {
  console.error(error);
  delete document.head.dataset.bench;
  say("unreachable");
}
