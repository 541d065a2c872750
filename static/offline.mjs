// Keeps the page on this device, so that it opens without a network, and says when a newer version of it is ready.
// Fetched once the page stands; `offline.js` beside it is what keeps the files (written by `xtask/src/offline.rs`).
const byId = (id) => document.getElementById(id);
const { build } = document.querySelector("script[data-app-js]").dataset;

const made = (name, settings, ...inside) => {
  const element = Object.assign(document.createElement(name), settings);
  element.append(...inside);
  return element;
};
// Said at the foot of the window, and there from the beginning, so that screen readers hear it change.
const button = (id, more, words) => made("button", { id, type: "button", className: `bw-button${more}` }, words);
const notice = made(
  "section",
  { id: "newer", className: "bw-outside bw-outside--newer", role: "status", hidden: true },
  made("p", {}, "A newer version of this page is ready. Read in or apply first what you are typing; all else is kept."),
  made("p", { className: "bw-row" }, button("newer-use", " bw-button--main", "Change to it now"), button("newer-later", "", "Later")),
);
byId("app").after(notice);

// As long as this page is open, the files of its version are kept, whatever version comes next.
const home = new URL("./", document.baseURI);
const hold = () => navigator.locks?.request(`bandwise ${home} ${build}`, { mode: "shared" }, () => new Promise(() => {}));

const offer = (worker) => {
  if (!worker) return;
  notice.hidden = false;
  byId("newer-use").onclick = () => {
    // Whatever was not kept yet is asked about by the page itself on leaving.
    if (worker.state === "activated") return location.reload(); // Another tab was quicker.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("use");
  };
  byId("newer-later").onclick = () => {
    notice.hidden = true;
    byId("app").querySelector("#main")?.focus({ preventScroll: true });
  };
};

// A version that is there before this page has one is its own; one that follows is newer.
const follow = (registration) => {
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) offer(worker);
    });
  if (registration.waiting && registration.active) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
};

export const stay = async () => {
  if (!navigator.serviceWorker) return;
  hold();
  try {
    follow(await navigator.serviceWorker.register("offline.js", { updateViaCache: "none" }));
  } catch (error) {
    // The page works as before, only not without a network.
    console.info(`Not kept for use without a network: ${error}`);
  }
};
