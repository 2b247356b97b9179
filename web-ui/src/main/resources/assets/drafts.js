// What is typed is saved on pause, quietly.
import { each, fields, post, word } from "./page.js";

const PAUSE = 800;
const seen = new WeakSet();
const states = new WeakMap();

export function drafts(part) {
  each(part, "form[data-draft-url]", seen, form => {
    const state = { timer: 0, saved: String(fields(form)) };
    states.set(form, state);
    const later = () => {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => saveDraft(form), PAUSE);
    };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    form.addEventListener("submit", () => clearTimeout(state.timer));
  });
}

/** Saves at once if something is unsaved. */
export async function saveDraft(form, more) {
  const state = states.get(form);
  if (!state) return;
  clearTimeout(state.timer);
  const data = fields(form);
  if (String(data) === state.saved) return;
  const line = form.querySelector("[data-draft-line]");
  try {
    const answer = await post(form.dataset.draftUrl, data, more);
    if (!answer.ok) throw new Error(String(answer.status));
    state.saved = String(data);
    line.textContent = word("draftSaved", clock());
  } catch {
    line.textContent = word("draftFailed");
  }
}

function clock() {
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
}

addEventListener("pagehide", () => {
  for (const form of document.querySelectorAll("form[data-draft-url]")) saveDraft(form, { keepalive: true });
});
