// Enhances every page: the colour scheme, the switch of the language, and the key that leads to the search.
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
