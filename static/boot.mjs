// Starts the page. A file and not an inline script, because the content security policy allows no inline script.
const show = (id) => {
  document.getElementById("loading")?.remove();
  document.getElementById(id).hidden = false;
};
// A fault that Rust could not report itself (out of memory, too deep a call) still takes the page out of use.
addEventListener("error", (event) => {
  if (!(event.error instanceof WebAssembly.RuntimeError)) return;
  document.getElementById("app").inert = true;
  show("crashed");
});
const tag = document.querySelector("script[data-app-js]");
const at = (path) => new URL(path, document.baseURI).href;
try {
  const { default: start } = await import(at(tag.dataset.appJs));
  await start({ module_or_path: at(tag.dataset.appWasm) });
} catch (error) {
  console.error(error);
  if (document.getElementById("crashed").hidden) show("boot-failed");
}
