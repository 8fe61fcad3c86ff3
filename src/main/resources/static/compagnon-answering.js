// Answering with a ballot. What is answered stays in this browser until the server has acknowledged it; whatever is
// sent carries the ballot and nothing of the person.

import { asking } from "./compagnon-asking.js";
import { admit, anonymously, ballotIn, download, forget, keep, keyAt } from "./compagnon-ballots.js";

const place = document.getElementById("answering");
const { address, language, fingerprint, salt } = place.dataset;
const says = Object.fromEntries(Object.entries(place.dataset).filter(([name]) => name.startsWith("says"))
  .map(([name, text]) => [name[4].toLowerCase() + name.slice(5), text]));
const form = place.querySelector("form.asking");
const wave = { fingerprint };

// What this browser holds of the answers: { answers, page, stamp, complete } while they are written, { sent, stamp }
// once they were handed in. Where a browser keeps nothing, this window does.
const shelf = "compagnon.answers." + fingerprint;
let held = {};
let keeps = true;
try { held = JSON.parse(localStorage.getItem(shelf)) ?? {}; } catch { held = {}; }
const hold = what => {
  held = what;
  try { localStorage.setItem(shelf, JSON.stringify(held)); } catch { keeps = false; }
  show("kept-here", keeps);
};
const drop = () => { held = {}; try { localStorage.removeItem(shelf); } catch { /* nothing was kept */ } };

let ballot = ballotIn(wave);
let paper = null;

const show = (id, shown = true) => { const part = document.getElementById(id); if (part) part.hidden = !shown; };
const tell = (id, text) => { const part = document.getElementById(id); part.textContent = text ?? ""; part.hidden = !text; };
const quiet = () => { tell("told"); tell("refused"); };
const state = (name, focus = true) => {
  place.querySelectorAll(".state").forEach(one => { one.hidden = one.id !== "state-" + name; });
  show("withdrawing", false);
  if (focus) { document.getElementById("state-" + name).focus({ preventScroll: true }); window.scrollTo(0, 0); }
};

// One deed with the ballot. A dropped connection, or a server that is busy or broken, is tried again until it answers:
// the same content twice counts once.
const pause = wait => new Promise(go => {
  const timer = setTimeout(go, wait);
  window.addEventListener("online", () => { clearTimeout(timer); go(); }, { once: true });
});
async function ask(deed, content = {}) {
  place.querySelectorAll("button").forEach(button => { button.disabled = true; });
  try {
    for (let wait = 2_000; ; wait = Math.min(wait * 2, 30_000)) {
      try {
        const answer = await anonymously(`${address}/${language}/${deed}`, {
          method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ballot, ...content }),
        });
        if (answer.status < 500) {
          tell("offline");
          return { status: answer.status, ...await answer.json() };
        }
      } catch { /* the connection dropped, or what came back was not the server's */ }
      tell("offline", keeps ? says.unsent : says.unkept);
      await pause(wait);
    }
  } finally {
    place.querySelectorAll("button").forEach(button => { button.disabled = false; });
  }
}

const refused = answer => {
  if (answer.status === 410) { drop(); state("over"); return; }
  tell("refused", answer.told);
  document.getElementById("refused").scrollIntoView({ block: "start" });
};

// A correction keeps the code that the answer was sent with.
const asksForCode = () => salt && !held.handedIn;

const questions = (given = {}, page = 0, focus = true) => {
  state("asked", focus);
  show("unchanged", Boolean(held.handedIn));
  place.querySelector(".later").hidden = Boolean(held.handedIn);
  const end = form.querySelector("[data-sends]");
  end.textContent = asksForCode() ? end.dataset.goesOn : end.dataset.sends;
  if (paper) { paper.fill(given); paper.open(page); return; }
  paper = asking(form, {
    seed: ballot, given, page,
    changed: (answers, at) => hold({ ...held, sent: false, answers, page: at }),
  });
};

const begin = focus => {
  if (!ballot) return state("no-ballot", focus);
  if (held.sent) return state("sent", focus);
  questions(held.answers ?? {}, held.page ?? 0, focus);
};

async function hand(complete, code) {
  quiet();
  const answer = await ask("keep", { answers: paper.answers(), complete, ...(held.stamp && { stamp: held.stamp }), ...(code && { code }) });
  if (answer.status === 200) {
    if (complete) { hold({ sent: true, stamp: answer.stamp }); state("sent"); }
    else { hold({ ...held, answers: paper.answers(), stamp: answer.stamp }); tell("told", says.saved); document.getElementById("told").scrollIntoView({ block: "center" }); }
  } else if (answer.status === 409) {
    hold({ ...held, answers: paper.answers(), found: answer.stamp ?? null });
    if (answer.stamp) state("other");
    else { hold({ ...held, stamp: undefined, handedIn: false }); tell("refused", answer.told); }
  } else if (answer.status === 422) {
    state("asked");
    paper.showProblems(Object.entries(answer.problems));
  } else refused(answer);
}

// What lies under the ballot comes in place of what this browser holds.
async function fetchKept() {
  quiet();
  const answer = await ask("read");
  if (answer.status === 404) { hold({}); questions(); return; }
  if (answer.status !== 200) { refused(answer); return; }
  hold({ answers: answer.answers, page: 0, stamp: answer.stamp, handedIn: answer.complete });
  return answer;
}

const deeds = {
  save: () => hand(false),
  copy: async () => { await navigator.clipboard.writeText(ballot); tell("told", says.copied); },
  download: () => download(ballot, says.file),
  correct: async () => { const found = await fetchKept(); if (found) questions(found.answers, 0); },
  see: async () => { const found = await fetchKept(); if (found) questions(found.answers, 0); },
  replace: () => { hold({ ...held, stamp: held.found, found: undefined }); return hand(true); },
  leave: () => { hold({ sent: true, stamp: held.stamp }); quiet(); state("sent"); },
  "ask-withdraw": () => { show("withdrawing"); document.getElementById("withdrawing").focus(); },
  keep: () => { show("withdrawing", false); place.querySelector("[data-do=ask-withdraw]").focus(); },
  withdraw: async () => {
    quiet();
    const answer = await ask("withdraw");
    if (answer.status !== 200) { refused(answer); return; }
    drop();
    questions({}, 0);
    tell("told", says.withdrawn);
  },
  forget: () => { drop(); forget(wave); ballot = null; quiet(); location.reload(); },
  "back-to-questions": () => state("asked"),
  "send-without-code": () => hand(true),
};
place.addEventListener("click", event => {
  const button = event.target.closest("[data-do]");
  if (button) deeds[button.dataset.do]();
});

form.addEventListener("submit", event => {
  event.preventDefault();
  quiet();
  if (!paper.judgeAll()) return;
  if (asksForCode()) state("code"); else hand(true);
});

document.getElementById("paste").addEventListener("submit", async event => {
  event.preventDefault();
  tell("pasted-problem");
  try {
    const key = await keyAt(address + "/key", fingerprint);
    ballot = await admit(key, document.getElementById("pasted").value);
    keep(key, ballot);
  } catch (problem) {
    tell("pasted-problem", says[problem.why] ?? says.malformed);
    document.getElementById("pasted").setAttribute("aria-invalid", "true");
    document.getElementById("pasted").focus();
    return;
  }
  const found = await fetchKept();
  if (!found) return;
  if (found.complete) { hold({ sent: true, stamp: found.stamp }); state("sent"); } else questions(found.answers, 0);
});

const code = document.getElementById("code");
code?.addEventListener("input", event => { if (event.target.value.trim()) tell(event.target.id + "-problem"); });
code?.addEventListener("submit", async event => {
  event.preventDefault();
  quiet();
  const { panelCode } = await import("./compagnon-panel.js");
  const elements = [...code.querySelectorAll(".element")];
  elements.forEach(element => tell(element.id + "-problem"));
  const bar = document.getElementById("stretching");
  bar.hidden = false;
  try {
    const made = await panelCode(salt, elements.map(element => element.value), (done, of) => { bar.max = of; bar.value = done; });
    elements.forEach(element => { element.value = ""; });
    await hand(true, made);
  } catch (problem) {
    if (problem.why !== "missing") { tell("refused", says.insecure); return; }
    problem.places.forEach(at => tell(elements[at].id + "-problem", says.missing));
    elements[problem.places[0]].focus();
  } finally { bar.hidden = true; }
});

window.addEventListener("offline", () => tell("offline", keeps ? says.unsent : says.unkept));
window.addEventListener("online", () => tell("offline"));
window.addEventListener("beforeunload", event => { if (!keeps && held.answers) event.preventDefault(); });

begin(false);
