// Files go to the server at once, each on its own; the form only carries their ids.
import { each, icon, post, word } from "./page.js";

const seen = new WeakSet();

export function uploads(part) {
  each(part, "[data-uploads]", seen, field => {
    const chooser = field.querySelector("input[type=file]");
    const drop = field.querySelector("[data-drop]");
    const form = field.closest("form");
    chooser.removeAttribute("name");
    chooser.addEventListener("change", () => {
      take(form, chooser.files);
      chooser.value = "";
    });
    field.querySelectorAll("[data-remove-file]").forEach(button => { button.hidden = false; });
    field.addEventListener("click", event => {
      const button = event.target.closest("[data-remove-file]");
      if (!button) return;
      button.closest("li").remove();
      chooser.focus();
      chooser.dispatchEvent(new Event("input", { bubbles: true }));
    });
    form.addEventListener("dragover", event => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      drop.classList.add("over");
    });
    form.addEventListener("dragleave", () => drop.classList.remove("over"));
    form.addEventListener("drop", event => {
      drop.classList.remove("over");
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      take(form, event.dataTransfer.files);
    });
    form.addEventListener("paste", event => {
      const files = [...event.clipboardData.files];
      if (event.target.isContentEditable || files.length === 0) return;
      event.preventDefault();
      take(form, files);
    });
  });
}

/** Attaches the files one after the other. */
export async function take(form, files) {
  for (const file of files) await attach(form, file);
}

async function attach(form, file) {
  const field = form.querySelector("[data-uploads]");
  const row = document.createElement("li");
  const progress = document.createElement("progress");
  progress.setAttribute("aria-label", file.name);
  row.append(icon("attachment"), text("grow", file.name), text("muted num", size(file.size)), progress);
  field.querySelector("[data-files]").append(row);
  const taken = await upload(form, file);
  progress.remove();
  if (!taken) return row.remove();
  const hidden = document.createElement("input");
  Object.assign(hidden, { type: "hidden", name: field.dataset.uploads, value: taken.id });
  row.prepend(hidden);
  row.append(removal(file.name));
  hidden.dispatchEvent(new Event("input", { bubbles: true }));
}

function removal(name) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.removeFile = "";
  button.setAttribute("aria-label", word("remove", name));
  button.append(icon("x"));
  return button;
}

/** What the server made of a file, or nothing: then the reason stands beside the field. */
export async function upload(form, file) {
  const { uploadLimit, uploadLimitWords, uploadUrl } = form.dataset;
  if (file.size > Number(uploadLimit)) return complain(form, word("tooLarge", file.name, uploadLimitWords));
  complain(form, "");
  const url = `${uploadUrl}&name=${encodeURIComponent(file.name || "image.png")}`;
  try {
    const answer = await post(url, file);
    if (answer.status === 413) return complain(form, word("tooLarge", file.name, uploadLimitWords));
    if (!answer.ok) throw new Error(String(answer.status));
    return await answer.json();
  } catch {
    return complain(form, word("uploadFailed", file.name));
  }
}

function complain(form, message) {
  const line = form.querySelector("[data-upload-error]");
  if (!line) return;
  line.textContent = message;
  line.hidden = message === "";
}

function text(kind, words) {
  const span = document.createElement("span");
  span.className = kind;
  span.textContent = words;
  return span;
}

function size(bytes) {
  const steps = ["byte", "kilobyte", "megabyte", "gigabyte"];
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const format = { style: "unit", unit: steps[step], maximumFractionDigits: step > 1 ? 1 : 0 };
  return new Intl.NumberFormat(document.documentElement.lang, format).format(bytes / 1000 ** step);
}
