// Lists by key: j and k move, Enter opens; a click anywhere in a row opens it.
import { each, isTyping } from "./page.js";

const seen = new WeakSet();
let cursor = null;

export function lists(part) {
  each(part, "[data-rows]", seen, table => {
    table.addEventListener("click", event => {
      const row = event.target.closest("[data-href]");
      if (!row || event.target.closest("a, button, input") || !getSelection().isCollapsed) return;
      open(row, event.ctrlKey || event.metaKey);
    });
    mark(cursor && document.getElementById(cursor));
  });
  each(part, "[data-keys]", seen, hint => { hint.hidden = false; });
  each(part, "[data-taller]", seen, taller);
}

function open(row, aside) {
  if (aside) window.open(row.dataset.href);
  else row.querySelector(`a[href="${CSS.escape(row.dataset.href)}"], .t a`).click();
}

function mark(row) {
  document.querySelectorAll("tr.cursor").forEach(other => other.classList.remove("cursor"));
  if (!row) return;
  row.classList.add("cursor");
  cursor = row.id;
}

function move(step) {
  const rows = [...document.querySelectorAll("main [data-rows] tr[data-href]")];
  if (rows.length === 0) return;
  const now = rows.findIndex(row => row.id === cursor);
  const row = rows[now < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, now + step))];
  mark(row);
  row.querySelector(".t a").focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function taller(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.getElementById(button.dataset.taller);
    const step = Number(/mh(\d)/.exec(frame.className)[1]) + 1;
    frame.className = `mh${step}`;
    button.hidden = step === 8;
  });
}

document.addEventListener("keydown", event => {
  if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
});
