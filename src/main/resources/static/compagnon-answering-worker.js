// Fetches what the answering addresses need on behalf of their pages, without the cookies that the browser would add for
// whoever is signed in in another window. It keeps nothing.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(fetch(event.request.url, { credentials: "omit", referrerPolicy: "no-referrer", headers: { Accept: event.request.headers.get("Accept") ?? "*/*" } }));
});
