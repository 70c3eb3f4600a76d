// A search over headings and text. The page itself is the index, read at the first key.
const SEARCH_LIMIT = 40;
const AROUND = 48;
const SEARCHED = "h1, h2, h3, h4, p, li, dd, tr, pre";

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function searchEntries() {
  const entries = [];
  for (const node of document.querySelectorAll(".cover, main")) {
    for (const each of node.querySelectorAll(SEARCHED)) {
      // Cells side by side are words of their own; the number of a heading is not its text.
      const inner = each.matches("tr") ? [...each.cells] : each.querySelectorAll(":scope > .title");
      const parts = inner.length ? [...inner].map((one) => one.textContent) : [each.textContent];
      const text = parts.join(" · ").replace(/\s+/g, " ").trim();
      if (!text) continue;
      const rank = /^H\d$/.test(each.tagName) ? 0 : each.matches(".figure-title, .caption") ? 1 : 2;
      entries.push({ node: each, text, folded: plain(text), rank });
    }
  }
  return entries;
}

function placeOf(node) {
  const part = node.closest("section[id]");
  const heading = part && (part.querySelector("h2 .title, h3 .title") || part.querySelector("h2, h3"));
  return heading ? heading.textContent.trim() : "";
}

function snippet(text, word) {
  // Folding may change lengths (ligatures); the cut is then a little off, never wrong.
  const at = Math.max(0, plain(text).indexOf(word));
  const start = at > AROUND ? text.indexOf(" ", at - AROUND) + 1 : 0;
  const end = Math.min(text.length, at + word.length + AROUND);
  return (start > 0 ? "…" : "") + text.slice(start, end) + (end < text.length ? "…" : "");
}

function found(entries, query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (!words.length) return { words, hits: [] };
  const hits = entries.filter((entry) => words.every((word) => entry.folded.includes(word)));
  return { words, hits: hits.sort((one, other) => one.rank - other.rank) };
}

function goTo(node) {
  for (let box = node.closest("details"); box; box = box.parentElement.closest("details")) {
    box.open = true;
  }
  document.querySelectorAll(".found").forEach((each) => each.classList.remove("found"));
  node.classList.add("found");
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: "center" });
}

function startSearch() {
  const box = document.getElementById("search-box");
  const list = document.getElementById("search-results");
  const count = document.getElementById("search-count");
  let entries = null;

  function resultOf(hit, words) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const place = document.createElement("span");
    button.type = "button";
    button.append(snippet(hit.text, words[0]));
    place.className = "search-place";
    place.textContent = placeOf(hit.node);
    if (place.textContent && place.textContent !== hit.text) button.prepend(place);
    button.addEventListener("click", () => goTo(hit.node));
    item.append(button);
    return item;
  }

  function search() {
    entries = entries || searchEntries();
    const { words, hits } = found(entries, box.value);
    list.replaceChildren(...hits.slice(0, SEARCH_LIMIT).map((hit) => resultOf(hit, words)));
    count.textContent = !words.length
      ? "" : hits.length ? `${count.dataset.found} ${hits.length}` : count.dataset.none;
  }

  function clear() {
    box.value = "";
    search();
    box.focus();
  }

  function move(event) {
    const stops = [box, ...list.querySelectorAll("button")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") clear();
    else if (event.key === "Enter" && at === 0) stops[1]?.click();
    else if (step && stops[at + step]) stops[at + step].focus();
    else return;
    event.preventDefault();
  }

  box.form.addEventListener("submit", (event) => event.preventDefault());
  box.form.addEventListener("keydown", move);
  box.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    box.focus();
  });
}
