// The worker that keeps the page on the device. `xtask/src/offline.rs` puts in the version, and every file with its digest.
// A file is named by its content or vouched for by its digest, and all of a version are kept together or none: two
// versions can never mix.
const VERSION = "{version}";
const FILES = {files};
// A host may have several copies of the page, and they share its storage.
const OURS = `bandwise ${registration.scope} `;
const here = (path) => new URL(path, registration.scope).href;

const keep = async (cache, [path, digest]) => {
  const answer = await fetch(new Request(here(path), { integrity: digest, cache: "no-cache", redirect: "follow" }));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // There is one of each, whatever a host says of others.
  const headers = new Headers(answer.headers);
  headers.delete("vary");
  // Anew, because a browser shows no page that came by way of another address.
  await cache.put(here(path), new Response(await answer.blob(), { headers }));
};

const install = async () => {
  const cache = await caches.open(OURS + VERSION);
  try {
    await Promise.all(Object.entries(FILES).map((file) => keep(cache, file)));
  } catch (error) {
    await caches.delete(OURS + VERSION);
    throw error;
  }
};

// Takes away the versions before this one that no open page is of.
const tidy = async () => {
  const used = new Set((await navigator.locks.query()).held.map((lock) => lock.name));
  for (const name of await caches.keys()) {
    // A version that follows is kept by its own worker.
    if (registration.installing || registration.waiting) return;
    if (name.startsWith(OURS) && name !== OURS + VERSION && !used.has(name)) await caches.delete(name);
  }
};

const page = (url) => {
  if (!url.href.startsWith(registration.scope)) return null;
  const path = url.pathname.slice(new URL(registration.scope).pathname.length);
  if (path === "" || path === "index.html") return here("./");
  return path in FILES ? here(path) : null;
};

const kept = (what, cacheName) => caches.match(what, { cacheName, ignoreSearch: true });

const shown = async (request) => {
  const known = page(new URL(request.url));
  const found = known && (await kept(known, OURS + VERSION));
  if (found) return found;
  try {
    return await fetch(request);
  } catch (error) {
    // A link whose `#` was written otherwise on its way. What else there is on this host is not ours to answer for.
    const lost = /(%(25)*|=)23/.test(request.url) && (await kept(here("404.html"), OURS + VERSION));
    if (lost) return lost;
    throw error;
  }
};

const part = async (request) => {
  const own = await kept(request, OURS + VERSION);
  if (own) return own;
  // A page of an older version that is still open asks for files of its own.
  for (const name of await caches.keys()) {
    const found = name.startsWith(OURS) && (await kept(request, name));
    if (found) return found;
  }
  return fetch(request);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));
addEventListener("message", ({ data }) => data === "use" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? shown(request) : part(request));
  if (request.mode === "navigate") event.waitUntil(tidy());
});
