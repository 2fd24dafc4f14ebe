// Enhances every page: the colour scheme, filters and order of tables, and the key that leads to the search.
const words = document.documentElement.lang === "ar"
  ? { filter: "رشّح الأسطر", shown: "أسطر معروضة", all: "الكل", sort: "رتّب بحسب" }
  : { filter: "Filter the rows", shown: "rows shown", all: "all", sort: "Sort by" };

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const fold = (text) => text.normalize("NFKD").replace(/\p{M}|ـ/gu, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();

function make(name, about = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(about)) made[key] = value;
  made.append(...children);
  return made;
}

function filterable(table, number) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  const texts = rows.map((row) => fold(row.textContent));
  const count = make("span", { className: "filter-count", role: "status" });
  const text = make("input", { type: "search", id: `filter-${number}`, autocomplete: "off" });
  const bar = make("div", { className: "filters" }, make("label", { htmlFor: text.id, textContent: words.filter }), text);
  const facets = [];
  heads.forEach((head, column) => {
    if ("facet" in head.dataset) facets.push(facet(bar, rows, head, column, `facet-${number}-${column}`));
    sortable(table, rows, head, column);
  });
  const update = () => {
    const wanted = fold(text.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits = wanted.every((word) => texts[index].includes(word)) && facets.every((fit) => fit(row));
      row.hidden = !fits;
      shown += fits;
    });
    count.textContent = `${shown} / ${rows.length} ${words.shown}`;
  };
  bar.append(count);
  bar.addEventListener("input", update);
  (table.closest(".scroll") ?? table).before(bar);
  // A browser that comes back to the page fills in what was chosen, after this script has run.
  addEventListener("pageshow", update);
  update();
}

function facet(bar, rows, head, column, id) {
  const values = (row) => {
    const parts = row.cells[column].querySelectorAll(".value, .cell-value:not(:has(.value))");
    return (parts.length ? [...parts] : [row.cells[column]]).map((part) => part.textContent.trim());
  };
  const order = head.dataset.facet.split("|");
  const found = [...new Set(rows.flatMap(values))].filter(Boolean)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b) || collator.compare(a, b));
  const select = make("select", { id }, make("option", { value: "", textContent: words.all }));
  for (const value of found) select.append(make("option", { value, textContent: value }));
  bar.append(make("label", { htmlFor: id, textContent: head.textContent.trim() }), select);
  return (row) => !select.value || values(row).includes(select.value);
}

function sortable(table, rows, head, column) {
  const button = make("button", { type: "button", className: "sort", title: `${words.sort} ${head.textContent.trim()}` });
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
    const ordered = [...rows].sort((a, b) => collator.compare(key(a), key(b)) * (down ? -1 : 1));
    table.tBodies[0].append(...ordered);
  });
}

document.querySelectorAll("table[data-filter]").forEach(filterable);

document.querySelector("[data-scheme-switch]")?.addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.scheme = dark ? "light" : "dark";
  try { localStorage.setItem("fihrist-scheme", root.dataset.scheme); } catch { /* not kept then */ }
});

// The place on the page stays when the language is switched.
document.querySelector("[data-language]")?.addEventListener("click", (event) => {
  event.currentTarget.href = event.currentTarget.getAttribute("href").split("#")[0].split("?")[0] + location.search + location.hash;
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, select, textarea");
  const link = document.querySelector("[data-search]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && link) {
    event.preventDefault();
    const field = document.querySelector("#search-field");
    if (field) field.focus(); else link.click();
  }
});

// A link to a passage opens what holds it.
function reveal() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const holder = target?.closest("details") ?? target?.querySelector?.(":scope > details");
  if (holder) holder.open = true;
}
addEventListener("hashchange", reveal);
reveal();
