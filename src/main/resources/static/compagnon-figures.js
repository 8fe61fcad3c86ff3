// What a figure does besides being seen. Without this file it is a picture with tooltips, and a table stands beside it.

const figureOf = element => element.closest(".study-figure");

// Of the two drawings, the one this screen is wide enough for.
const drawingOf = figure => [...figure.querySelectorAll(".figure-drawing svg")].find(svg => svg.getClientRects().length > 0);

const marksOf = figure => [...drawingOf(figure).querySelectorAll(".mark")];

const picked = figure => [...figure.querySelectorAll(".figure-series [aria-pressed=true]")].map(button => button.dataset.series);

// A bar stands for itself; a day belongs to its line.
const belongsTo = mark => mark.matches(".line, .point") ? one => one.dataset.series === mark.dataset.series : one => one === mark;

// Fades what is neither picked nor pointed at, and says what is.
const light = (figure, mark, wanted) => {
  const series = picked(figure);
  const isWanted = wanted || (mark ? belongsTo(mark) : one => series.length === 0 || series.includes(one.dataset.series));
  for (const one of marksOf(figure)) {
    one.classList.toggle("faded", !isWanted(one));
    one.classList.toggle("pointed", one === mark);
  }
  figure.querySelector(".figure-told").textContent = mark ? mark.querySelector("title").textContent : "";
};

const rowsBeside = (figure, row) => document.querySelectorAll(`[data-figure="${CSS.escape(figure.id)}"][data-figure-row="${CSS.escape(row)}"]`);

const point = (figure, mark) => {
  document.querySelectorAll(".figure-row-lit").forEach(row => row.classList.remove("figure-row-lit"));
  light(figure, mark);
  if (mark) rowsBeside(figure, mark.dataset.row).forEach(row => row.classList.add("figure-row-lit"));
};

document.addEventListener("pointerover", event => {
  const mark = event.target.closest(".study-figure .mark");
  if (mark) return point(figureOf(mark), mark);
  const row = event.target.closest("[data-figure-row]");
  const figure = row && document.getElementById(row.dataset.figure);
  if (figure) light(figure, null, one => one.dataset.row === row.dataset.figureRow);
});

document.addEventListener("pointerout", event => {
  const row = event.target.closest("[data-figure-row]");
  const figure = row ? document.getElementById(row.dataset.figure) : event.target.closest(".study-figure");
  if (figure && !figure.contains(event.relatedTarget)) point(figure, null);
});

document.addEventListener("click", event => {
  const button = event.target.closest(".figure-series button");
  if (!button) return;
  button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  light(figureOf(button), null);
});

// Left and right follow the order of the marks; up and down lead to the nearest mark of the next row, or of the next line.
const middle = mark => {
  const box = mark.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const next = (marks, from, key) => {
  const at = marks.indexOf(from);
  if (at < 0) return marks[0];
  if (key === "Home") return marks[0];
  if (key === "End") return marks[marks.length - 1];
  if (key === "ArrowRight") return marks[Math.min(at + 1, marks.length - 1)];
  if (key === "ArrowLeft") return marks[Math.max(at - 1, 0)];
  const here = middle(from);
  const down = key === "ArrowDown" ? 1 : -1;
  const beyond = marks.filter(one => one.dataset.row + one.dataset.series !== from.dataset.row + from.dataset.series && (middle(one).y - here.y) * down > 2);
  const [across, along] = from.matches(".point") ? [1, 1000] : [1000, 1];
  const distance = one => Math.abs(middle(one).y - here.y) * across + Math.abs(middle(one).x - here.x) * along;
  return beyond.length === 0 ? from : beyond.reduce((best, one) => distance(one) < distance(best) ? one : best);
};

document.addEventListener("keydown", event => {
  const drawing = event.target.closest && event.target.closest(".figure-drawing");
  if (!drawing || event.target !== drawing) return;
  const figure = figureOf(drawing);
  if (event.key === "Escape") return point(figure, null);
  if (!["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  event.preventDefault();
  const series = picked(figure);
  const marks = marksOf(figure).filter(one => series.length === 0 || series.includes(one.dataset.series));
  if (marks.length > 0) point(figure, next(marks, marks.find(one => one.classList.contains("pointed")), event.key));
});

document.addEventListener("focusout", event => {
  if (event.target.matches && event.target.matches(".figure-drawing")) point(figureOf(event.target), null);
});

// Also for figures that htmx brings later.
const prepare = () => {
  document.querySelectorAll(".figure-series[hidden]").forEach(series => series.hidden = false);
  document.querySelectorAll(".figure-drawing:not([tabindex])").forEach(drawing => drawing.tabIndex = 0);
};
prepare();
document.addEventListener("htmx:afterSettle", prepare);
