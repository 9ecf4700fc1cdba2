import type { FollowRule } from "../../subscribers/follow.ts";
import type { Names } from "../../wording/names.ts";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** A followed name as its reader knows it: "🇮🇷 Iran", "GCC", "everything". */
export function targetLabel(target: string, names: Names, lang: string, t: Say): string {
  if (target === "*") return t("slack-everything");
  if (target.startsWith("group:")) return names.group(target.slice(6), lang);
  if (target.startsWith("person:")) return names.official({ official: target.slice(7), name: null }, lang) ?? target.slice(7);
  return `${names.flag(target)} ${names.country(target, lang)}`.trim();
}

/** A rule in words: "🇮🇷 Iran – 🇹🇷 Türkiye · calls only". */
export function ruleLabel(
  rule: Pick<FollowRule, "a" | "b" | "mode" | "ministersOnly" | "planned">,
  names: Names,
  lang: string,
  t: Say,
): string {
  const sides = [rule.a, ...(rule.b === null ? [] : [rule.b])].map((target) => targetLabel(target, names, lang, t)).join(" – ");
  const narrowed = [
    ...(rule.mode === "call" ? [t("slack-only-calls")] : rule.mode === "meeting" ? [t("slack-only-meetings")] : []),
    ...(rule.ministersOnly ? [t("slack-only-ministers")] : []),
    ...(rule.planned ? [] : [t("slack-not-planned")]),
  ];
  return [sides, ...narrowed].join(" · ");
}
