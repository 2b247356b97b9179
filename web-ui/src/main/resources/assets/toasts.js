// Short messages: they stay while the pointer or the focus is on them.
import { each, icon, word } from "./page.js";

const STAY = 8000;
const seen = new WeakSet();

export function toasts(part) {
  each(part, ".toast", seen, toast => {
    const dismiss = toast.querySelector("[data-dismiss]");
    if (dismiss) dismiss.hidden = false;
    toast.addEventListener("click", event => event.target.closest("[data-dismiss]") && toast.remove());
    if (!toast.classList.contains("bad")) leave(toast);
  });
}

function leave(toast) {
  setTimeout(() => toast.matches(":hover, :focus-within") ? leave(toast) : toast.remove(), STAY);
}

export function tell(message, problem = false) {
  const toast = document.createElement("div");
  const dismiss = document.createElement("button");
  toast.className = problem ? "toast bad" : "toast";
  Object.assign(dismiss, { type: "button", className: "btn gh ico" });
  dismiss.dataset.dismiss = "";
  dismiss.setAttribute("aria-label", word("dismiss"));
  dismiss.append(icon("x"));
  toast.append(message, dismiss);
  document.getElementById("toasts").append(toast);
  toasts(toast);
}
