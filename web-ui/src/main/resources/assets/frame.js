// The frame: search by key, drop-down menus, theme, copying the number.
import { each, isTyping, post, word } from "./page.js";
import { tell } from "./toasts.js";

const seen = new WeakSet();

export function frame(part) {
  each(part, "details.menu", seen, menu => {
    menu.addEventListener("toggle", () => menu.open && closeMenus(menu));
    menu.addEventListener("keydown", event => walk(menu, event));
  });
  each(part, "[data-copy]", seen, button => button.addEventListener("click", () => copy(button)));
  each(part, "[data-look]", seen, changeAtOnce);
  each(part, "[data-burger]", seen, fold);
  each(part, "[data-without-script]", seen, button => { button.hidden = true; });
}

function closeMenus(except) {
  document.querySelectorAll("details.menu[open]").forEach(menu => { if (menu !== except) menu.open = false; });
}

function walk(menu, event) {
  const summary = menu.querySelector("summary");
  if (event.key === "Escape" && menu.open) {
    event.stopPropagation();
    menu.open = false;
    summary.focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || event.target.matches("select")) return;
  event.preventDefault();
  menu.open = true;
  const items = [...menu.querySelectorAll(".pop :is(a, button, select)")];
  const now = items.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  items[(now + items.length) % items.length]?.focus();
}

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy);
  tell(word("copied"));
}

function changeAtOnce(form) {
  form.querySelector("button").hidden = true;
  form.elements.theme.addEventListener("change", event => {
    document.documentElement.dataset.theme = event.target.value;
    post(form.action, new URLSearchParams(new FormData(form)), { redirect: "manual" });
  });
}

function fold(button) {
  const side = document.getElementById("side");
  button.setAttribute("role", "button");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", event => {
    event.preventDefault();
    button.setAttribute("aria-expanded", String(side.classList.toggle("open")));
    if (side.classList.contains("open")) side.querySelector("a").focus();
  });
}

document.addEventListener("click", event => closeMenus(event.target.closest("details.menu")));
document.addEventListener("submit", () => closeMenus(null));
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  event.preventDefault();
  document.querySelector("[data-search]")?.focus();
});
