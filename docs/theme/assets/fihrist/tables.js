// Enhances the tables with `data-filter`: words and choices leave the rows that have them, a heading orders them, and what
// is shown can be saved. What is chosen stands in the address, so that it can be sent, and holds when one comes back.
(() => {
const words = document.documentElement.lang === "ar"
  ? { filter: "رشّح الأسطر", shown: (some, all) => `الأسطر المعروضة: ${some} من ${all}`, all: "الكل", sort: "رتّب بحسب", save: "الأسطر المعروضة بصيغة CSV", clear: "أظهر الكل" }
  : { filter: "Filter the rows", shown: (some, all) => `${some} of ${all} rows shown`, all: "all", sort: "Sort by", save: "The rows shown, as CSV", clear: "Show all" };

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const fold = (text) => text.normalize("NFKD").replace(/\p{M}|ـ/gu, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();
const plain = (element) => element.textContent.replace(/\s+/g, " ").replace(/ ↕$/, "").trim();

function make(name, about = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(about)) made[key] = value;
  made.append(...children);
  return made;
}

// A page that is opened from the disk may keep a state, but no other address.
const asked = new URLSearchParams(location.search || history.state?.filters || "");
function keep(chosen) {
  const query = new URLSearchParams(chosen.filter(([, value]) => value)).toString();
  const address = query ? `?${query}` : location.pathname;
  history.replaceState({ filters: query }, "", location.protocol === "file:" ? undefined : address + location.hash);
}

function filterable(table, number) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  const texts = rows.map((row) => fold(row.textContent));
  const count = make("span", { className: "filter-count", role: "status" });
  const text = make("input", { type: "search", id: `filter-${number}`, name: "q", autocomplete: "off" });
  const bar = make("form", { className: "filters" }, make("label", {}, words.filter, " ", text));
  const facets = [];
  heads.forEach((head, column) => {
    if ("axis" in head.dataset) return;
    if ("facet" in head.dataset) facets.push(facet(bar, rows, head, column, `facet-${number}-${column}`));
    sortable(table, rows, head, column);
  });
  const fields = [text, ...facets.map((one) => one.select)];
  const update = () => {
    const wanted = fold(text.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits = wanted.every((word) => texts[index].includes(word)) && facets.every((one) => one.fits(row));
      row.hidden = !fits;
      shown += fits;
    });
    count.textContent = words.shown(shown, rows.length);
    clear.hidden = fields.every((field) => !field.value);
    if (number === 0) keep(fields.map((field) => [field.name, field.value]));
  };
  const clear = make("button", { type: "button", className: "tool", textContent: words.clear });
  clear.addEventListener("click", () => { for (const field of fields) field.value = ""; update(); });
  bar.append(clear, count);
  if ("csv" in table.dataset) bar.append(saver(table, heads));
  bar.addEventListener("input", update);
  bar.addEventListener("submit", (event) => event.preventDefault());
  (table.closest(".scroll") ?? table).before(bar);
  if (number === 0) for (const field of fields) field.value = asked.get(field.name) ?? "";
  for (const { select } of facets) select.value ||= "";
  // A browser that comes back to the page fills in what was chosen, after this script has run.
  addEventListener("pageshow", update);
  update();
}

// The values of a cell by their keys, which `data-keys` and `data-term` name alike in every language; else they are the words.
function keyed(cell) {
  const parts = cell.querySelectorAll(".value, .cell-value:not(:has(.value))");
  const values = parts.length ? [...parts] : [cell], labels = values.map(plain);
  const keys = cell.dataset.keys?.split(" ") ?? values.map((one) => one.closest("[data-term]")?.dataset.term ?? plain(one));
  return new Map(keys.map((key, at) => [key, labels[at] ?? key]).filter(([key]) => key));
}

function facet(bar, rows, head, column, id) {
  const found = new Map(rows.flatMap((row) => [...keyed(row.cells[column])]));
  const offered = head.dataset.facet ? JSON.parse(head.dataset.facet) : [...found].sort((a, b) => collator.compare(a[1], b[1]));
  const select = make("select", { id, name: head.dataset.name ?? `c${column}` }, make("option", { value: "", textContent: words.all }));
  for (const [value, textContent] of offered) select.append(make("option", { value, textContent }));
  bar.append(make("label", {}, plain(head), " ", select));
  return { select, fits: (row) => !select.value || keyed(row.cells[column]).has(select.value) };
}

function sortable(table, rows, head, column) {
  const button = make("button", { type: "button", className: "sort", title: `${words.sort} ${plain(head)}` });
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (row) => row.cells[column].dataset.key ?? plain(row.cells[column]);
    const ordered = [...rows].sort((a, b) => collator.compare(key(a), key(b)) * (down ? -1 : 1));
    table.tBodies[0].append(...ordered);
  });
}

// A cell on one line: its values with their marks in brackets, so that no doubt is lost.
function told(cell) {
  const copy = cell.cloneNode(true);
  for (const drawn of copy.querySelectorAll("[aria-hidden]")) drawn.remove();
  for (const mark of copy.querySelectorAll(".badge")) mark.replaceWith(` [${plain(mark)}]`);
  const values = [...copy.querySelectorAll(".cell-value")].map((one) => { one.remove(); return plain(one); });
  return [plain(copy), ...values].filter(Boolean).join("; ");
}

function saver(table, heads) {
  const button = make("button", { type: "button", className: "tool", textContent: words.save });
  // What begins like a formula is kept from being one in a spreadsheet.
  const quoted = (text) => `"${text.replace(/^(?=[=+@\t\r-])/, "'").replaceAll('"', '""')}"`;
  button.addEventListener("click", () => {
    const shown = [...table.tBodies[0].rows].filter((row) => !row.hidden);
    const kept = (row) => [...row.cells].filter((_, column) => !("axis" in heads[column].dataset)).map(told);
    const lines = [kept(table.tHead.rows[0]), ...shown.map(kept)].map((line) => line.map(quoted).join(","));
    const address = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv" }));
    make("a", { href: address, download: `${table.dataset.csv}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  return button;
}

document.querySelectorAll("table[data-filter]").forEach(filterable);
})();
