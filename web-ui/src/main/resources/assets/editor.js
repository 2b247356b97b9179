// The rich text editor: Squire on an editable area; the field beside it carries the HTML.
import { each } from "./page.js";
import { take } from "./uploads.js";

const seen = new WeakSet();
const editorsByField = new WeakMap();
let library;

/** The editor of a text area, once it is there. */
export function editorOf(field) {
  return editorsByField.get(field);
}

export function editors(part) {
  each(part, "textarea[data-rich]", seen, field => {
    library ??= load("purify.min.js").then(() => load("squire.js"));
    library.then(() => field.isConnected && edit(field));
  });
}

function load(file) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(file, import.meta.url);
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

function edit(field) {
  const holder = field.closest("[data-field]");
  const frame = holder.querySelector("[data-rich-frame]");
  const area = frame.querySelector("[data-rich-area]");
  const typed = field.value !== field.defaultValue ? field.value : null;
  const squire = new window.Squire(area, { blockTag: "P", sanitizeToDOMFragment: clean });
  squire.setHTML(typed === null ? field.dataset.html : escape(typed));
  const editor = { squire, area, untouched: squire.getHTML(), collect };
  editorsByField.set(field, editor);
  field.hidden = true;
  field.required = false;
  frame.hidden = false;
  field.form.elements[`${field.name}-format`].value = "html";
  holder.querySelector("label").addEventListener("click", () => squire.focus());
  field.form.addEventListener("schalter:collect", collect);
  field.form.addEventListener("htmx:configRequest", event => event.detail.parameters.set(field.name, collect()));
  field.form.addEventListener("submit", collect);
  squire.addEventListener("input", () => field.dispatchEvent(new Event("input", { bubbles: true })));
  squire.addEventListener("pasteImage", event => pasteImages(event, field));
  connectTools(frame, squire);
  collect();
  field.form.dispatchEvent(new CustomEvent("schalter:editor-ready"));

  function collect() {
    field.value = squire.getHTML();
    return field.value;
  }
}

/** The page's CSP refuses style attributes while HTML is parsed, and says so; set one by one they are welcome. */
function clean(html) {
  const renamed = html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle=/gi, " data-style="));
  const fragment = window.DOMPurify.sanitize(renamed, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ["style"] });
  for (const element of fragment.querySelectorAll("[data-style]")) {
    element.style.cssText = element.dataset.style;
    element.removeAttribute("data-style");
  }
  return document.importNode(fragment, true);
}

function escape(text) {
  const holder = document.createElement("div");
  holder.textContent = text;
  return holder.innerHTML.replaceAll("\n", "<br>");
}

/** A pasted image becomes an attachment. */
function pasteImages(event, field) {
  event.preventDefault();
  const items = [...event.detail.clipboardData.items].filter(item => item.type.startsWith("image/"));
  take(field.form, items.map(item => item.getAsFile()));
}

const TOOLS = {
  bold: { tag: "B", on: s => s.bold(), off: s => s.removeBold() },
  italic: { tag: "I", on: s => s.italic(), off: s => s.removeItalic() },
  list: { tag: "UL", on: s => s.makeUnorderedList(), off: s => s.removeList() },
  quote: { tag: "BLOCKQUOTE", on: s => s.increaseQuoteLevel(), off: s => s.decreaseQuoteLevel() },
  link: { tag: "A", on: null, off: s => s.removeLink() },
};

function connectTools(frame, squire) {
  const line = frame.querySelector("[data-link-line]");
  const address = line.querySelector("input");
  const buttons = [...frame.querySelectorAll("[data-tool]")].filter(button => TOOLS[button.dataset.tool]);
  const show = () => buttons.forEach(b => b.setAttribute("aria-pressed", String(isOn(squire, b.dataset.tool))));
  const askForLink = open => {
    line.hidden = !open;
    frame.querySelector("[data-tool=link]").setAttribute("aria-expanded", String(open));
    if (open) address.focus();
  };
  const setLink = () => {
    askForLink(false);
    squire.focus();
    if (/^(https?:|mailto:)/i.test(address.value)) squire.makeLink(address.value);
  };
  frame.addEventListener("mousedown", event => event.target.closest("[data-tool]") && event.preventDefault());
  frame.querySelector("[data-tool=set-link]").addEventListener("click", setLink);
  address.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.ctrlKey) return;
    event.preventDefault();
    setLink();
  });
  for (const button of buttons) {
    const tool = TOOLS[button.dataset.tool];
    button.addEventListener("click", () => {
      if (!isOn(squire, button.dataset.tool)) tool.on ? tool.on(squire) : askForLink(line.hidden);
      else tool.off(squire);
      if (line.hidden) squire.focus();
      show();
    });
  }
  squire.addEventListener("pathChange", show);
  squire.addEventListener("select", show);
}

function isOn(squire, name) {
  const tag = TOOLS[name].tag;
  return squire.hasFormat(tag) || new RegExp(`(^|>)${tag}(>|\\.|#|\\[|$)`).test(squire.getPath());
}
