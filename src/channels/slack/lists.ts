import {
  type Consultation,
  type ConsultationFilter,
  latest as latestOf,
  pairHistory,
  upcoming as upcomingOf,
} from "../../store/consultations.ts";
import { followCode, plainRule } from "../../subscribers/follow.ts";
import { summaryOf } from "../../wording/compose.ts";
import { describeTarget } from "../../wording/follows.ts";
import type { Asker } from "./asker.ts";
import { understood } from "./follow.ts";
import { harmless } from "./mrkdwn.ts";

const shown = 10;

/** One consultation as a line, with its first source, and when it was first told, in the reader's own zone. */
function line(consultation: Consultation, { knowing, lang, now, needs }: Asker): string {
  const summary = harmless(summaryOf(consultation, knowing.composer, lang, now));
  const [first] = consultation.reports;
  const at = Math.floor(consultation.firstReported.getTime() / 1000);
  const when = `<!date^${at}^{date_short_pretty} {time}|${consultation.firstReported.toISOString().slice(0, 16).replace("T", " ")} UTC>`;
  const source =
    first === undefined
      ? ""
      : ` · ${first.url === null || !/^https?:\/\/[^\s<>|]+$/.test(first.url) ? harmless(first.source) : `<${first.url.replace(/&/g, "&amp;")}|${harmless(first.source)}>`}`;
  const page = needs.page === undefined ? "" : ` · <${needs.page(consultation.id)}|#${consultation.id}>`;
  return `${summary}\n      ${when}${source}${page}`;
}

/** /parley latest [Iran]: what was told last, of everything or of one name. */
export async function latest(asker: Asker, text: string): Promise<void> {
  const { needs, t, speaker, lang } = asker;
  const asked = await filter(asker, text);
  if (asked === null) return;
  const { within } = asked;
  // The store knows sides, not groups; a group's news is looked for among the last few hundred.
  const found =
    within === null
      ? await latestOf(needs.db, asked.filter, shown)
      : (await latestOf(needs.db, asked.filter, 300)).filter((c) => c.participants.some((p) => within.includes(p.country))).slice(0, shown);
  const title = asked.name === null ? t("slack-latest-title") : t("slack-latest-of", { name: describeTarget(asked.name, speaker, lang) });
  await asker.respond({ lines: found.length === 0 ? [t("slack-latest-none")] : [title, ...found.map((one) => line(one, asker))] });
}

/** /parley upcoming [Iran]: what is announced, the next first. */
export async function upcoming(asker: Asker, text: string): Promise<void> {
  const { needs, t, now } = asker;
  const asked = await filter(asker, text);
  if (asked === null) return;
  const { within } = asked;
  const all = await upcomingOf(needs.db, asked.filter, now, within === null ? shown : 300);
  const found = all.filter((c) => within === null || c.participants.some((p) => within.includes(p.country))).slice(0, shown);
  await asker.respond({
    lines: found.length === 0 ? [t("slack-upcoming-none")] : [t("slack-upcoming-title"), ...found.map((one) => line(one, asker))],
  });
}

/** /parley pair Iran Turkey: when these two met or called each other. */
export async function pair(asker: Asker, text: string): Promise<void> {
  const { needs, t, knowing, speaker, lang } = asker;
  const said = text === "" ? null : understood(asker, text, "follow");
  if (said !== null && "answer" in said) return asker.respond(said.answer);
  const rule = said?.rules[0];
  if (rule === undefined || rule.b === null || [rule.a, rule.b].some((x) => x === "*" || x.startsWith("group:") || x.startsWith("person:")))
    return asker.respond({ lines: [t("slack-pair-how")] });
  const names = [rule.a, rule.b].map((target) => describeTarget(target, speaker, lang)).join(" – ");
  const found = await pairHistory(needs.db, rule.a, rule.b, shown);
  await asker.respond({
    lines:
      found.length === 0 ? [t("slack-pair-none", { names })] : [t("slack-pair-title", { names }), ...found.map((one) => line(one, asker))],
    buttons: [{ label: t("slack-button-follow-these"), runs: `follow =${followCode(plainRule(rule.a, rule.b), knowing.index) ?? rule.a}` }],
  });
}

/** What a list is to be narrowed to; null where that was not clear and the asker has been told. */
async function filter(
  asker: Asker,
  text: string,
): Promise<{ name: string | null; filter: ConsultationFilter; within: string[] | null } | null> {
  if (text === "") return { name: null, filter: {}, within: null };
  const said = understood(asker, text, "follow");
  if ("answer" in said) {
    // Its buttons would follow; here the names alone help.
    await asker.respond({ lines: said.answer.lines });
    return null;
  }
  const { a, mode } = said.rules[0] ?? { a: "*", mode: null };
  const kind = mode === null ? {} : { mode };
  if (a === "*") return { name: null, filter: kind, within: null };
  if (a.startsWith("group:")) return { name: a, filter: kind, within: asker.knowing.index.groups[a.slice(6)]?.members ?? [] };
  return { name: a, filter: a.startsWith("person:") ? { official: a.slice(7), ...kind } : { country: a, ...kind }, within: null };
}
