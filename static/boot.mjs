// Starts the page. A file and not an inline script, because the content security policy allows no inline script.
import { unpack } from "./unpack.mjs";

const at = (path) => new URL(path, document.baseURI).href;
// What a text may become, in browsers that ask: elements only where it holds nothing but the plain tags of the printed report,
// and a script or worker only from this folder. All else is refused, whoever tries it.
const PLAIN = /<\/?(h1|h2|p|table|thead|tbody|tr|th|td|br)>/g;
self.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text.replaceAll(PLAIN, "").includes("<") ? null : text),
  createScriptURL: (url) => (at(url).startsWith(at("./")) ? url : null),
});

const byId = (id) => document.getElementById(id);
const tag = document.querySelector("script[data-app-js]");
// Takes the page out of use for good.
let broken = false;
const stop = (details) => {
  if (broken) return;
  broken = true;
  byId("app").inert = true;
  byId("loading")?.remove();
  byId("crashed").hidden = false;
  byId("crashed-details").textContent = details;
  // The program hands over what was entered, if it still can.
  dispatchEvent(new Event("bandwise-broke"));
};
// A fault inside the program, whatever kind it is: the program may no longer be able to say so.
const broke = (error) => {
  if (!/wasm-function/.test(error?.stack)) return;
  const places = [...error.stack.matchAll(/wasm-function\[\d+\]:(0x\w+)/g)].slice(0, 6).map((found) => found[1]);
  stop(`${error} in ${tag.dataset.appWasm} at ${places.join(" ")}`);
};
// Another program on the page (`static/focus.mjs`).
addEventListener("bandwise-stop", (event) => stop(event.detail));
addEventListener("error", (event) => broke(event.error));
addEventListener("unhandledrejection", (event) => broke(event.reason));
try {
  // In the last statement, so that a script cut short can't say it: `early.js` speaks up where this is missing.
  tag.dataset.runs = "yes";
  // On a phone the page can be read first: unpacking and starting the program would stop it from being drawn.
  await tag.seen;
  const fetched = async () => {
    const answer = await fetch(tag.dataset.appWasm);
    if (!answer.ok) throw new Error(answer.status);
    return answer.arrayBuffer();
  };
  const program = async () => {
    const bytes = unpack(new Uint8Array((await tag.program) || (await fetched())));
    delete tag.program;
    try {
      if (!("slow" in tag.dataset)) return new WebAssembly.Module(bytes);
    } catch {
      // Older browsers of Chromium’s kind take only a small program at once. What is wrong with it is told below.
    }
    return WebAssembly.compile(bytes);
  };
  const [whole, { default: start }] = await Promise.all([program(), import(at(tag.dataset.appJs))]);
  // What the program drew, in the place of what came with the file.
  const drawn = new Promise((done) =>
    document.addEventListener("bandwise-drawn", ({ detail }) => {
      if (broken) return;
      detail.id = "app";
      byId("app").replaceWith(detail);
      byId("loading").remove();
      done();
    }),
  );
  await start({ module_or_path: whole });
  await drawn;
  // What keeps focus, and the page for use without a network, waits until nothing else is to be done.
  const later = self.requestIdleCallback ?? ((call) => setTimeout(call, 1000));
  later(async () => {
    await import(at(tag.dataset.focus));
    (await import(at(tag.dataset.offline))).stay();
  });
} catch (error) {
  console.error(error);
  broke(error);
  // `early.js` says so, and takes the example out of use.
  if (!broken) dispatchEvent(new Event("bandwise-fails"));
}
