// The side table of contents follows the reader.
function followContents() {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a[href^='#']")) {
    links.set(link.getAttribute("href").slice(1), link);
  }
  const targets = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const seen = new Set();
  let current = null;

  function mark() {
    // Chapters hold their parts: the last visible one in reading order is the innermost.
    const last = targets.filter((target) => seen.has(target)).pop();
    const link = last ? links.get(last.id) : null;
    if (link === current) return;
    if (current) current.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    const list = link.closest(".side");
    if (list.scrollHeight > list.clientHeight) {
      list.scrollTop = link.offsetTop - list.clientHeight / 2;
    }
  }

  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) seen.add(entry.target);
      else seen.delete(entry.target);
    }
    mark();
  }, { rootMargin: "0px 0px -75% 0px" });
  for (const target of targets) watcher.observe(target);
}
