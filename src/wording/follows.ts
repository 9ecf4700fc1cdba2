import type { FollowRule, ParsedFollows } from "../subscribers/follow.ts";
import type { Target } from "../subscribers/follow-index.ts";
import type { Added } from "../subscribers/follows.ts";
import type { Wording } from "./bundle.ts";
import type { Names } from "./names.ts";

/** What answers are worded with. */
export interface Speaker {
  wording: Wording;
  names: Names;
}

/** An answer in words, with the buttons that belong to it; a button's `code` is a follow code. */
export interface Answer {
  text: string;
  options: { label: string; code: string }[];
}

/** "IR" -> "🇮🇷 Iran"; "group:GCC", "person:…", "*" by their names. */
export function describeTarget(target: Target, { wording, names }: Speaker, lang: string): string {
  if (target === "*") return wording.t(lang, "target-everything");
  if (target.startsWith("group:")) return names.group(target.slice(6), lang);
  if (target.startsWith("person:")) return names.official({ official: target.slice(7), name: null }, lang) ?? target.slice(7);
  return `${names.flag(target)} ${names.country(target, lang)}`.trim();
}

/** A rule in words: "🇮🇷 Iran – 🇹🇷 Türkiye (calls only)". */
export function describeRule(rule: Pick<FollowRule, "a" | "b"> & Partial<FollowRule>, speaker: Speaker, lang: string): string {
  const t = (key: string, values?: Record<string, string | number>) => speaker.wording.t(lang, key, values);
  const sides = [rule.a, ...(rule.b === null ? [] : [rule.b])].map((target) => describeTarget(target, speaker, lang)).join(" – ");
  const narrowed = [
    ...(rule.mode === "call" ? [t("narrow-calls")] : rule.mode === "meeting" ? [t("narrow-meetings")] : []),
    ...(rule.ministersOnly === true ? [t("narrow-ministers")] : []),
    ...(rule.planned === false ? [t("narrow-held")] : []),
    ...((rule.leastConfidence ?? 0) > 0 ? [t("narrow-confidence", { percent: Math.round((rule.leastConfidence ?? 0) * 100) })] : []),
  ];
  return narrowed.length === 0 ? sides : `${sides} (${narrowed.join(lang === "zh" ? "，" : ["ar", "fa"].includes(lang) ? "، " : ", ")})`;
}

/** Several things as one phrase, by the language's own way to list. */
export function listed(items: string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: "conjunction" }).format(items);
}

/** What to answer where a text could not be taken as it was; null where it was understood. */
export function answerParsed(parsed: ParsedFollows, speaker: Speaker, lang: string): Answer | null {
  const t = (key: string, values?: Record<string, string | number>) => speaker.wording.t(lang, key, values);
  const buttons = (options: { rule: FollowRule; code: string | null }[]) =>
    options.flatMap(({ rule, code }) => (code === null ? [] : [{ label: describeRule(rule, speaker, lang), code }]));
  switch (parsed.kind) {
    case "follows":
      return null;
    case "ambiguous":
      return { text: t("follow-ambiguous", { said: parsed.said }), options: buttons(parsed.options) };
    case "unknown": {
      const options = buttons(parsed.suggestions);
      return { text: t(options.length > 0 ? "follow-suggest" : "follow-unknown", { said: parsed.said }), options };
    }
    case "empty":
      return { text: t("follow-empty"), options: [] };
    case "too-long":
      return { text: t("follow-too-long"), options: [] };
  }
}

/** What adding follows did, in words, with what was only guessed named. */
export function answerAdded(added: Added, guessed: { said: string; meant: Target }[], speaker: Speaker, lang: string): string {
  const t = (key: string, values?: Record<string, string | number>) => speaker.wording.t(lang, key, values);
  const what = (rules: FollowRule[]) =>
    listed(
      rules.map((rule) => describeRule(rule, speaker, lang)),
      lang,
    );
  return [
    ...guessed.map(({ said, meant }) => t("follow-guessed", { said, meant: describeTarget(meant, speaker, lang) })),
    ...(added.added.length > 0 ? [t("follow-added", { what: what(added.added) })] : []),
    ...(added.changed.length > 0 ? [t("follow-changed", { what: what(added.changed) })] : []),
    ...(added.refused.length > 0 ? [t("follow-limit", { limit: added.limit, what: what(added.refused) })] : []),
  ].join("\n");
}

/** What removing follows did. */
export function answerRemoved(removed: Pick<FollowRule, "a" | "b">[], speaker: Speaker, lang: string): string {
  if (removed.length === 0) return speaker.wording.t(lang, "follow-not-there");
  return speaker.wording.t(lang, "follow-removed", {
    what: listed(
      removed.map((rule) => describeRule(rule, speaker, lang)),
      lang,
    ),
  });
}
