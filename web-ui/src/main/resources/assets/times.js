// Relative times stay true while the page is open.
const STEPS = [[60, "second", 1], [3600, "minute", 60], [86400, "hour", 3600], [30 * 86400, "day", 86400], [365 * 86400, "month", 30 * 86400], [Infinity, "year", 365 * 86400]];
const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto", style: "short" });

export function times(part) {
  for (const time of part.querySelectorAll("time[datetime]")) show(time);
}

function show(time) {
  const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
  if (Number.isNaN(seconds)) return;
  const [, unit, length] = STEPS.find(([below]) => Math.abs(seconds) < below);
  const words = unit === "second" ? format.format(0, "second") : format.format(Math.round(seconds / length), unit);
  if (time.textContent !== words) time.textContent = words;
}

setInterval(() => document.hidden || times(document), 30000);
