// The search page: words become keys by the rules of the catalogue, records are found by their keys, best first.
(() => {
const SIGNS = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]/g;
const ACCUSATIVE = /\u064b\u0627|\u0627\u064b/g;
const DOTTED = /(?<!\p{L})(\p{L}(?:\.\p{L})+)(?!\p{L})/gu;
const WORD = /\p{L}+|\d+/gu;
const DIGIT = /[٠-٩۰-۹]/g;
const ARABIC = /[\u0600-\u06ff]/;
const LEAST = 3;
const SYNONYM = 0.75, BEGINNING = 0.5, NEAR = 0.4, FULL_NAME = 9, NAME_WITHIN = 0.5, STEP = 20;
const FIELDS = ["name", "aliases", "values", "words", "said", "about", "before"];
const BOOST = { name: 6, aliases: 4, values: 1.5, words: 1, said: 3, about: 2, before: 0.5 };
// How much a passage counts beside a record where one, two or more words are asked for, and which share of the best one's words suffices.
const PASSAGES = [0.4, 0.6, 1], ENOUGH = 0.3, LIKE = 30;

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
    this.asking = new Set(data.asking.map((word) => this.fold(word)));
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
    const plain = text.toLowerCase().normalize("NFKD").replace(ACCUSATIVE, "").replace(SIGNS, "")
      .replace(DIGIT, (digit) => String((digit.charCodeAt(0) - (digit >= "۰" ? 0x6f0 : 0x660))));
    return [...plain].map((letter) => this.alike.get(letter) ?? letter).join("");
  }

  words(text) {
    return this.fold(text).replace(/(\d)s\b/g, "$1").replace(DOTTED, (found) => found.replaceAll(".", "")).match(WORD) ?? [];
  }

  keys(text) {
    return this.words(text).filter((word) => !this.frequent.has(word)).map((word) => this.stem(word));
  }

  // The keys of a question: the words with which one asks are left out, but where nothing else is asked.
  asked(text) {
    const words = this.words(text).filter((word) => !this.frequent.has(word) && !this.asking.has(word));
    return words.length ? words.map((word) => this.stem(word)) : this.keys(text);
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

// The records and passages as documents of MiniSearch. Each field holds keys, made once for each text by the rules.
function indexed(data, rules) {
  const keysOf = (texts) => texts.flatMap((text) => rules.keys(text));
  const passages = data.passages.map((one) => ({ ...one, keys: new Set(keysOf([...one.words, ...one.who])) }));
  const records = data.records.map((one) => ({ ...one, names: [...one.name, ...one.aliases].map((name) => rules.keys(name).join(" ")) }));
  const documents = [
    ...records.map((one) => ({
      name: keysOf(one.name), aliases: keysOf(one.aliases), values: keysOf([...one.values, ...one.labels]),
      words: one.passages.flatMap((number) => [...passages[number].keys]),
    })),
    ...passages.map((one) => ({
      said: keysOf([...one.words, ...one.who]),
      about: [...new Set(keysOf([...one.labels, ...one.about.flatMap((number) => [...records[number].name, ...records[number].aliases])]))],
      before: one.before.flatMap((number) => [...passages[number].keys]),
    })),
  ];
  const engine = new MiniSearch({ fields: FIELDS, tokenize: (text) => text.split(" "), processTerm: (key) => key || null, stringifyField: (keys) => [keys].flat().join(" ") });
  engine.addAll(documents.map((one, id) => ({ id, ...one })));
  const held = new Map();
  for (const one of documents)
    for (const key of new Set(Object.values(one).flat())) held.set(key, (held.get(key) ?? 0) + 1);
  return { engine, held, asked: new Map(), documents: [...records, ...passages], records: records.length };
}

// What a key is looked for as: itself and its synonyms, or where there are none what begins like it, or is spelt like it.
function alternatives(index, rules, key) {
  const found = index.held.has(key) ? [{ queries: [key] }] : [];
  for (const other of rules.synonyms.get(key) ?? []) if (index.held.has(other)) found.push({ queries: [other], boostTerm: () => SYNONYM });
  if (found.length || key.length < 2) return found;
  const beginning = [...index.held.keys()].some((term) => term.startsWith(key));
  if (beginning) return [{ queries: [key], prefix: true, boostTerm: () => BEGINNING }];
  return key.length > 3 && !/^\d+$/.test(key) ? [{ queries: [key], fuzzy: key.length > 6 ? 2 : 1, boostTerm: () => NEAR, near: true }] : [];
}

function ofNames(names, whole) {
  const at = names.indexOf(whole);
  if (at >= 0) return FULL_NAME - Math.min(at, 50) / 10;
  return names.some((name) => name.includes(" ") && ` ${whole} `.includes(` ${name} `)) ? NAME_WITHIN : 0;
}

// What a key of a query gives to each document, at most once, and how much it weighs: the rarer, the more.
function gained(index, rules, key) {
  if (!index.asked.has(key)) index.asked.set(key, gain(index, rules, key));
  return index.asked.get(key);
}

function gain(index, rules, key) {
  const queries = alternatives(index, rules, key), scores = new Map(), found = new Set([key]);
  for (const one of queries)
    for (const { id, score, terms } of index.engine.search(one, { boost: BOOST })) {
      scores.set(id, Math.max(score, scores.get(id) ?? 0));
      for (const term of terms) found.add(term);
    }
  const weight = Math.log(1 + index.documents.length / Math.max(1, scores.size));
  return { scores, weight, found, known: queries.length > 0 && !queries.some((one) => one.near) };
}

// The numbers of the documents that have all words of a query, the best first, then of those that lack some or have similar ones.
function ask(index, rules, query) {
  const keys = [...new Set(rules.asked(query))], parts = keys.map((key) => gained(index, rules, key));
  const whole = keys.join(" "), all = parts.reduce((sum, one) => sum + (one.scores.size ? one.weight : 0), 0);
  const scores = new Map(), share = new Map();
  for (const { scores: found, weight } of parts)
    for (const [id, score] of found) {
      scores.set(id, (scores.get(id) ?? 0) + score);
      share.set(id, (share.get(id) ?? 0) + weight / all);
    }
  const best = [0, 0], group = (id) => (id < index.records ? 0 : 1);
  for (const [id, score] of scores) {
    const made = score * share.get(id) ** 2;
    best[group(id)] = Math.max(best[group(id)], made);
    scores.set(id, made);
  }
  // Records and passages are measured by the best of their own, since the words of a record are those of all its passages.
  for (const [id, score] of scores) scores.set(id, score / best[group(id)] * (group(id) ? PASSAGES[Math.min(keys.length, 3) - 1] : 1) + ofNames(index.documents[id].names ?? [], whole));
  const hasAll = (id) => parts.every((one) => one.known && one.scores.has(id)), most = Math.max(0, ...share.values());
  const found = [...scores.keys()].filter((id) => share.get(id) > most * ENOUGH).sort((a, b) => scores.get(b) - scores.get(a) || a - b);
  return [found.filter(hasAll), found.filter((id) => !hasAll(id)).slice(0, LIKE)];
}

const form = document.querySelector(".search-form");
const list = document.querySelector(".results");
const count = document.querySelector(".search-count");
const badges = document.querySelector("#badges").content;
const LANGUAGES = ["en", "ar"];
const side = LANGUAGES.indexOf(document.documentElement.lang);
const data = globalThis.fihristSearch;
if (!data || !globalThis.MiniSearch) {
  count.textContent = form.dataset.failed;
  return;
}
const rules = new Rules(data.rules);
const index = indexed(data, rules);
let shown = STEP;

// What is shown of a text: from where the first of the keys stands, with each marked; null where none stands in it.
function marked(text, lang, keys) {
  const words = text.split(/(\s+)/);
  const hits = words.map((word) => Boolean(keys) && rules.keys(word).some((key) => keys.has(key)));
  if (keys && !hits.includes(true)) return null;
  const line = Object.assign(document.createElement("p"), { className: "snippet", lang, dir: lang === "ar" ? "rtl" : "ltr" });
  const start = Math.max(0, hits.indexOf(true) - 24), end = start + 70;
  if (start) line.append("… ");
  for (let at = start; at < Math.min(end, words.length); at++)
    line.append(hits[at] ? Object.assign(document.createElement("mark"), { textContent: words[at] }) : words[at]);
  if (end < words.length) line.append(" …");
  return line;
}

// A text in the reader's language where it has the words, else in the other one.
function inWords(texts, keys) {
  const both = LANGUAGES.map((lang, at) => [texts[at], lang]);
  return [both[side], both[1 - side]].reduce((found, [text, lang]) => found ?? marked(text, lang, keys), null);
}

// The passage of a record that has most of the keys.
function best(record, keys) {
  let found = null, most = 0;
  for (const number of record.passages) {
    const hits = [...keys].filter((key) => index.documents[index.records + number].keys.has(key)).length;
    if (hits > most) [found, most] = [data.passages[number], hits];
  }
  return found;
}

const badge = (status) => badges.querySelector(`[data-status="${status}"]`).cloneNode(true);

function lead(path, name, about) {
  const link = Object.assign(document.createElement("a"), { className: "result-name", href: `${form.dataset.base}/${path}`, textContent: name });
  const kind = Object.assign(document.createElement("span"), { className: "result-kind", textContent: about });
  // Without the spaces the letters of Arabic words would join.
  return [link, " ", kind];
}

const written = (text) => (/[\u0600-\u06ff]/.test(text) ? "ar" : "en");
const firstMarked = (texts, keys) => texts.reduce((found, text) => found ?? marked(text, written(text), keys), null);

// A passage with its words; where what was asked stands in what it is about or in what it follows, with that too.
function ofPassage(one, keys) {
  const shown = inWords(one.words, keys);
  const own = shown ?? marked(one.words[side], LANGUAGES[side], null);
  const names = one.about.flatMap((number) => [data.records[number].name[side], data.records[number].name[1 - side], ...data.records[number].aliases]);
  const other = shown ? null : firstMarked([...names, ...one.labels, ...one.before.flatMap((number) => data.passages[number].words)], keys);
  own.append(" ", badge(one.status));
  const document = data.sources[one.source][side], who = one.who[side];
  return [...lead(one.path, who || document, form.dataset.passage + (who ? ` · ${document}` : "")), own, ...(other ? [other] : [])];
}

// A record with what has the words: one of its passages, else another name or a value of it.
function ofRecord(record, keys) {
  const found = best(record, keys);
  const line = found ? inWords(found.words, keys) : null;
  if (line) line.append(" ", badge(found.status));
  const other = line ?? firstMarked([record.name[1 - side], ...record.aliases, ...record.values, ...record.labels], keys);
  return [...lead(record.path, record.name[side], data.kinds[record.kind][side]), ...(other ? [other] : [])];
}

function result(id, keys) {
  const item = document.createElement("li");
  const one = index.documents[id];
  item.append(...(id < index.records ? ofRecord(one, keys) : ofPassage(one, keys)));
  return item;
}

function update() {
  const wanted = Object.fromEntries(new FormData(form));
  const asked = wanted.q.trim();
  const all = asked ? ask(index, rules, asked) : [wanted.kind ? [...index.documents.keys()] : [], []];
  const [whole, some] = all.map((part) => part.filter((id) => !wanted.kind || (index.documents[id].kind ?? "passage") === wanted.kind));
  const found = [...whole, ...some];
  const keys = new Set(rules.asked(asked).flatMap((key) => [...gained(index, rules, key).found]));
  list.replaceChildren(...found.slice(0, shown).map((id) => result(id, keys)));
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
// The arrows lead from what is typed through the results and back.
function step(event) {
  const links = [...list.querySelectorAll("a")], at = links.indexOf(document.activeElement);
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!way || (at < 0 && document.activeElement !== form.elements.q)) return;
  event.preventDefault();
  (at + way < 0 ? form.elements.q : links[Math.min(at + way, links.length - 1)])?.focus();
}
form.addEventListener("keydown", step);
list.addEventListener("keydown", step);
form.addEventListener("input", () => { shown = STEP; update(); });
update();
form.dataset.ready = "";
if (!matchMedia("(pointer: coarse)").matches) form.elements.q.focus();
})();
