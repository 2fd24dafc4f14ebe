// The search page: words become keys by the rules of the catalogue, records are found by their keys, best first.
(() => {
const SIGNS = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]/g;
const DOTTED = /(?<!\p{L})(\p{L}(?:\.\p{L})+)(?!\p{L})/gu;
const WORD = /\p{L}+|\d+/gu;
const DIGIT = /[٠-٩۰-۹]/g;
const ARABIC = /[\u0600-\u06ff]/;
const LEAST = 3;
const SAME = 1, SYNONYM = 0.75, BEGINNING = 0.5, NEAR = 0.4, FULL_NAME = 400, NAME_WITHIN = 60;
const NAME = 12, ALIAS = 9, VALUE = 3, WORDS = 1, MOST = 6, STEP = 20;

function english(word) {
  if (word.length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
  if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

class Rules {
  constructor(data) {
    this.data = data;
    this.alike = new Map(Object.entries(data.alike));
    this.known = new Map();
    this.frequent = new Set(data.frequent.map((word) => this.fold(word)));
    this.forms = new Map(Object.entries(data.forms).map(([form, word]) => [this.fold(form), this.plainStem(this.fold(word))]));
    this.synonyms = new Map();
    for (const group of data.synonyms) {
      const keys = [...new Set(group.map((word) => this.stem(this.fold(word))))];
      for (const key of keys) {
        const found = this.synonyms.get(key) ?? new Set();
        for (const other of keys) if (other !== key) found.add(other);
        this.synonyms.set(key, found);
      }
    }
  }

  fold(text) {
    const plain = text.toLowerCase().normalize("NFKD").replace(SIGNS, "")
      .replace(DIGIT, (digit) => String((digit.charCodeAt(0) - (digit >= "۰" ? 0x6f0 : 0x660))));
    return [...plain].map((letter) => this.alike.get(letter) ?? letter).join("");
  }

  words(text) {
    return this.fold(text).replace(/(\d)s\b/g, "$1").replace(DOTTED, (found) => found.replaceAll(".", "")).match(WORD) ?? [];
  }

  keys(text) {
    return this.words(text).filter((word) => !this.frequent.has(word)).map((word) => this.stem(word));
  }

  stem(word) {
    if (!this.known.has(word)) this.known.set(word, this.stemmed(word));
    return this.known.get(word);
  }

  stemmed(word) {
    if (this.forms.has(word)) return this.forms.get(word);
    return ARABIC.test(word) ? this.arabic(word) : english(word);
  }

  arabic(word) {
    const bare = this.withoutStart(word);
    if (this.forms.has(bare)) return this.forms.get(bare);
    const short = this.withoutEnd(bare);
    return this.forms.get(short) ?? short;
  }

  withoutStart(word) {
    for (const prefix of this.data.prefixes)
      if (word.startsWith(prefix) && word.length - prefix.length >= LEAST) return word.slice(prefix.length);
    for (const letter of this.data.clitics)
      if (word.startsWith(letter) && this.forms.has(word.slice(1))) return word.slice(1);
    return word.startsWith("و") && word.length > LEAST + 2 ? word.slice(1) : word;
  }

  withoutEnd(word) {
    for (const suffix of this.data.suffixes)
      if (word.endsWith(suffix) && word.length - suffix.length >= LEAST) return word.slice(0, -suffix.length);
    return word;
  }

  plainStem(word) {
    return ARABIC.test(word) ? this.withoutEnd(word) : english(word);
  }
}

function near(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const before = row;
    row = [i];
    for (let j = 1; j <= other.length; j++)
      row.push(Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (one[i - 1] !== other[j - 1])));
    if (Math.min(...row) > most) return false;
  }
  return row.at(-1) <= most;
}


// For each key the records that have it, with what it weighs there.
function indexed(data, rules) {
  const passages = data.passages.map(([text, en]) => new Set([...rules.keys(text), ...rules.keys(en)]));
  const keys = new Map();
  data.records.forEach((record, number) => {
    const weights = new Map(), counts = new Map();
    const take = (found, weight) => {
      for (const key of found) {
        weights.set(key, Math.max(weight, weights.get(key) ?? 0));
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    };
    for (const name of record.name) take(rules.keys(name), NAME);
    for (const alias of record.aliases) take(rules.keys(alias), ALIAS);
    for (const value of record.values) take(rules.keys(value), VALUE);
    for (const passage of record.passages) take(passages[passage], WORDS);
    record.names = [...record.name, ...record.aliases].map((name) => rules.keys(name).join(" "));
    for (const [key, weight] of weights) {
      if (!keys.has(key)) keys.set(key, new Map());
      keys.get(key).set(number, 2 * weight + Math.min(counts.get(key), MOST));
    }
  });
  return { keys, passages, records: data.records };
}

function candidates(index, rules, key) {
  const known = index.keys;
  let found = known.has(key) ? [[key, SAME]] : [];
  for (const other of rules.synonyms.get(key) ?? []) if (known.has(other)) found.push([other, SYNONYM]);
  if (!found.length && key.length > 1) found = [...known.keys()].filter((other) => other.startsWith(key)).map((other) => [other, BEGINNING]);
  if (!found.length && key.length > 3 && !/^\d+$/.test(key))
    found = [...known.keys()].filter((other) => near(key, other, key.length > 6 ? 2 : 1)).map((other) => [other, NEAR]);
  return found;
}

function ofKey(index, rules, key) {
  const gained = new Map();
  for (const [other, worth] of candidates(index, rules, key)) {
    const held = index.keys.get(other);
    const rarity = Math.log(1 + index.records.length / held.size);
    for (const [number, weight] of held) gained.set(number, Math.max(gained.get(number) ?? 0, worth * weight * rarity));
  }
  return gained;
}

function ofNames(names, whole) {
  const at = names.indexOf(whole);
  if (at >= 0) return FULL_NAME - Math.min(at, 100);
  return names.some((name) => name.includes(" ") && ` ${whole} `.includes(` ${name} `)) ? NAME_WITHIN : 0;
}

// The numbers of the records that have all words of a query, the best first, then of those that lack one or have similar ones.
function ask(index, rules, query) {
  const keys = rules.keys(query), scores = new Map(), matched = new Map();
  for (const key of new Set(keys))
    for (const [number, score] of ofKey(index, rules, key)) {
      scores.set(number, (scores.get(number) ?? 0) + score);
      matched.set(number, (matched.get(number) ?? 0) + 1);
    }
  const wanted = Math.max(new Set(keys).size, 1), whole = keys.join(" ");
  const most = Math.max(0, ...matched.values());
  for (const [number, score] of scores)
    scores.set(number, score * (matched.get(number) / wanted) ** 2 + ofNames(index.records[number].names, whole));
  const known = keys.every((key) => candidates(index, rules, key).some(([, worth]) => worth !== NEAR));
  const found = [...scores.keys()].filter((number) => matched.get(number) >= most - 1)
    .sort((a, b) => scores.get(b) - scores.get(a) || a - b);
  const hasAll = (number) => known && matched.get(number) === wanted;
  return [found.filter(hasAll), found.filter((number) => !hasAll(number))];
}

const form = document.querySelector(".search-form");
const list = document.querySelector(".results");
const count = document.querySelector(".search-count");
const badges = document.querySelector("#badges").content;
const side = document.documentElement.lang === "ar" ? 1 : 0;
const data = globalThis.fihristSearch;
if (!data) {
  count.textContent = form.dataset.failed;
  return;
}
const rules = new Rules(data.rules);
const index = indexed(data, rules);
let shown = STEP;

// The passage of a record that has most of the keys, with its status.
function best(record, keys) {
  let found = null, most = 0;
  for (const number of record.passages) {
    const hits = [...keys].filter((key) => index.passages[number].has(key)).length;
    if (hits > most) [found, most] = [data.passages[number], hits];
  }
  return found;
}

function marked(text, keys) {
  const line = document.createElement("p");
  line.className = "snippet";
  line.lang = side ? "ar" : "en";
  const words = text.split(/(\s+)/);
  const hits = (word) => rules.keys(word).some((key) => keys.has(key));
  const start = Math.max(0, words.findIndex(hits) - 24), end = start + 70;
  if (start) line.append("… ");
  for (const word of words.slice(start, end))
    line.append(hits(word) ? Object.assign(document.createElement("mark"), { textContent: word }) : word);
  if (end < words.length) line.append(" …");
  return line;
}

function result(number, keys) {
  const record = index.records[number];
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { className: "result-name", href: `${form.dataset.base}/${record.path}`, textContent: record.name[side] });
  const kind = Object.assign(document.createElement("span"), { className: "result-kind", textContent: data.kinds[record.kind][side] });
  // Without the spaces the letters of Arabic words would join.
  item.append(link, " ", kind);
  const found = best(record, keys);
  if (found) {
    const line = marked(found[1 - side], keys);
    line.append(" ", badges.querySelector(`[data-status="${found[2]}"]`).cloneNode(true));
    item.append(line);
  }
  return item;
}

function update() {
  const wanted = Object.fromEntries(new FormData(form));
  const asked = wanted.q.trim();
  const all = asked ? ask(index, rules, asked) : [wanted.kind ? index.records.map((_, number) => number) : [], []];
  const [whole, some] = all.map((part) => part.filter((number) => !wanted.kind || index.records[number].kind === wanted.kind));
  const found = [...whole, ...some];
  const keys = new Set(rules.keys(asked).flatMap((key) => [key, ...(rules.synonyms.get(key) ?? [])]));
  list.replaceChildren(...found.slice(0, shown).map((number) => result(number, keys)));
  if (found.length > shown) list.append(more());
  count.textContent = !asked && !wanted.kind ? "" : !found.length ? form.dataset.none
    : `${form.dataset.hits} ${whole.length}${some.length ? ` · ${form.dataset.some} ${some.length}` : ""}`;
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
  // A page that is opened from the disk has no history to write to.
  if (location.protocol !== "file:") history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

function more() {
  const item = document.createElement("li");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "tool", textContent: form.dataset.more });
  button.addEventListener("click", () => { shown += STEP; update(); });
  item.append(button);
  return item;
}

for (const [name, value] of new URLSearchParams(location.search)) if (["q", "kind"].includes(name)) form.elements[name].value = value;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.click();
});
form.addEventListener("input", () => { shown = STEP; update(); });
update();
form.dataset.ready = "";
if (!matchMedia("(pointer: coarse)").matches) form.elements.q.focus();
})();
