// Draws a ballot for an invited person, then leads to the address that knows nothing of them.

import { ballotIn, draw, keyAt } from "./compagnon-ballots.js";

const door = document.getElementById("door");
const { answering, language, fingerprint, known, drawn } = door.dataset;
const show = (id, shown = true) => { document.getElementById(id).hidden = !shown; };

// A personal link's code stands after the #, where no server sees it: it is taken out of the address and sent once, in
// a form. `code.fingerprint` also names the key, so that nobody can be given one of their own.
const [link = "", named = ""] = location.hash.slice(1).split(".");
if (location.hash) history.replaceState(null, "", location.pathname);
const expected = named || fingerprint;

// From here on the browser's own cookies stay behind: a worker fetches the answering pages without them.
async function leaveCookiesBehind() {
  try {
    const registered = await navigator.serviceWorker.register("/surveys/answer/worker.js", { scope: "/surveys/answer/", updateViaCache: "all" });
    const worker = registered.active ?? registered.waiting ?? registered.installing;
    await Promise.race([
      new Promise(ready => { if (worker.state === "activated") ready(); worker.addEventListener("statechange", () => worker.state === "activated" && ready()); }),
      new Promise(late => setTimeout(late, 3_000)),
    ]);
  } catch { /* a private window has no workers; the server looks at no cookie there either way */ }
}

// A ballot drawn where nothing can be kept would be lost on the way.
function keeps() {
  try { localStorage.setItem("compagnon.keeps", "yes"); localStorage.removeItem("compagnon.keeps"); return true; } catch { return false; }
}

async function goOn(event) {
  event?.preventDefault();
  await leaveCookiesBehind();
  location.assign(`${answering}/${language}`);
}

async function ask(request) {
  const body = new URLSearchParams({ request, link, _csrf: door.querySelector("[name=_csrf]").value });
  const answer = await fetch(door.dataset.draw, { method: "POST", body, referrerPolicy: "no-referrer", cache: "no-store" });
  const text = await answer.text();
  if (answer.ok) return text;
  throw Object.assign(new Error(), { told: answer.status === 422 ? text : null, why: "unreachable" });
}

document.getElementById("draw").addEventListener("click", async event => {
  const button = event.target, refused = document.getElementById("refused");
  button.disabled = true;
  refused.hidden = true;
  show("drawing");
  try {
    if (!keeps()) throw Object.assign(new Error(), { why: "unkept" });
    const key = await keyAt(answering + "/key", expected);
    await draw(key, ask);
    await goOn();
    return;
  } catch (problem) {
    refused.textContent = problem.told ?? door.dataset["says" + (problem.why ?? "unreachable").replace(/^./, letter => letter.toUpperCase())];
    refused.hidden = false;
    refused.scrollIntoView({ block: "center" });
  }
  button.disabled = false;
  show("drawing", false);
});
door.querySelectorAll("a[rel=noreferrer]").forEach(way => way.addEventListener("click", goOn));

if (ballotIn({ fingerprint })) show("has-ballot");
else if (link || (known === "true" && drawn === "false")) show("may-draw");
else if (drawn === "true") show("drawn-elsewhere");
else show("stranger");
