// The search page: loads the index, asks it as one types, filters, and shows each record with its sentence.
import { Rules, ask } from "./finding.js";

const form = document.querySelector(".search-form");
const list = document.querySelector(".results");
const count = document.querySelector(".search-count");
const badges = document.querySelector("#badges").content;
const side = document.documentElement.lang === "ar" ? 1 : 0;
const STEP = 20;

const [index, passages] = await Promise.all(
  [form.dataset.index, form.dataset.passages].map(async (path) => (await fetch(path)).json()),
);
const rules = new Rules(index.rules);
let shown = STEP;

function fits(record, wanted) {
  return (!wanted.kind || record.kind === wanted.kind) && (!wanted.status || record.status.includes(wanted.status))
    && (!wanted.actor || record.actors.includes(wanted.actor)) && (!wanted.year || record.years.includes(Number(wanted.year)));
}

function best(number, keys) {
  let found = null, most = 0;
  for (const [text, status] of passages[number]) {
    const own = new Set(rules.keys(text));
    const hits = [...keys].filter((key) => own.has(key)).length;
    if (hits > most || found === null) [found, most] = [{ text, status }, Math.max(hits, most)];
  }
  return found;
}

function marked(text, keys) {
  const line = document.createElement("p");
  line.className = "snippet";
  line.lang = side ? "ar" : "en";
  const words = text.split(/(\s+)/);
  const at = words.findIndex((word) => rules.keys(word).some((key) => keys.has(key)));
  const start = Math.max(0, at - 24), end = start + 70;
  if (start) line.append("… ");
  for (const word of words.slice(start, end)) {
    const hit = rules.keys(word).some((key) => keys.has(key));
    line.append(hit ? Object.assign(document.createElement("mark"), { textContent: word }) : word);
  }
  if (end < words.length) line.append(" …");
  return line;
}

function result(number, keys) {
  const record = index.records[number];
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { className: "result-name", href: `${form.dataset.base}/${record.path}`, textContent: record.name[side] });
  const kind = Object.assign(document.createElement("span"), { className: "result-kind", textContent: index.kinds[record.kind][side] });
  // Without the spaces the letters of Arabic words would join.
  item.append(link, " ", kind, " ");
  const found = best(number, keys);
  const badge = badges.querySelector(`[data-status="${found?.status ?? record.weakest}"]`);
  if (badge) item.append(badge.cloneNode(true));
  if (found) item.append(marked(found.text, keys));
  return item;
}

function update() {
  const wanted = Object.fromEntries(new FormData(form));
  const filtered = wanted.kind || wanted.status || wanted.actor || wanted.year;
  const asked = wanted.q.trim();
  const all = asked ? ask(index, rules, asked) : filtered ? index.records.keys().toArray?.() ?? index.records.map((_, i) => i) : [];
  const found = all.filter((number) => fits(index.records[number], wanted));
  const keys = new Set(rules.keys(asked).flatMap((key) => [key, ...(rules.synonyms.get(key) ?? [])]));
  list.replaceChildren(...found.slice(0, shown).map((number) => result(number, keys)));
  if (found.length > shown) list.append(more());
  count.textContent = !asked && !filtered ? "" : found.length ? `${form.dataset.hits} ${found.length}` : form.dataset.none;
  document.querySelector(".search-examples").hidden = Boolean(asked || filtered);
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

function more() {
  const item = document.createElement("li");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "tool", textContent: form.dataset.more });
  button.addEventListener("click", () => { shown += STEP; update(); });
  item.append(button);
  return item;
}

for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => { shown = STEP; update(); });
update();
form.dataset.ready = "";
if (!matchMedia("(pointer: coarse)").matches) form.elements.q.focus();
