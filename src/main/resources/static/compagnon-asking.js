// A questionnaire in the browser: turns its pages, shows what the answers so far bring into view, keeps each answer as
// the server judges it. The answering page and the editor's preview use it; sending is compagnon-answering.js's part.

const filled = (pattern, ...parts) => parts.reduce((said, part, at) => said.replaceAll(`{${at}}`, part), pattern);

// Whether a condition holds of what was answered: column → values. As org.compagnon.surveys.study.Condition.
export const holds = (condition, answered) => {
  if (condition.all) return condition.all.every(one => holds(one, answered));
  if (condition.any) return condition.any.some(one => holds(one, answered));
  if (condition.not) return !holds(condition.not, answered);
  const given = answered.get(condition.column) ?? [];
  const [value] = condition.values;
  const compared = answer => /^\d{4}-\d\d-\d\d$/.test(value) ? (answer > value) - (answer < value) : Number(answer) - Number(value);
  switch (condition.is) {
    case "is": case "among": return condition.values.some(one => given.includes(one));
    case "is_not": return !condition.values.some(one => given.includes(one));
    case "less": return given.some(answer => compared(answer) < 0);
    case "at_most": return given.some(answer => compared(answer) <= 0);
    case "more": return given.some(answer => compared(answer) > 0);
    default: return given.some(answer => compared(answer) >= 0);
  }
};

// An order that is the respondent's own and stays: options by a hash of seed, question and option (FNV-1a).
const hash = text => [...text].reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0), 16777619) >>> 0, 2166136261);
const mixed = sum => { sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b); sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b); return (sum ^ (sum >>> 16)) >>> 0; };
const shuffle = (question, seed) => {
  const list = question.querySelector(".options");
  const own = [...list.children].filter(option => !option.classList.contains("last"));
  const code = option => option.dataset.rank ?? option.querySelector("input").value;
  const place = option => mixed(hash(`${seed} ${question.dataset.item} ${code(option)}`));
  own.sort((one, other) => place(one) - place(other)).reverse().forEach(option => list.prepend(option));
};

// How each kind of question is read, filled and judged.
const ranked = question => [...question.querySelectorAll("[data-rank]")].filter(one => one.dataset.place)
  .sort((one, other) => one.dataset.place - other.dataset.place).map(one => one.dataset.rank);

const NUMBER = /^-?[0-9]{1,12}([.,][0-9]{1,12})?$/;
const wrongNumber = (question, value, says) => {
  const { min, max, decimals } = question.dataset;
  if (!NUMBER.test(value)) return says.notANumber;
  const number = Number(value.replace(",", "."));
  const after = (value.split(/[.,]/)[1] ?? "").replace(/0+$/, "").length;
  if (after > Number(decimals)) return decimals === "0" ? says.notWhole : filled(says.tooManyDecimals, decimals);
  if (min !== undefined && number < Number(min)) return filled(says.tooSmall, min);
  if (max !== undefined && number > Number(max)) return filled(says.tooLarge, max);
  return null;
};

export function asking(form, { seed = "", given = {}, page = 0, changed = () => {}, turned = () => {} } = {}) {
  const says = Object.fromEntries(Object.entries(form.dataset).filter(([name]) => name.startsWith("says"))
    .map(([name, text]) => [name[4].toLowerCase() + name.slice(5), text]));
  const sheets = [...form.querySelectorAll(".sheet")];
  const questions = [...form.querySelectorAll("[data-item]")];
  const parts = [...form.querySelectorAll("[data-shown-if]")];
  const conditions = new Map(parts.map(part => [part, JSON.parse(part.dataset.shownIf)]));
  const [back, on, alert] = [".turn-back", ".turn-on", ".wrong"].map(which => form.querySelector(which));
  const end = form.querySelector(".turning [type=submit]");
  let at = 0;

  // Column → values of one question, as far as it is answered.
  const read = question => {
    const answers = new Map();
    const add = (column, value) => { if (value !== "") answers.set(column, [...(answers.get(column) ?? []), value]); };
    if (question.dataset.kind === "ranking") {
      const order = ranked(question);
      order.forEach(code => add(question.dataset.item, code));
      return answers;
    }
    for (const field of question.querySelectorAll("input, textarea")) {
      const words = field.closest(".other");
      if (words && words.hidden) continue;
      if (!["radio", "checkbox"].includes(field.type) || field.checked) add(field.name, field.value.trim());
    }
    return answers;
  };

  // Goes through the questions in order, as the server does: what was answered so far decides what is shown next.
  const look = () => {
    const answered = new Map();
    for (const part of [...form.querySelectorAll("[data-section], [data-item]")]) {
      const condition = conditions.get(part);
      part.hidden = Boolean(condition) && !holds(condition, answered);
      if (part.hidden || !part.dataset.item) continue;
      const other = part.querySelector(".other");
      if (other) other.hidden = !part.querySelector("input[value=other]").checked;
      read(part).forEach((values, column) => {
        if (part.dataset.kind !== "text" && !(other && column.endsWith(".other"))) answered.set(column, part.dataset.kind === "number" ? values.map(value => value.replace(",", ".")) : values);
      });
      const clear = part.querySelector(".clear");
      if (clear) clear.hidden = read(part).size === 0;
    }
    frame();
  };

  const isAsked = sheet => [...sheet.querySelectorAll("[data-item]")].some(question => !question.hidden)
    || (!sheet.querySelector("[data-item]") && Boolean(sheet.querySelector("[data-section]:not([hidden])")));
  const asked = () => sheets.filter(isAsked);
  const next = () => sheets.findIndex((sheet, place) => place > at && isAsked(sheet));
  const before = () => sheets.findLastIndex((sheet, place) => place < at && isAsked(sheet));

  const frame = () => {
    sheets.forEach((sheet, place) => { sheet.hidden = place !== at; });
    const all = asked(), place = all.indexOf(sheets[at]);
    const howFar = form.querySelector(".how-far");
    howFar.hidden = all.length < 2;
    howFar.querySelector("progress").max = Math.max(1, all.length);
    howFar.querySelector("progress").value = Math.max(0, place) + 1;
    const told = filled(says.page, place + 1, all.length);
    if (howFar.querySelector(".page-told").textContent !== told) howFar.querySelector(".page-told").textContent = told;
    back.hidden = before() < 0;
    on.hidden = next() < 0;
    if (end) end.hidden = next() >= 0;
  };

  const answers = () => {
    const all = {};
    questions.filter(question => !question.hidden).forEach(question => read(question).forEach((values, column) => { all[column] = values; }));
    return all;
  };

  const slot = column => document.getElementById(column + "-problem");
  const tell = (column, problem) => {
    const place = slot(column);
    if (!place) return;
    place.textContent = problem ?? "";
    place.hidden = !problem;
    const field = document.getElementById(column);
    if (field?.matches("input, textarea")) field.toggleAttribute("aria-invalid", Boolean(problem));
    place.closest("[data-item]").classList.toggle("is-wrong", [...place.closest("[data-item]").querySelectorAll(".wrong-here")].some(one => !one.hidden));
  };

  // What the server would refuse, told before anything is sent; [column, words] each.
  const problems = question => {
    const found = [], id = question.dataset.item, kind = question.dataset.kind, values = read(question);
    const required = question.dataset.required === "true";
    if (kind === "matrix") {
      if (required) question.querySelectorAll(".row").forEach(row => {
        const column = row.querySelector("input").name;
        if (!values.has(column)) found.push([column, says.requiredRow]);
      });
      return found;
    }
    const own = values.get(id) ?? [];
    const field = document.getElementById(id);
    if (kind === "day" && field.validity?.badInput) return [[id, says.notADay]];
    if (own.length === 0) return required ? [[id, says.required]] : [];
    if (kind === "number") { const wrong = wrongNumber(question, own[0], says); if (wrong) found.push([id, wrong]); }
    if (kind === "multiple" && !question.querySelector("[data-alone=true]:checked")) {
      const { fewest, most } = question.dataset;
      if (own.length < Number(fewest)) found.push([id, filled(says.tooFew, fewest)]);
      if (most !== undefined && own.length > Number(most)) found.push([id, filled(says.tooMany, most)]);
    }
    const all = question.querySelectorAll("[data-rank]").length;
    if (kind === "ranking" && own.length < all) found.push([id, filled(says.ranking, all)]);
    return found;
  };

  const showProblems = found => {
    form.querySelectorAll(".wrong-here:not([hidden])").forEach(one => tell(one.id.replace(/-problem$/, ""), null));
    found.forEach(([column, problem]) => tell(column, problem));
    alert.hidden = found.length === 0;
    alert.textContent = found.length === 0 ? "" : says.look;
    if (found.length === 0) return;
    const first = slot(found[0][0]);
    if (!first) return;
    at = sheets.indexOf(first.closest(".sheet"));
    frame();
    first.closest("[data-item]").focus({ preventScroll: true });
    first.closest("[data-item]").scrollIntoView({ block: "start" });
  };

  const judge = () => {
    const found = [...sheets[at].querySelectorAll("[data-item]")].filter(question => !question.hidden).flatMap(problems);
    showProblems(found);
    return found.length === 0;
  };

  const open = (place, focus = true) => {
    at = place < 0 || place >= sheets.length ? 0 : place;
    alert.hidden = true;
    look();
    if (focus) { sheets[at].focus({ preventScroll: true }); form.scrollIntoView({ block: "start" }); }
    turned(at);
  };

  const fill = values => {
    for (const question of questions) {
      if (question.dataset.kind === "ranking") {
        const order = values[question.dataset.item] ?? [];
        question.querySelectorAll("[data-rank]").forEach(one => { one.dataset.place = order.includes(one.dataset.rank) ? order.indexOf(one.dataset.rank) + 1 : ""; });
        showRanks(question);
        continue;
      }
      for (const field of question.querySelectorAll("input, textarea")) {
        const own = values[field.name] ?? [];
        if (["radio", "checkbox"].includes(field.type)) field.checked = own.includes(field.value);
        else field.value = own[0] ?? "";
      }
    }
    look();
  };

  const showRanks = question => question.querySelectorAll("[data-rank]").forEach(one => {
    one.querySelector(".place").textContent = one.dataset.place ?? "";
    one.querySelector(".said-place").textContent = one.dataset.place ? filled(says.place, one.dataset.place) : "";
    one.setAttribute("aria-pressed", String(Boolean(one.dataset.place)));
  });

  // The first pressed is first; pressed again it steps out and the others move up; the last one needs no pressing.
  const rank = (question, option) => {
    const order = ranked(question), all = [...question.querySelectorAll("[data-rank]")];
    const chosen = order.includes(option.dataset.rank) ? order.filter(code => code !== option.dataset.rank) : [...order, option.dataset.rank];
    if (chosen.length > order.length && chosen.length === all.length - 1) chosen.push(all.find(one => !chosen.includes(one.dataset.rank)).dataset.rank);
    all.forEach(one => { one.dataset.place = chosen.includes(one.dataset.rank) ? chosen.indexOf(one.dataset.rank) + 1 : ""; });
    showRanks(question);
    question.querySelector("[role=status]").textContent = option.dataset.place
      ? `${option.querySelector("span:nth-child(2)").textContent} : ${filled(says.place, option.dataset.place)}` : "";
  };

  form.addEventListener("click", event => {
    const question = event.target.closest("[data-item]");
    if (event.target.closest("[data-rank]")) rank(question, event.target.closest("[data-rank]"));
    else if (event.target.closest(".clear")) {
      const kept = answers();
      read(question).forEach((_, column) => delete kept[column]);
      fill(kept);
      question.focus({ preventScroll: true });
    } else return;
    look();
    changed(answers(), at);
  });
  form.addEventListener("input", event => {
    const box = event.target, question = box.closest("[data-item]");
    if (box.type === "checkbox" && box.checked)
      question.querySelectorAll("input[type=checkbox]").forEach(other => {
        if (other !== box && (box.dataset.alone === "true" || other.dataset.alone === "true")) other.checked = false;
      });
    if (box.name) tell(box.name, null);
    look();
    changed(answers(), at);
  });
  // Enter in a field goes on, and never sends by accident.
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches("input:not([type=button])")) { event.preventDefault(); (on.hidden ? end : on)?.focus(); }
  });
  back.addEventListener("click", () => { open(before()); changed(answers(), at); });
  on.addEventListener("click", () => { if (judge()) { open(next()); changed(answers(), at); } });

  if (seed) questions.filter(question => question.dataset.shuffled === "true").forEach(question => shuffle(question, seed));
  fill(given);
  open(isAsked(sheets[page] ?? sheets[0]) ? page : sheets.findIndex(isAsked), false);
  form.dataset.ready = "true";
  return {
    answers, fill, judge, showProblems,
    open: place => open(place),
    // Every page, from the first: a page that was left by a changed answer may lack something.
    judgeAll: () => {
      const found = questions.filter(question => !question.hidden).flatMap(problems);
      showProblems(found);
      return found.length === 0;
    },
  };
}

// A preview asks as the page does and sends nothing. What was tried out stays in the tab while the text is changed.
const previews = within => within.querySelectorAll("form.asking[data-preview=true]:not([data-ready])").forEach(form => {
  form.addEventListener("submit", event => event.preventDefault());
  const place = document.body.dataset.place && `draft:preview ${document.body.dataset.place}`;
  const kept = JSON.parse((place && sessionStorage.getItem(place)) || "{}");
  const changed = (given, page) => { if (place) sessionStorage.setItem(place, JSON.stringify({ given, page })); };
  asking(form, { seed: "preview", given: kept.given, page: kept.page, changed });
});
previews(document);
document.addEventListener("htmx:load", event => previews(event.target));
