// Keeps the page for visits and its files on the device, and nothing else: what it is to keep stands in self.shell, set before this text by
// the server. Answers about people never pass through it.
const name = `field-${self.shell.version}`;

const fill = async () => {
  const cache = await caches.open(name);
  for (const address of [self.shell.page, ...self.shell.files]) {
    const answer = await fetch(address, { cache: "no-store" });
    // A page of the door instead of ours (signed out meanwhile) must not be kept in its place.
    if (!answer.ok || answer.redirected) throw new Error(`${address} ${answer.status}`);
    await cache.put(address, answer);
  }
};

const clear = async () => {
  for (const other of await caches.keys()) if (other.startsWith("field-") && other !== name) await caches.delete(other);
  await self.clients.claim();
};

self.addEventListener("install", (e) => e.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (e) => e.waitUntil(clear()));
self.addEventListener("fetch", (e) => {
  const address = new URL(e.request.url);
  if (e.request.method !== "GET" || address.origin !== self.location.origin) return;
  const kept = e.request.mode === "navigate" ? address.pathname === self.shell.page : self.shell.files.includes(address.pathname);
  if (kept) e.respondWith(caches.open(name).then((cache) => cache.match(address.pathname)).then((found) => found ?? fetch(e.request)));
});
