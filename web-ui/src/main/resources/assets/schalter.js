// Everything here only makes pages quicker; each works without it.
import { editors } from "./editor.js";
import { drafts } from "./drafts.js";
import { uploads } from "./uploads.js";
import { recipients } from "./recipients.js";
import { templates } from "./templates.js";
import { sheet } from "./sheet.js";
import { lists } from "./lists.js";
import { live } from "./live.js";
import { frame } from "./frame.js";
import { times } from "./times.js";
import { toasts } from "./toasts.js";

const perPart = [editors, drafts, uploads, recipients, templates, lists, times, toasts, frame];

function enhance(part) {
  for (const improve of perPart) improve(part);
}

enhance(document.body);
document.addEventListener("htmx:load", event => event.target !== document.body && enhance(event.target));
sheet();
live();
