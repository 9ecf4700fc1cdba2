import type { Mode } from "../reading/reports.ts";
import { type FollowIndex, phraseOf, type Target } from "./follow-index.ts";

/** One rule, as a subscriber means it. `b`: another side of the same consultation; a pair has no order, and is kept sorted. */
export interface FollowRule {
  a: Target;
  b: Target | null;
  /** Null: calls and meetings. */
  mode: Mode | null;
  /** Foreign ministers on two sides at least. */
  ministersOnly: boolean;
  planned: boolean;
  /** 0..1: consultations of less confidence are not told. */
  leastConfidence: number;
}

export type ParsedFollows =
  | { kind: "follows"; follows: FollowRule[]; guessed: { said: string; meant: Target }[] }
  /** A name with several meanings. Each option is the whole rule with that meaning, and its code for a button. */
  | { kind: "ambiguous"; said: string; options: { target: Target; rule: FollowRule; code: string | null }[] }
  | { kind: "unknown"; said: string; suggestions: { target: Target; rule: FollowRule; code: string | null }[] }
  | { kind: "empty" }
  | { kind: "too-long" };

/** A text longer than this is no follow. */
const longestText = 400;

export const plainRule = (a: Target, b: Target | null = null): FollowRule => {
  const [first, second] = b === null || a < b ? [a, b] : [b, a];
  return { a: first, b: second, mode: null, ministersOnly: false, planned: true, leastConfidence: 0 };
};

/** How many wrong letters a word of this length is forgiven. Scripts without vowels have short words, hence the low numbers. */
const forgiven = (length: number): number => (length <= 3 ? 0 : length <= 6 ? 1 : 2);

/**
 * Understands what somebody wants to follow: "Iran", "iran turkey calls", "ایران و ترکیه", "Lavrov, GCC", "everything ministers only".
 * Rules are separated by commas or lines; two names in one rule are a pair; small words narrow the rule they stand in.
 * Any language, whatever the reader's. Never throws.
 */
export function parseFollows(text: string, index: FollowIndex): ParsedFollows {
  if (text.length > longestText) return { kind: "too-long" };
  const follows: FollowRule[] = [];
  const guessed: { said: string; meant: Target }[] = [];
  for (const clause of text.split(/[,;،؛、,\n]+/)) {
    const words = clause
      .replace(/([&+/–—↔]|<->)/g, " $1 ")
      .split(/[\s\u200c-]+/)
      .filter((word) => word !== "");
    const rule = { mode: null as Mode | "both" | null, ministersOnly: false, planned: true };
    const slots: { said: string; targets: Target[]; guess: boolean }[] = [];
    for (let i = 0; i < words.length; ) {
      const hit = longestAt(words, i, index);
      if (hit === null) {
        const said = words[i] ?? "";
        const near = nearest(words, i, index);
        if (near === null) return unknown(said, slots, index);
        slots.push({ said: near.said, targets: near.targets, guess: true });
        i += near.words;
        continue;
      }
      i += hit.words;
      if (hit.found.small === null) slots.push({ said: hit.said, targets: hit.found.targets, guess: false });
      else if (hit.found.small === "calls") rule.mode = rule.mode === "meeting" ? "both" : "call";
      else if (hit.found.small === "meetings") rule.mode = rule.mode === "call" ? "both" : "meeting";
      else if (hit.found.small === "ministers") rule.ministersOnly = true;
      else if (hit.found.small === "unplanned") rule.planned = false;
    }
    const narrowed = { mode: rule.mode === "both" ? null : rule.mode, ministersOnly: rule.ministersOnly, planned: rule.planned };
    if (slots.length === 0) {
      // "calls" alone: all calls.
      if (words.length > 0 && (rule.mode !== null || rule.ministersOnly)) follows.push({ ...plainRule("*"), ...narrowed });
      continue;
    }
    const unclear = slots.findIndex((slot) => slot.targets.length !== 1);
    const slot = slots[unclear];
    if (slot !== undefined) {
      const options = slot.targets.flatMap((target) =>
        rulesOf(slots.map((s, k) => (k === unclear ? target : (s.targets[0] ?? "*"))))
          .slice(0, 1)
          .map((r) => option(target, { ...r, ...narrowed }, index)),
      );
      return { kind: "ambiguous", said: slot.said, options };
    }
    for (const { said, targets, guess } of slots) if (guess && targets[0] !== undefined) guessed.push({ said, meant: targets[0] });
    follows.push(...rulesOf(slots.map((s) => s.targets[0] ?? "*")).map((r) => ({ ...r, ...narrowed, leastConfidence: 0 })));
  }
  return follows.length === 0 ? { kind: "empty" } : { kind: "follows", follows, guessed };
}

/** One target is a follow, two are a pair; more are followed each on its own ("iran turkey egypt"), for no pair is meant for sure. */
function rulesOf(targets: Target[]): FollowRule[] {
  const each = [...new Set(targets)];
  const [a, b] = each;
  if (a !== undefined && b !== undefined && each.length === 2)
    return [a === "*" ? plainRule(b) : b === "*" ? plainRule(a) : plainRule(a, b)];
  return each.map((target) => plainRule(target));
}

function option(target: Target, rule: FollowRule, index: FollowIndex) {
  return { target, rule, code: followCode(rule, index) };
}

function longestAt(words: string[], from: number, index: FollowIndex) {
  for (let count = Math.min(index.longest, words.length - from); count > 0; count--) {
    const said = words.slice(from, from + count).join(" ");
    const found = lookUp(said, index);
    if (found !== null) return { found, said, words: count };
  }
  const word = words[from] ?? "";
  if (index.scriptless(word)) return cutAt(words, from, index);
  return null;
}

/** Looks a phrase up as it is, then without letters that Arabic and Hebrew write onto a word, then without a genitive. */
function lookUp(said: string, index: FollowIndex) {
  const phrase = phraseOf(said) || said;
  if (/^[A-Z]{2}$/.test(said) && index.known(said))
    return index.find(phrase)?.small === null ? index.find(phrase) : { targets: [said], small: null };
  const article = /^(?:l|d|dell|all|nell|sull)['’](.{3,})$/iu.exec(said)?.[1];
  const stripped = [
    phrase,
    ...(article === undefined ? [] : [phraseOf(article)]),
    phrase.replace(/^(?:و|ب|ل|ال|وال|بال|لل|ו|ל|ב|ה)/u, ""),
    phrase.replace(/s$/u, ""),
  ];
  for (const form of stripped) {
    const found = form.length >= 2 || form === phrase ? index.find(form) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The longest name at the start of a text without spaces; the rest of the word waits for its turn. */
function cutAt(words: string[], from: number, index: FollowIndex) {
  const word = words[from] ?? "";
  for (let length = word.length - 1; length > 0; length--) {
    const found = lookUp(word.slice(0, length), index);
    if (found === null) continue;
    words.splice(from, 1, word.slice(0, length), word.slice(length));
    return { found, said: word.slice(0, length), words: 1 };
  }
  return null;
}

/** The one name that a misspelt word must mean, or all that it may mean; null where nothing is near enough. */
function nearest(words: string[], from: number, index: FollowIndex) {
  for (let count = Math.min(4, words.length - from); count > 0; count--) {
    const said = words.slice(from, from + count).join(" ");
    const phrase = phraseOf(said);
    const near = index.near(phrase, forgiven(phrase.replace(/ /g, "").length));
    const best = near[0];
    if (best === undefined) continue;
    const targets = [...new Set(near.filter((n) => n.distance === best.distance).flatMap((n) => n.targets))];
    // A country that is as near as a person is what is meant.
    const places = targets.filter((target) => !target.startsWith("person:"));
    return { said, words: count, targets: (places.length > 0 ? places : targets).slice(0, 6) };
  }
  return null;
}

function unknown(said: string, slots: { targets: Target[] }[], index: FollowIndex): ParsedFollows {
  const phrase = phraseOf(said);
  const near = index.near(phrase, Math.min(3, Math.max(1, Math.floor(phrase.length / 2))));
  const targets = [...new Set(near.flatMap((n) => n.targets))].slice(0, 4);
  const before = slots.flatMap((slot) => slot.targets.slice(0, 1));
  const suggestions = targets.flatMap((target) =>
    rulesOf([...before.slice(0, 1), target])
      .slice(0, 1)
      .map((rule) => option(target, rule, index)),
  );
  return { kind: "unknown", said: said.slice(0, 64), suggestions };
}

const slug = (text: string) => text.replace(/\+/g, "plus").replace(/[^A-Za-z0-9]/g, "");
const encode = (target: Target): string => {
  if (target === "*") return "all";
  if (target.startsWith("group:")) return `g${slug(target.slice(6))}`;
  if (target.startsWith("org:")) return `o${slug(target.slice(4))}`;
  if (target.startsWith("person:")) return `p${target.slice(7).replace(/-/g, "_")}`;
  return target;
};

/** A rule as the payload of a deep link or button: "IR-TR", "IR-TR__c", "gGCC", "pIR_abbas_araghchi". Null where it would pass 50 characters. */
export function followCode(rule: FollowRule, index: FollowIndex): string | null {
  const flags = `${rule.mode === null ? "" : rule.mode[0]}${rule.ministersOnly ? "f" : ""}${rule.planned ? "" : "n"}`;
  const code = [rule.a, ...(rule.b === null ? [] : [rule.b])].map(encode).join("-") + (flags === "" ? "" : `__${flags}`);
  return code.length <= 50 && /^[A-Za-z0-9_-]+$/.test(code) && parseFollowCode(code, index) !== null ? code : null;
}

/** The rule behind a code, with or without "follow_" before it; null where the config knows no such name. Any string may come: it is from outside. */
export function parseFollowCode(code: string, index: FollowIndex): FollowRule | null {
  const match = /^(?:follow_)?([A-Za-z0-9_]+?)(?:-([A-Za-z0-9_]+?))?(?:__([cmfn]{1,3}))?$/.exec(code.slice(0, 64));
  if (match?.[1] === undefined) return null;
  const decode = (part: string): Target | null => {
    if (part === "all") return "*";
    const kind = part[0];
    const rest = part.slice(1);
    const target =
      kind === "g"
        ? Object.keys(index.groups).flatMap((group) => (slug(group) === rest ? [`group:${group}`] : []))[0]
        : kind === "o"
          ? `org:${rest}`
          : kind === "p"
            ? `person:${rest.replace(/_/g, "-")}`
            : part.toUpperCase();
    return target !== undefined && index.known(target) ? target : null;
  };
  const a = decode(match[1]);
  const b = match[2] === undefined ? null : decode(match[2]);
  if (a === null || (match[2] !== undefined && b === null) || a === b) return null;
  const flags = match[3] ?? "";
  return {
    ...plainRule(a, b),
    mode: flags.includes("c") ? "call" : flags.includes("m") ? "meeting" : null,
    ministersOnly: flags.includes("f"),
    planned: !flags.includes("n"),
  };
}
