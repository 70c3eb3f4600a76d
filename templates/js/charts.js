// The drawn charts answer: their marks carry their numbers (data-tip) and segment (data-slot).
const NEXT_POINT = "\ue001", NEXT_LINE = "\ue002", VALUE = "\ue003";
const REACH = 28;

// Choosing a segment: its marks stay, those of the others step back, in every chart and table.
function startHighlighter() {
  const root = document.documentElement;
  const picks = [...document.querySelectorAll(".pick")];
  const note = document.getElementById("chosen-note");

  function choose(slot) {
    const chosen = slot === null || root.dataset.chosen === slot ? null : slot;
    if (chosen === null) delete root.dataset.chosen;
    else root.dataset.chosen = chosen;
    for (const pick of picks) pick.setAttribute("aria-pressed", String(pick.dataset.slot === chosen));
    for (const mark of document.querySelectorAll(".chart [data-slot]")) {
      mark.classList.toggle("chosen", mark.dataset.slot === chosen);
    }
    for (const swatch of document.querySelectorAll("tbody .swatch")) {
      swatch.closest("tr").classList.toggle("chosen", chosen !== null && swatch.classList.contains(`slot-${chosen}`));
    }
    const pick = picks.find((each) => each.dataset.slot === chosen);
    note.hidden = !pick;
    note.querySelector(".chosen-name").textContent = pick ? pick.textContent.trim() : "";
  }

  for (const pick of picks) pick.addEventListener("click", () => choose(pick.dataset.slot));
  note.addEventListener("click", () => choose(null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && "chosen" in root.dataset) choose(null);
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.(".chart [data-slot]");
    if (mark && picks.some((pick) => pick.dataset.slot === mark.dataset.slot)) choose(mark.dataset.slot);
  });
}

// The points of a mark, each with its text: one for a bar, one per vertex for a line.
function pointsOf(mark) {
  const texts = mark.dataset.tip.split(NEXT_POINT);
  if (texts.length === 1) return [{ mark, text: texts[0] }];
  const numbers = (mark.getAttribute("d") || "").match(/-?\d*\.?\d+/g) || [];
  if (numbers.length !== 2 * texts.length) return [];
  return texts.map((text, place) => ({ mark, text, at: numbers.slice(2 * place, 2 * place + 2).map(Number) }));
}

function onScreen(point) {
  if (point.at) return new DOMPoint(...point.at).matrixTransform(point.mark.getScreenCTM());
  const box = point.mark.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function nearest(points, x, y) {
  let best = null, least = REACH;
  for (const point of points) {
    const at = onScreen(point);
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance < least) [best, least] = [point, distance];
  }
  return best;
}

function startTips() {
  const tip = document.getElementById("tip");
  const spoken = document.getElementById("spoken");
  const known = new WeakMap();
  let at = { chart: null, place: -1 };

  function points(chart) {
    if (!known.has(chart)) known.set(chart, [...chart.querySelectorAll("[data-tip]")].flatMap(pointsOf));
    return known.get(chart);
  }

  function fill(point) {
    tip.replaceChildren(...point.text.split(NEXT_LINE).map((line) => {
      const row = document.createElement("p");
      for (const part of line.split(VALUE)) {
        const cell = document.createElement("span");
        cell.textContent = part;
        row.append(cell);
      }
      return row;
    }));
  }

  function show(point) {
    fill(point);
    tip.hidden = false;
    const spot = onScreen(point);
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.min(Math.max(8, spot.x - width / 2), window.innerWidth - width - 8);
    const above = spot.y - height - 14;
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${above < 8 ? spot.y + 16 : above}px`;
  }

  function hide() {
    tip.hidden = true;
    at = { chart: null, place: -1 };
  }

  function under(event) {
    const chart = event.target.closest?.(".chart");
    if (!chart) return null;
    const mark = event.target.closest("[data-tip]");
    const own = mark ? pointsOf(mark) : [];
    if (own.length === 1) return own[0];
    return nearest(own.length ? own : points(chart).filter((point) => point.at), event.clientX, event.clientY);
  }

  function step(event) {
    const chart = event.target.closest?.(".chart");
    if (!chart) return;
    const every = points(chart);
    const here = at.chart === chart ? at.place : -1;
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: every.length - 1 }[event.key];
    if (event.key === "Escape") return hide();
    if (event.key === "Enter" && every[here]?.mark.dataset.slot) {
      every[here].mark.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    }
    if (next === undefined || !every.length) return;
    event.preventDefault();
    at = { chart, place: Math.min(Math.max(next, 0), every.length - 1) };
    every[at.place].mark.scrollIntoView({ block: "nearest", inline: "nearest" });
    show(every[at.place]);
    spoken.textContent = [...tip.children].map((row) => [...row.children].map((cell) => cell.textContent).join(" ")).join(", ");
  }

  for (const chart of document.querySelectorAll(".chart")) {
    if (chart.querySelector("[data-tip]")) chart.setAttribute("aria-describedby", "chart-keys");
    chart.addEventListener("blur", hide);
  }
  document.addEventListener("pointermove", (event) => {
    const point = under(event);
    if (point) show(point);
    else if (!at.chart) hide();
  });
  document.addEventListener("keydown", step);
  document.addEventListener("scroll", () => { if (!at.chart) hide(); }, { passive: true, capture: true });
}
