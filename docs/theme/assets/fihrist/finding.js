// The search itself: the same rules and the same order of findings as in the program (fihrist.pages.search).
const SIGNS = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]/g;
const DOTTED = /(?<!\p{L})(\p{L}(?:\.\p{L})+)(?!\p{L})/gu;
const WORD = /\p{L}+|\d+/gu;
const DIGIT = /[٠-٩۰-۹]/g;
const ARABIC = /[\u0600-\u06ff]/;
const LEAST = 3;
const SAME = 1.0, SYNONYM = 0.75, BEGINNING = 0.5, NEAR = 0.4, FULL_NAME = 400.0, WHOLE_NAME_WITHIN = 60.0;

function english(word) {
  if (word.length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
  if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

export class Rules {
  constructor(data) {
    this.data = data;
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
    return [...plain].map((letter) => this.data.alike[letter] ?? letter).join("");
  }

  words(text) {
    return this.fold(text).replace(DOTTED, (found) => found.replaceAll(".", "")).match(WORD) ?? [];
  }

  keys(text) {
    return this.words(text).filter((word) => !this.frequent.has(word)).map((word) => this.stem(word));
  }

  stem(word) {
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

export function near(one, other, most) {
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

function candidates(index, rules, key) {
  const known = index.keys;
  let found = key in known ? [[key, SAME]] : [];
  for (const other of rules.synonyms.get(key) ?? []) if (other in known) found.push([other, SYNONYM]);
  if (!found.length && key.length > 1) found = Object.keys(known).filter((other) => other.startsWith(key)).map((other) => [other, BEGINNING]);
  if (!found.length && key.length > 3 && !/^\d+$/.test(key))
    found = Object.keys(known).filter((other) => near(key, other, key.length > 6 ? 2 : 1)).map((other) => [other, NEAR]);
  return found;
}

function ofKey(index, rules, key) {
  const gained = new Map();
  for (const [other, worth] of candidates(index, rules, key)) {
    const held = index.keys[other];
    const rarity = Math.log(1 + index.records.length / (held.length / 2));
    for (let at = 0; at < held.length; at += 2)
      gained.set(held[at], Math.max(gained.get(held[at]) ?? 0, worth * held[at + 1] * rarity));
  }
  return gained;
}

function ofNames(names, whole) {
  if (!whole) return 0;
  const at = names.indexOf(whole);
  if (at >= 0) return FULL_NAME - Math.min(at, 100);
  return names.some((name) => name.includes(" ") && ` ${whole} `.includes(` ${name} `)) ? WHOLE_NAME_WITHIN : 0;
}

export function ask(index, rules, query) {
  const keys = rules.keys(query);
  const scores = new Map(), matched = new Map();
  for (const key of new Set(keys))
    for (const [number, score] of ofKey(index, rules, key)) {
      scores.set(number, (scores.get(number) ?? 0) + score);
      matched.set(number, (matched.get(number) ?? 0) + 1);
    }
  const wanted = Math.max(new Set(keys).size, 1), whole = keys.join(" ");
  const rounded = new Map();
  for (const [number, score] of scores) {
    const made = score * (matched.get(number) / wanted) ** 2 + ofNames(index.records[number].names, whole);
    rounded.set(number, Math.round(made * 1e6));
  }
  return [...rounded.keys()].sort((a, b) => rounded.get(b) - rounded.get(a) || a - b);
}
