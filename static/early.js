// What is done on the page before the program arrives: the page shows already what it will show, so that people click. It also says
// when the program may start, and until when the page waits for it. A plain script before all that can be seen,
// because a module would come too late.
(() => {
  const page = document.documentElement;
  // The program does not come: what stands here can be read, and nothing of it does anything.
  const failed = () => {
    until.abort();
    page.style = "";
    document.getElementById("loading")?.remove();
    document.getElementById("boot-failed").hidden = false;
    for (const one of app().querySelectorAll("button, input, select, textarea")) one.disabled = true;
  };
  addEventListener("bandwise-fails", failed);
  // A loader that does not arrive whole, or that this browser can't read, has run nothing by now, and there is nobody else
  // to say so.
  const loader = document.querySelector("script[data-app-js]");
  addEventListener("load", () => loader.dataset.runs || failed());
  // The worked example stands on the page. Where something else is going to be shown, nothing is until then.
  let other = location.hash.length > 1 || (history.state ?? "ratings") !== "ratings";
  try {
    other ||= Object.keys(localStorage).some((key) => /^bandwise\.(head|rules)\./.test(key));
  } catch {
    // A browser that keeps nothing has nothing else to show.
  }
  // With a finger for a pointer, as on a phone, whose line and processor may be slow, the program is fetched once the page is on the
  // screen, which the loader waits for and may come after, and draws the page in steps. The first is to read the rules of the example,
  // where that is what will be shown.
  const slow = matchMedia("(pointer: coarse)").matches && !document.hidden;
  if (slow) loader.dataset.slow = other ? "" : "example";
  // Elsewhere it was asked for with the page, and is taken as it comes: the loader finds it whole, or asks for it itself.
  else loader.program = fetch(loader.dataset.appWasm).then((answer) => answer.ok && answer.arrayBuffer()).catch(() => false);
  loader.seen = slow && new Promise((seen) => {
    new PerformanceObserver(seen).observe({ type: "paint" });
    setTimeout(seen, other ? 0 : 2000);
  });
  page.classList.add("bw-starts");
  // Until all of it is drawn, for a browser that looks for the place where it was left. It must not follow what stands further down
  // either, while what stands before that is still drawn.
  if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") page.style = "min-block-size:9999px;overflow-anchor:none";
  // Elsewhere it is soon there. For so long the example is held back: laying it out takes as long as drawing the page, and that is laid
  // out too.
  if (other || !slow) {
    page.classList.add("bw-waits");
    if (!other) setTimeout(() => page.classList.remove("bw-waits"), 150);
  }
  // In order: the elements, and whether what they were left at is meant.
  const done = [];
  const app = () => document.getElementById("app");
  // By its id, or by its place under the next element that has one.
  const place = (element) => {
    const path = [];
    for (; !element.id; element = element.parentElement) path.unshift([...element.parentElement.children].indexOf(element));
    return [element.id, path];
  };
  const found = ([id, path]) => path.reduce((element, at) => element?.children[at], document.getElementById(id));
  const note = (element, field) => {
    if (!field || !done.some(([known]) => known === element)) done.push([element, field]);
    page.classList.add("bw-early");
  };
  const clicked = (event) => {
    const element = event.target.closest("button, a[href^='#']");
    if (!element || !app().contains(element)) return;
    event.preventDefault();
    note(element);
  };
  const chosen = ({ target }) => app().contains(target) && note(target, true);
  // The fields that stand there: ratings, and the list of rule sets.
  const put = (element, { value, checked }) => {
    if (element.type === "radio") {
      if (element.checked !== checked) element.click();
      return;
    }
    element.value = value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const listening = { click: clicked, change: chosen };
  const until = new AbortController();
  for (const kind in listening) document.addEventListener(kind, listening[kind], { capture: true, signal: until.signal });
  const standards = () => [...app().querySelectorAll(".bw-standard")];
  // `boot.mjs` hears this after it, and puts the page that the program drew in the place of this one.
  document.addEventListener("bandwise-drawn", async () => {
    until.abort();
    const { activeElement } = document;
    const focus = app().contains(activeElement) ? place(activeElement) : null;
    const [top, end] = [scrollY, innerHeight];
    const held = page.classList.contains("bw-waits");
    const sizes = () => standards().map((one) => one.getBoundingClientRect());
    const before = held || sizes();
    // A link may have come while the page opened.
    other ||= location.hash.length > 1;
    let places = done.map(([element]) => place(element));
    await null;
    page.classList.remove("bw-waits", "bw-early");
    // From here on what is out of view is not laid out, and takes the room that it had.
    const stay = (sizes) => {
      for (const [at, { style }] of standards().entries()) {
        style.containIntrinsicBlockSize = `auto ${sizes[at].height}px`;
        // A browser leaves out for a moment what it has to look for first.
        if (sizes[at].bottom > 0 && sizes[at].top < end) style.contentVisibility = "visible";
      }
      page.classList.remove("bw-starts");
    };
    // Ten seconds at the most: a view of the workbench that does not come stays busy.
    let looks = 50;
    const rest = () => {
      if (looks-- && (!document.getElementById("paste-text") || document.querySelector("[aria-busy=true]"))) setTimeout(rest, 200);
      else page.style.minBlockSize = page.style.overflowAnchor = "";
    };
    rest();
    // What is not the example has sizes of its own, and what was held back none yet. By then all of it is drawn.
    if (other || held) setTimeout(() => stay(sizes()), 200);
    else stay(before);
    // Not where it need not be: it has the page laid out at once.
    if (top && !other) scrollTo(scrollX, top);
    const focused = focus && found(focus);
    focused?.focus({ preventScroll: true });
    // Found before the first is done, which may move the others to another place.
    places = places.map(found);
    for (const [at, [left, field]] of other ? [] : done.entries()) {
      const element = places[at];
      if (element && field) put(element, left);
      else element?.click();
      // The page shows what came of it before the next.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, { once: true });
})();
