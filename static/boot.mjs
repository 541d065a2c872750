// Starts the page. A file and not an inline script, because the content security policy allows no inline script.
const tag = document.querySelector("script[data-app-js]");
const at = (path) => new URL(path, document.baseURI).href;
try {
  const { default: start } = await import(at(tag.dataset.appJs));
  await start({ module_or_path: at(tag.dataset.appWasm) });
} catch (error) {
  console.error(error);
  document.getElementById("boot-failed").hidden = false;
  document.getElementById("loading").hidden = true;
}
