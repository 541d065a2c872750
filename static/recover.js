// Brings back a link whose # was encoded on its way: hosts answer such an address by 404.html, which runs this. It stands
// beside index.html, so where it was fetched from is the calculator’s folder, whatever the address in the bar.
(() => {
  const folder = new URL("./", document.currentScript.src);
  const page = document.documentElement;
  // 404.html asks for this file from its own folder and from the one above: the first that is found does the work.
  if (page.dataset.folder || folder.origin !== location.origin) return;
  page.dataset.folder = folder.href;
  // What the page names is beside this file too, however deep the address.
  for (const link of document.querySelectorAll("[href]")) {
    link.href = new URL(link.getAttribute("href"), folder).href;
  }
  // A link, a set of exercises or results, as docs/link-format.md and docs/training.md have them; whether it is sound is
  // the calculator’s to say. Each service that a link is sent through may encode the % of %23 once more.
  const code = /(?:%(?:25)*23|=23)((?:\d+|[tr]\d+)\.[\w.-]+)/.exec(location.pathname)?.[1];
  // To that folder and nowhere else. The address there has no code in its path, so this is done once at the most.
  if (code) location.replace(`${folder.href}#${code}`);
})();
