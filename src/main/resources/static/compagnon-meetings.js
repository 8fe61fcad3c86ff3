// What the form of a meeting does besides being sent. It works without this file.

// Questions that an answer makes needless step aside; the server leaves their answers out in the same way.
const form = document.querySelector(".meeting-form");

const valuesOf = name => {
  const fields = [...form.elements].filter(field => field.name === name);
  const chosen = fields.filter(field => !["radio", "checkbox"].includes(field.type) || field.checked).map(field => field.value).filter(value => value !== "");
  const lone = fields.length === 1 && fields[0].type === "checkbox" && fields[0].value === "true";
  return lone && chosen.length === 0 ? ["false"] : chosen;
};

const holds = (comparison, prefix) => {
  const [, name, sign, value] = comparison.match(/^\s*([\w-]+)\s*(!=|<=|>=|=)\s*([\w-]+)\s*$/) || [];
  if (!name || ![...form.elements].some(field => field.name === prefix + name)) return true;
  const values = valuesOf(prefix + name);
  if (sign === "=") return values.includes(value);
  if (sign === "!=") return !values.includes(value);
  return values.some(one => sign === "<=" ? Number(one) <= Number(value) : Number(one) >= Number(value));
};

const showWhatIsAsked = () => form.querySelectorAll("[data-shown-if]").forEach(part => {
  const shown = part.dataset.shownIf.split(/\s+and\s+/).every(comparison => holds(comparison, part.dataset.prefix || ""));
  part.hidden = !shown;
});

// What is typed is kept in this tab until it has been sent, so that a lost session or network loses nothing. It leaves
// the tab with the tab, and at once when somebody signs out.
const draft = form && form.dataset.draft && {
  key: "draft:" + form.getAttribute("action"),
  read() { try { return JSON.parse(sessionStorage.getItem(this.key)); } catch { return null; } },
  write() {
    const kept = [...new FormData(form)].filter(([name]) => !["_csrf", "form", "version"].includes(name));
    try { sessionStorage.setItem(this.key, JSON.stringify({ kept })); } catch { /* a full or closed store keeps nothing */ }
  },
  // Whether it was kept is known on the next page: only a page that says so forgets the draft.
  send() { try { sessionStorage.setItem("draft-sent", this.key); } catch { /* nothing was kept */ } },
  drop() { try { sessionStorage.removeItem(this.key); } catch { /* nothing was kept */ } },
  fill(kept) {
    for (const field of form.elements) {
      if (!field.name || ["_csrf", "form", "version"].includes(field.name)) continue;
      const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
      if (["radio", "checkbox"].includes(field.type)) field.checked = values.includes(field.value);
      else if (field.tagName !== "BUTTON") field.value = values[0] ?? "";
    }
  },
};

if (form) {
  form.addEventListener("input", showWhatIsAsked);
  if (draft) {
    const found = draft.read();
    const refused = document.querySelector(".wrong");
    if (found && !refused) {
      const notice = document.querySelector(".draft-found");
      draft.fill(found.kept);
      if (notice) {
        notice.hidden = false;
        notice.querySelector(".draft-drop").addEventListener("click", () => { draft.drop(); form.reset(); notice.hidden = true; showWhatIsAsked(); });
      }
    }
    form.addEventListener("input", () => draft.write());
    form.addEventListener("submit", () => { draft.write(); draft.send(); });
  }
  showWhatIsAsked();
}

// A page that tells what was done has been reached through the server's redirect: the draft has served. Reached in
// another way, for instance after signing in again, nothing was kept and the draft stays.
try {
  const sent = sessionStorage.getItem("draft-sent");
  sessionStorage.removeItem("draft-sent");
  if (sent && !form && document.querySelector(".said")) sessionStorage.removeItem(sent);
} catch { /* nothing was kept */ }
