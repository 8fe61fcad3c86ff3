// The self-generated code that links one person's answers before and after, and only those. What is typed (first letter
// of …, day of …) is hashed here, slowly, and never sent or kept; org.compagnon.surveys.panel is the server's side, and
// docs/threat-model.md says how hard guessing is.

// For each of the code's parts, after OWASP's figure for PBKDF2 with SHA-256.
export const ITERATIONS = 600_000;

// `why`: insecure (no cryptography over plain HTTP), or missing, with the places, counted from 0, of what is not filled in.
export class CodeRefused extends Error {
  constructor(why, places = []) { super(why); this.name = "CodeRefused"; this.why = why; this.places = places; }
}

// What people write differently from one year to the next counts as the same: capitals, accents, blanks, hyphens, 05 and 5.
const LIGATURES = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d" };
export const normalised = typed => typed.toLowerCase().normalize("NFKD")
  .replace(/[œæßøłđ]/g, letter => LIGATURES[letter])
  .replace(/[^\p{L}\p{N}]/gu, "")
  .replace(/^0+(?=\d+$)/, "");

const encoder = new TextEncoder();
const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, "0")).join("");
const base64url = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

// One part for each element, made of all the others: of two codes that differ in one element, the part that leaves this
// element out is the same. `salt` is the study's; `done(parts, of)` is told after each part, for a bar of progress.
export async function panelCode(salt, typed, done = () => {}) {
  if (!globalThis.crypto?.subtle) throw new CodeRefused("insecure");
  const elements = typed.map(normalised);
  const missing = elements.flatMap((element, at) => element ? [] : [at]);
  if (missing.length) throw new CodeRefused("missing", missing);

  const digests = await Promise.all(elements.map(async (element, at) =>
    hex(await crypto.subtle.digest("SHA-256", encoder.encode(`compagnon element ${at}:${element}`)))));
  let ready = 0;
  const parts = digests.map(async (_, left) => {
    const others = digests.filter((_, at) => at !== left).join("");
    const key = await crypto.subtle.importKey("raw", encoder.encode(others), "PBKDF2", false, ["deriveBits"]);
    const slow = { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS, salt: encoder.encode(`compagnon panel ${left}:${salt}`) };
    const part = base64url(await crypto.subtle.deriveBits(slow, key, 256));
    done(++ready, digests.length);
    return part;
  });
  return (await Promise.all(parts)).join(".");
}
