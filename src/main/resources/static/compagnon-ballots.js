// A ballot proves, without a name, that its holder was invited. This is the respondent's side of it: the browser makes
// the ballot, has it signed blindly, keeps it, and answers with it and nothing else. docs/threat-model.md says what
// that protects from; org.compagnon.surveys.ballots is the server's side.

import { blindRsa } from "./compagnon-blindrsa.js";

// version, beginning of the key's fingerprint, message (32 random bytes of RFC 9474 and 32 of our own), signature
const VERSION = 1, MARK = 9, MESSAGE = 64, SIGNATURE = 256;

// What stands in the way, told by `why`; pages have the words:
//   insecure   the page came over plain HTTP, so the browser lends no cryptography
//   unreachable   the wave's key could not be fetched
//   key        this is not the key that everybody else was given
//   answer     what came back is not this key's signature of what was asked
//   malformed, foreign, forged   a pasted ballot that opens nothing, as on the server
export class BallotRefused extends Error {
  constructor(why) { super(why); this.name = "BallotRefused"; this.why = why; }
}

const text = bytes => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const bytes = text => Uint8Array.from(atob(text.trim().replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
const joined = (...parts) => Uint8Array.from(parts.flatMap(part => [...part]));
const same = (one, other) => one.every((byte, at) => byte === other[at]);

// A request from which the server cannot tell who asks: no cookie, no referrer, no copy in a cache.
export const anonymously = (address, request = {}) => fetch(address, {
  redirect: "error", ...request, mode: "same-origin", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store",
});

// The wave's published key, fetched by nobody in particular, so that nobody in particular can be given another one.
// `expected` is the fingerprint from the invitation; null only where a ballot is there already, which names its key itself.
export async function keyAt(address, expected) {
  if (!globalThis.crypto?.subtle) throw new BallotRefused("insecure");
  let published;
  try {
    const answer = await anonymously(address);
    if (!answer.ok) throw new BallotRefused("unreachable");
    published = await answer.text();
  } catch { throw new BallotRefused("unreachable"); }
  return keyOf(published, expected);
}

export async function keyOf(published, expected) {
  if (!globalThis.crypto?.subtle) throw new BallotRefused("insecure");
  let key, digest;
  try {
    const spki = bytes(published);
    key = await crypto.subtle.importKey("spki", spki, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
    digest = new Uint8Array(await crypto.subtle.digest("SHA-256", spki));
  } catch { throw new BallotRefused("key"); }
  // An exponent of the operator's choosing could leave a trace of the ballot in the request.
  if (key.algorithm.modulusLength !== 2048 || String(key.algorithm.publicExponent) !== "1,0,1") throw new BallotRefused("key");
  const fingerprint = [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
  if (expected !== null && String(expected).replace(/\s/g, "").toLowerCase() !== fingerprint) throw new BallotRefused("key");
  return { key, fingerprint, mark: digest.subarray(0, MARK) };
}

// What this browser keeps for a wave: { ballot }, or { asked } as long as no answer came. A browser that keeps nothing
// (a private window, a full store) still draws; whoever shows the page then says that the ballot must be copied.
const place = key => "compagnon.ballot." + key.fingerprint;
const kept = key => { try { return JSON.parse(localStorage.getItem(place(key))) ?? {}; } catch { return {}; } };
const store = (key, what) => { try { localStorage.setItem(place(key), JSON.stringify(what)); return true; } catch { return false; } };

export const ballotIn = key => kept(key).ballot ?? null;
export const keep = (key, ballot) => store(key, { ballot });
export const forget = key => { try { localStorage.removeItem(place(key)); } catch { /* nothing was kept */ } };

// Two windows of one browser draw one ballot.
const alone = (name, work) => navigator.locks ? navigator.locks.request(name, work) : work();

// Draws the ballot: `ask` sends the request to the invitation's address and gives back the signature's text. Until an
// answer has come the request is kept and asked again, word for word, so that a broken connection costs nobody the ballot.
// What blinded it is forgotten with the answer: from then on not even this browser can tell which request was whose.
export const draw = (key, ask) => alone(place(key), async () => {
  if (ballotIn(key)) return ballotIn(key);
  const asked = kept(key).asked ?? await request(key);
  store(key, { asked });
  const ballot = await signed(key, asked, await ask(asked.request));
  keep(key, ballot);
  return ballot;
});

async function request(key) {
  const message = blindRsa.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await blindRsa.blind(key.key, message);
  return { message: text(message), inverse: text(inv), request: text(blindedMsg) };
}

async function signed(key, asked, answer) {
  const message = bytes(asked.message);
  try {
    const signature = await blindRsa.finalize(key.key, message, bytes(answer), bytes(asked.inverse));
    return text(joined([VERSION], key.mark, message, signature));
  } catch { throw new BallotRefused("answer"); }
}

// A ballot that somebody pasted: its text without the blanks of a mail, if this wave's key signed it.
export async function admit(key, pasted) {
  const ballot = pasted.replace(/\s/g, "");
  if (!/^[\w-]{440}$/.test(ballot)) throw new BallotRefused("malformed");
  const all = bytes(ballot);
  if (all[0] !== VERSION) throw new BallotRefused("malformed");
  if (!same(key.mark, all.subarray(1))) throw new BallotRefused("foreign");
  const message = all.subarray(1 + MARK, 1 + MARK + MESSAGE);
  if (!await blindRsa.verify(key.key, all.subarray(-SIGNATURE), message)) throw new BallotRefused("forged");
  return ballot;
}

// Saves the ballot as a file, without asking anybody's server for it.
export function download(ballot, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([ballot + "\n"], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
