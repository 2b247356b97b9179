// Live parts: an element says data-live="ticket/4711 queues" and how to fetch itself; an event's name makes it do so.
const waiting = new Set();
let due = 0;

export function live() {
  const url = document.body.dataset.liveUrl;
  if (!url) return;
  if (window.SharedWorker) listenTogether(url);
  else listenAlone(url);
  document.addEventListener("visibilitychange", refresh);
  document.addEventListener("pointerout", soon);
  document.addEventListener("focusout", soon);
  document.addEventListener("toggle", soon, true);
  document.body.addEventListener("schalter:changed", () => announce("resync"));
  document.body.addEventListener("htmx:beforeSwap", holdBack);
  document.body.addEventListener("htmx:afterRequest", soon);
}

function listenTogether(url) {
  const worker = new SharedWorker(new URL("live-worker.js", import.meta.url), { name: url });
  worker.port.onmessage = event => announce(event.data);
  worker.port.start();
  addEventListener("pagehide", () => worker.port.postMessage("bye"));
  addEventListener("pageshow", event => event.persisted && location.reload());
}

function listenAlone(url) {
  const stream = new EventSource(url);
  let lost = false;
  stream.onmessage = event => announce(event.data);
  stream.onerror = () => { lost = true; };
  stream.onopen = () => lost && announce("resync");
}

/** "resync": events may have been missed, so everything live is fetched again. */
function announce(name) {
  for (const part of document.querySelectorAll("[data-live]")) {
    if (name === "resync" || part.dataset.live.split(" ").includes(name)) waiting.add(part.id);
  }
  soon();
}

function soon() {
  clearTimeout(due);
  due = setTimeout(refresh, 250);
}

function refresh() {
  if (document.hidden) return;
  for (const id of waiting) {
    const part = document.getElementById(id);
    if (part && isBusy(part)) continue;
    waiting.delete(id);
    if (part) window.htmx.trigger(part, "live");
  }
}

/** Nothing moves in rows under the pointer, in an open menu, where an answer is awaited, or where somebody types or selects. */
function isBusy(part) {
  const focus = document.activeElement;
  const selection = getSelection();
  return part.querySelector("[data-rows]:hover") !== null
    || part.querySelector("details[open], .htmx-request") !== null
    || (part.contains(focus) && focus.matches("input, textarea, select, [contenteditable]"))
    || (!selection.isCollapsed && part.contains(selection.anchorNode));
}

/** An answer may arrive after the reader has begun to do something there. */
function holdBack(event) {
  const part = event.detail.requestConfig?.elt;
  if (event.detail.requestConfig?.triggeringEvent?.type !== "live" || !isBusy(part)) return;
  event.detail.shouldSwap = false;
  waiting.add(part.id);
}
