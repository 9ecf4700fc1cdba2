import { html, raw } from "hono/html";
import type { Trace } from "../reading/trace.ts";

/** The text as HTML with the spans marked; spans that overlap an earlier one are left out. */
function marked(text: string, spans: { start: number; end: number; kind: string; title: string }[]) {
  const parts = [];
  let at = 0;
  for (const { start, end, kind, title } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    parts.push(html`${text.slice(at, start)}<mark class="${kind}" title="${title}">${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(html`${text.slice(at)}`);
  return parts;
}

/** How a text was read, as a page that stands alone: the text with its mentions and cues, the reports, and what was nearly one. */
export function explanationPage(title: string, { reading, text, mentions, cues }: Trace): string {
  const spans = [
    ...mentions.map((m) => ({
      start: m.start,
      end: m.end,
      kind: "mention",
      title: [m.country, m.office, m.name].filter(Boolean).join(", "),
    })),
    ...cues
      .filter((c) => !c.senses.every((sense) => sense === "country" || sense === "office" || sense === "official"))
      .map((c) => ({ start: c.start, end: c.end, kind: "cue", title: c.senses.join(", ") })),
  ];
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>How Parley reads: ${title}</title>
${raw(`<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
blockquote { white-space: pre-wrap; unicode-bidi: plaintext; border-inline-start: 3px solid #8886; margin: 0; padding: .5rem 1rem }
mark.mention { background: #3af4; color: inherit } mark.cue { background: #fc05; color: inherit }
.report { border-inline-start: 3px solid #2a6; padding: .2rem 1rem; margin: 1rem 0 } .refusal { border-inline-start: 3px solid #c44; padding: .2rem 1rem; margin: 1rem 0 }
td { padding: .1rem .8rem .1rem 0; vertical-align: top; unicode-bidi: plaintext } small { opacity: .7 }
</style>`)}
</head>
<body>
<h1>How Parley reads it</h1>
<blockquote lang="${reading.lang}" dir="auto">${marked(text, spans)}</blockquote>
<p>Language: ${reading.lang}. <mark class="mention">People and offices</mark>, <mark class="cue">words that count</mark>.</p>
${reading.reports.map(
  (r) => html`<section class="report">
<h2>${r.status} ${r.mode}</h2>
<p>${r.date ?? "Day not told"} · ${r.place === null ? "no place" : [r.place.name, r.place.country].filter(Boolean).join(", ")} · confidence ${r.confidence.toFixed(2)} · rule ${r.rule}</p>
<ul>${r.participants.map((p) => html`<li>${p.country} ${p.office} ${p.name ?? "(not named)"}</li>`)}</ul>
<table>${r.evidence.map((e) => html`<tr><td>${e.field}</td><td>“${e.text}”</td><td><small>${e.rule}${e.inferred ? ", inferred" : ""}</small></td></tr>`)}</table>
</section>`,
)}
${reading.refusals.map((r) => html`<section class="refusal"><h2>Nearly an event: ${r.reason}</h2><p>“${r.text}” <small>${r.rule}</small></p></section>`)}
${reading.reports.length + reading.refusals.length === 0 ? html`<p>No event, and nothing that was nearly one.</p>` : ""}
</body>
</html>
`);
}
