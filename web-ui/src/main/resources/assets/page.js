// What several modules need: the page's words, the token, a few shorthands.
const words = document.getElementById("words");

export const sprite = new URL("icons.svg", import.meta.url).pathname;

export function word(name, ...values) {
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), words?.dataset[name] ?? "");
}

export function token() {
  return JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-Schalter-Token"] ?? "";
}

export function post(url, body, more = {}) {
  return fetch(url, { method: "POST", body, headers: { "X-Schalter-Token": token(), Accept: "application/json" }, ...more });
}

/** All matches in a part, the part itself included, each handed out once per kind of use. */
export function each(part, selector, seen, use) {
  const found = part.matches(selector) ? [part, ...part.querySelectorAll(selector)] : part.querySelectorAll(selector);
  for (const element of found) {
    if (seen.has(element)) continue;
    seen.add(element);
    use(element);
  }
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "ic");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

/** The fields as they would be sent, without files: those are uploaded on their own. */
export function fields(form) {
  form.dispatchEvent(new CustomEvent("schalter:collect"));
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") data.append(name, value);
  }
  return data;
}

export function isTyping(element) {
  return element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
}
