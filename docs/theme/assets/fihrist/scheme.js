// Runs before the page is painted, so that a chosen scheme does not flash.
try {
  const chosen = localStorage.getItem("fihrist-scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch { /* a browser may forbid storage */ }
document.documentElement.classList.replace("no-js", "js");
