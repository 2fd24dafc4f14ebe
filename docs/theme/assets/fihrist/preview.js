// Loads the page anew when the preview has been built anew.
const stamp = new URL("preview.txt", document.currentScript?.src.replace(/assets\/fihrist\/.*$/, "") ?? location.href);
let seen = null;
setInterval(async () => {
  try {
    const text = await (await fetch(stamp, { cache: "no-store" })).text();
    if (seen !== null && text !== seen) location.reload();
    seen = text;
  } catch { /* the preview is being stopped */ }
}, 1000);
