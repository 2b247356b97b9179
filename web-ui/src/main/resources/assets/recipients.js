// The address line: each finished address becomes a chip with a hidden field of the same name.
import { each, icon, word } from "./page.js";

const seen = new WeakSet();
const ADDRESS = /^(?:(?:"(?:[^"\\]|\\.)*"|[^<>"])*<)?[^\s<>@,;"]+@[^\s<>@,;"]+>?$/;

export function recipients(part) {
  each(part, "[data-recipients]", seen, box => {
    const entry = box.querySelector("input");
    const required = entry.required;
    const take = () => {
      for (const address of split(entry.value)) box.insertBefore(chip(entry.name, address), entry);
      entry.value = "";
      entry.required = required && !box.querySelector(".chip");
    };
    take();
    entry.addEventListener("blur", take);
    entry.addEventListener("paste", () => setTimeout(take));
    entry.addEventListener("input", () => isChosen(entry) && take());
    entry.addEventListener("keydown", event => {
      const last = box.querySelector(".chip:last-of-type");
      if ((event.key === "," || event.key === ";" || (event.key === "Enter" && !event.ctrlKey)) && entry.value.trim()) {
        event.preventDefault();
        take();
        changed(entry);
      } else if (event.key === "Backspace" && entry.value === "" && last) {
        last.remove();
        changed(entry);
      }
    });
    box.addEventListener("click", event => {
      if (!event.target.closest("button")) return entry.focus();
      event.target.closest(".chip").remove();
      entry.focus();
      changed(entry);
    });
    entry.form.addEventListener("schalter:collect", () => document.activeElement !== entry && take());
    entry.form.addEventListener("submit", take, true);
  });
}

function isChosen(entry) {
  return [...(entry.list?.options ?? [])].some(option => option.value === entry.value);
}

/** Commas separate, except within quotes as in "Hoffmann, Ines" <ines@example.org>. */
function split(line) {
  const found = line.match(/(?:"(?:[^"\\]|\\.)*"|[^,;"])+/g) ?? [];
  return found.map(address => address.trim()).filter(Boolean);
}

function chip(name, address) {
  const holder = document.createElement("span");
  holder.className = ADDRESS.test(address) ? "chip" : "chip wrong";
  const hidden = document.createElement("input");
  Object.assign(hidden, { type: "hidden", name, value: address });
  const remove = document.createElement("button");
  remove.type = "button";
  remove.setAttribute("aria-label", word("remove", address));
  remove.append(icon("x"));
  holder.append(address, hidden, remove);
  return holder;
}

function changed(entry) {
  entry.dispatchEvent(new Event("change", { bubbles: true }));
}
