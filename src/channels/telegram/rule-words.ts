import type { FollowRule } from "../../subscribers/follow.ts";
import type { Target } from "../../subscribers/follow-index.ts";
import type { Composer } from "../../wording/compose.ts";

/** What a target is called by its readers: "🇮🇷 Iran", "Gulf Cooperation Council", "Sergey Lavrov". */
export function targetName(target: Target, { names, wording }: Composer, lang: string): string {
  if (target === "*") return wording.t(lang, "tg-everything");
  if (target.startsWith("group:")) return names.group(target.slice(6), lang);
  if (target.startsWith("person:")) return names.official({ official: target.slice(7), name: null }, lang) ?? target.slice(7);
  return `${names.flag(target)} ${names.country(target, lang)}`.trim();
}

/** A rule in words: "🇮🇷 Iran – 🇹🇷 Türkiye (calls only, without planned ones)". */
export function ruleWords(
  rule: Pick<FollowRule, "a" | "b" | "mode" | "ministersOnly" | "planned">,
  composer: Composer,
  lang: string,
): string {
  const say = (key: string) => composer.wording.t(lang, key);
  const sides = [rule.a, ...(rule.b === null ? [] : [rule.b])].map((target) => targetName(target, composer, lang)).join(" – ");
  const narrowing = [
    ...(rule.mode === null ? [] : [say(rule.mode === "call" ? "tg-calls-only" : "tg-meetings-only")]),
    ...(rule.ministersOnly ? [say("tg-ministers-only")] : []),
    ...(rule.planned ? [] : [say("tg-no-planned")]),
  ];
  return narrowing.length === 0 ? sides : `${sides} (${narrowing.join(say("tg-comma"))})`;
}
