// The page of a record: a note opens its passage in place, “cite” gives what to copy, a sentence is filled with its words.
(() => {
const arabic = document.documentElement.lang === "ar";
const words = arabic
  ? { address: "العنوان الدائم", plain: "نص جاهز", copy: "انسخ", copied: "نُسخ", by: "القائمون على «فهرست»", name: "فهرست: سجل موثّق للعلاقات بين روسيا وإيران",
      document: "الوثيقة نفسها", edition: "إصدار", read: "اطُّلع عليه في", close: "أغلق الفقرة" }
  : { address: "Permanent address", plain: "Plain text", copy: "Copy", copied: "Copied", by: "The Fihrist maintainers", name: "Fihrist: an evidence-backed catalogue of Russia–Iran relations",
      document: "the document itself", edition: "edition", read: "Accessed", close: "Close the passage" };
const comma = arabic ? "، " : ", ";
const shown = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
const dated = (day) => new Intl.DateTimeFormat(arabic ? "ar-u-nu-latn" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(day);
const imprint = document.querySelector("[data-edition]");
const title = shown(document.querySelector("h1"));

function made(name, about = {}, ...children) {
  const element = Object.assign(document.createElement(name), about);
  element.append(...children);
  return element;
}

// The address of the page: the one that it gives itself, or the one at which it was opened, without what was searched.
const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0];
const permanent = (href) => new URL(href, address).href;
for (const place of document.querySelectorAll("[data-address]")) place.textContent = address;

function without(element, ...selectors) {
  const copy = element.cloneNode(true);
  for (const part of copy.querySelectorAll(selectors.join())) part.remove();
  return shown(copy);
}

// What a passage has of its own, and not the one before it that is folded within.
const own = (block, selector) => [...block?.querySelectorAll(selector) ?? []].find((one) => one.closest(".passage, li") === block);

function passage(block) {
  const source = document.querySelector(`[data-of="${CSS.escape(block.dataset.source)}"]`);
  const mark = own(block, ".number-mark");
  const translation = shown(own(block, ".translation")), text = shown(own(block, ".words:not(.sentence)"));
  const said = arabic ? `«${text}»` : `“${translation}” (${text})`;
  return {
    address: permanent(mark?.getAttribute("href") ?? `#${block.id}`),
    title: `${arabic ? `«${text}»` : `“${translation}”`}${comma}${source ? shown(source) : title}`,
    text: `${said}. ${shown(own(block, ".who")) || words.document}${comma}${source ? shown(source) : title}`,
  };
}

function claim(line) {
  const label = without(line.closest(".fact").querySelector("dt"), ".rivals-mark");
  const value = shown(line.querySelector(".line")), copy = line.querySelector(".marks").cloneNode(true);
  for (const mark of copy.querySelectorAll(".badge")) mark.append(": ");
  const marks = without(copy, ".cite", ".note-mark").replace(/[:\s]+$/, "");
  return { address: permanent(`#${line.id}`), title: `${title}: ${label}: ${value}`, text: `${title}: ${label}: ${value} (${marks})` };
}

function forms({ address, title, text }, key) {
  const today = new Date(), edition = imprint.dataset.edition, year = imprint.dataset.year;
  const whole = `${words.name}${comma}${words.edition} ${edition}`;
  const bare = title.replace(/[{}\\]/g, "");
  const titled = arabic ? `${title}.` : `“${title.replace(/“([^”]*)”/g, "‘$1’")}.”`;
  return {
    [words.address]: address,
    [words.plain]: `${text}. ${whole}${comma}${address}`,
    BibTeX: `@misc{fihrist-${key},\n  author = {{${words.by}}},\n  title = {${bare}},\n  howpublished = {${words.name}},\n`
      + `  note = {${words.edition} ${edition}},${year ? `\n  year = {${year}},` : ""}\n  url = {${address}},\n  urldate = {${today.toISOString().slice(0, 10)}}\n}`,
    Chicago: `${words.by}. ${titled} ${whole}. ${words.read} ${dated(today)}. ${address}.`,
  };
}

async function copied(field, button) {
  field.select();
  try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
  button.textContent = words.copied;
}

function panel(name, key, about) {
  const rows = Object.entries(forms(about, key)).map(([label, value], number) => {
    const field = made("textarea", { id: `${key}-cite-${number}`, value, readOnly: true, rows: value.includes("\n") ? 8 : 2, dir: "auto" });
    const button = made("button", { type: "button", className: "tool", textContent: words.copy, ariaLabel: `${words.copy}: ${label}` });
    button.addEventListener("click", () => { button.removeAttribute("aria-label"); copied(field, button); });
    return made("div", {}, made("label", { htmlFor: field.id, textContent: label }), field, button);
  });
  const group = made("div", { className: "citing" }, ...rows);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", name);
  return group;
}

function cite(button) {
  const holder = button.closest(".standing, .passage, li");
  const open = holder.querySelector(":scope > .citing");
  button.setAttribute("aria-expanded", String(!open));
  if (open) return open.remove();
  holder.append(panel(shown(button), holder.id, holder.matches(".standing") ? claim(holder) : passage(holder)));
}

// A passage beside the value that rests on it, with nothing in it that another click would open.
function opened(link) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const holder = link.closest(".standing");
  if (!target || !holder) return false;
  const already = [...holder.querySelectorAll(":scope > .in-place")].find((one) => one.dataset.shows === target.id);
  link.setAttribute("aria-expanded", String(!already));
  if (already) { already.remove(); return true; }
  const copy = made("div", { className: "passage in-place" }, ...[...target.cloneNode(true).childNodes]);
  copy.dataset.shows = target.id;
  for (const part of copy.querySelectorAll(".aside-fold, .cite, .citing, .resting")) part.remove();
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  holder.append(copy);
  return true;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-cite]");
  if (button) return cite(button);
  const link = event.target.closest(".head-box a.note-mark[href^='#']");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && opened(link)) event.preventDefault();
});

document.addEventListener("toggle", (event) => {
  if (!event.target.matches(".sentence-fold")) return;
  for (const place of event.target.querySelectorAll("[data-words]")) {
    const side = place.closest(".words") ? ".words:not(.sentence)" : ".translation";
    const text = own(document.getElementById(place.dataset.words), side);
    if (text) { place.textContent = shown(text); place.removeAttribute("data-words"); }
  }
}, true);
})();
