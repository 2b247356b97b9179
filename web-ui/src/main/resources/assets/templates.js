// Choosing a template: an untouched text is replaced, else the template goes to the caret; nothing typed is lost.
import { each, fields, post, word } from "./page.js";
import { editorOf } from "./editor.js";
import { tell } from "./toasts.js";

const seen = new WeakSet();

export function templates(part) {
  each(part, "select[data-template]", seen, select => {
    select.addEventListener("change", () => apply(select).catch(() => tell(word("requestFailed"), true)));
  });
}

async function apply(select) {
  const form = select.form;
  const field = form.querySelector("textarea[data-rich]");
  const editor = field && editorOf(field);
  if (!editor) return;
  const answer = await post(form.dataset.templateUrl, fields(form));
  if (!answer.ok) throw new Error(String(answer.status));
  const { body } = await answer.json();
  editor.squire.saveUndoState();
  if (editor.squire.getHTML() === editor.untouched) {
    editor.squire.setHTML(body);
    editor.untouched = editor.squire.getHTML();
  } else {
    editor.squire.insertHTML(body);
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
