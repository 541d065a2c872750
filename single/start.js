// The programs of the edition in one file (ADR 12), which are one here: the page, the workbench and the reader of spreadsheets each run it with a memory
// of their own. `xtask/src/single/script.rs` puts their scripts where braces stand. Runs in the page, where `single/starter.js` brings the
// parts, and once more in the worker of the reader.
{
  // What wasm-bindgen wrote, once for each that runs: what two of them note on elements must not be mixed up, and a reader is made our way.
  const bind = (note, Worker) => {
    {bindings}
    return wasm_bindgen;
  };

  {unpack}

  // What the reader’s worker does, wherever it runs.
  const answering = (start, open, addEventListener, postMessage) => {
    {reader}
  };

  const keepFocus = () => {
    {focus}
  };

  const byId = (id) => document.getElementById(id);
  const show = (id) => {
    byId("loading")?.remove();
    byId(id).hidden = false;
  };

  // A fault inside a program takes the page out of use, whatever kind it is, as on the site (`static/boot.mjs`).
  let broken = false;
  const stop = (details) => {
    if (broken) return;
    broken = true;
    byId("app").inert = true;
    show("crashed");
    byId("crashed-details").textContent = details;
    dispatchEvent(new Event("bandwise-broke"));
  };
  const broke = (error) => {
    if (!/wasm-function/.test(error?.stack)) return;
    const places = [...error.stack.matchAll(/wasm-function\[\d+\]:(0x\w+)/g)].slice(0, 6).map((found) => found[1]);
    stop(`${error} in {name} at ${places.join(" ")}`);
  };

  // Stands for the worker that the page asks for. Where the browser gives none, the reader answers in the page itself.
  const readerOf = (script, wasm) =>
    class extends EventTarget {
      waiting = [];

      constructor() {
        super();
        const hear = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
        const here = () => {
          const program = bind("__reader_");
          let asked;
          const listen = (_, listener) => (asked = listener);
          answering(() => program({ module_or_path: wasm }), program.open, listen, (data) => this.ended || hear(data));
          this.begin((data) => asked({ data }));
        };
        try {
          const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
          const worker = (this.worker = new Worker(address));
          worker.onmessage = ({ data }) => {
            if (data !== "up") return hear(data);
            URL.revokeObjectURL(address);
            this.begin((question, handed) => worker.postMessage(question, handed));
          };
          worker.onerror = () => {
            worker.terminate();
            if (this.ask) this.dispatchEvent(new Event("error"));
            else here();
          };
          worker.postMessage(wasm);
        } catch {
          here();
        }
      }

      begin(ask) {
        this.ask = ask;
        for (const question of this.waiting.splice(0)) ask(...question);
      }

      postMessage(...question) {
        if (this.ask) this.ask(...question);
        else this.waiting.push(question);
      }

      terminate() {
        this.ended = true;
        this.worker?.terminate();
      }
    };

  // The workbench, when the page first asks for it. The words between the two stand in `workbench/start.mjs`.
  const bringWorkbench = async (module) => {
    const say = (detail) => document.dispatchEvent(new CustomEvent("bandwise-said", { detail }));
    try {
      const program = bind("__workbench_");
      await program({ module_or_path: module });
      program.begin(say);
      document.addEventListener("bandwise-told", (event) => program.tell(event.detail));
      say("ready");
    } catch (error) {
      console.error(error);
      say("unreachable");
    }
  };

  const page = async ({ program, script }) => {
    keepFocus();
    const inSteps = matchMedia("(pointer: coarse)").matches && !document.hidden;
    document.querySelector("script[data-build]").toggleAttribute("data-slow", inSteps);
    addEventListener("error", (event) => broke(event.error));
    addEventListener("bandwise-stop", (event) => stop(event.detail));
    addEventListener("unhandledrejection", (event) => broke(event.reason));
    try {
      const packed = new Uint8Array(await new Blob(program).arrayBuffer());
      // Without what unpacked it: it goes on to the worker.
      const wasm = unpack(packed).slice();
      const module = await WebAssembly.compile(wasm);
      document.addEventListener("bandwise-wanted", (event) => {
        event.preventDefault();
        bringWorkbench(module);
      });
      document.addEventListener("bandwise-drawn", ({ detail }) => {
        if (broken) return;
        detail.id = "app";
        byId("app").replaceWith(detail);
        byId("loading").remove();
      });
      const started = bind("__page_", readerOf(script, wasm));
      await started({ module_or_path: module });
      started.mount();
    } catch (error) {
      console.error(error);
      broke(error);
      if (!broken) show("boot-failed");
    }
  };

  if (self.document) {
    addEventListener(
      "bandwise-parts",
      (event) => {
        event.preventDefault();
        page(event.detail);
      },
      { once: true },
    );
  } else {
    addEventListener(
      "message",
      ({ data }) => {
        const program = bind("__reader_");
        answering(() => program({ module_or_path: data }), program.open, addEventListener, postMessage);
        postMessage("up");
      },
      { once: true },
    );
  }
}
