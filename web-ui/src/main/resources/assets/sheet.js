// The side sheet: forms and views open beside the page; the ticket stays readable.
import { isTyping, post, word } from "./page.js";
import { saveDraft } from "./drafts.js";
import { tell } from "./toasts.js";

const box = document.getElementById("sheet");
let opener = null;

export function sheet() {
  if (!box) return;
  document.body.addEventListener("htmx:beforeRequest", keepWhatIsOpen);
  document.body.addEventListener("htmx:afterSwap", event => event.detail.target === box && show());
  document.body.addEventListener("htmx:responseError", () => tell(word("requestFailed"), true));
  document.body.addEventListener("htmx:sendError", () => tell(word("requestFailed"), true));
  document.body.addEventListener("schalter:done", hide);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
}

function keepWhatIsOpen(event) {
  if (event.detail.target !== box || box.contains(event.detail.elt)) return;
  opener = event.detail.elt.querySelector("button")?.id ?? event.detail.elt.id;
  const form = box.querySelector("form[data-form]");
  if (form) saveDraft(form);
}

function show() {
  if (box.childElementCount === 0) return hide();
  const close = box.querySelector(".form");
  if (!close) return;
  if (!box.open) box.show();
  document.body.classList.add("sheet-open");
  box.scrollTop = 0;
  focusFirst();
}

function focusFirst() {
  const wrong = box.querySelector("[aria-invalid=true]:not([hidden])");
  const first = box.querySelector(".fields :is(input:not([type=hidden], [type=file]), textarea, select)");
  (wrong ?? first ?? box).focus({ preventScroll: first?.hidden });
  box.querySelector("form")?.addEventListener("schalter:editor-ready", () => {
    if (!box.contains(document.activeElement) || document.activeElement === box) box.querySelector("[data-rich-area]").focus();
  });
}

/** What was typed stays as draft; who opened the sheet gets the focus back. */
async function hide() {
  box.close();
  box.replaceChildren();
  document.body.classList.remove("sheet-open");
  document.getElementById(opener)?.focus();
}

async function keepAndHide() {
  const form = box.querySelector("form[data-draft-url]");
  if (form) await saveDraft(form);
  hide();
}

async function abandon(button) {
  const form = button.form;
  await saveDraft(form);
  const answer = await post(button.dataset.abandon, new URLSearchParams(), { redirect: "manual" });
  if (answer.type !== "opaqueredirect" && !answer.ok) return tell(word("requestFailed"), true);
  if (!box.contains(form)) return location.assign(form.dataset.ticketUrl);
  await hide();
  document.body.dispatchEvent(new CustomEvent("schalter:changed"));
}

function onClick(event) {
  const abandoning = event.target.closest("[data-abandon]");
  if (abandoning) {
    event.preventDefault();
    abandon(abandoning);
  } else if (event.target.closest("[data-close-sheet]")) {
    hide();
  }
}

function onKey(event) {
  const form = document.activeElement.closest("form[data-form]");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-submit]"));
  } else if (event.key === "Escape" && box.open && !document.querySelector("details[open]")) {
    if (isTyping(document.activeElement) && !box.contains(document.activeElement)) return;
    event.preventDefault();
    keepAndHide();
  }
}
