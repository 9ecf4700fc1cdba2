import type { Mark } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { shape } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import type { Assembly } from "./assembly.ts";

// "Petar Stoychev, el canciller de Bulgaria": a style that stands behind the name of its holder.

/** Whether a style, or the words "the", "new" that lead to one, is that of whoever is named right before it: an ambassador's, or one with its country behind it. */
export function appoints(assembly: Assembly, style: Mark): boolean {
  const { marks } = assembly.context;
  const actor = assembly.current;
  if (!actor?.named || actor.office || actor.counterpart || actor.country || actor.to !== style.from) return false;
  const post = marks[behindStyles(marks, style.from)];
  if (!post || post.from > style.from + longestStyle) return false;
  const office = sense(post, "office");
  if (office?.kind === "ambassador" && office.number === "one" && actor.candidates.length === 0) return true;
  if (!isPost(post)) return false;
  const owner = ownerBehind(assembly, post);
  if (owner === null) return false;
  // "after meeting Laura Sarabia, the minister of Peru said": a known name is that of its own country's.
  const { roster } = assembly.context;
  if (actor.candidates.length > 0) return actor.candidates.some((o) => roster.officials[o]?.country === owner);
  return actor.named.to - actor.named.from > 1 && opensName(assembly, actor);
}

/** Whether an unknown name is somebody's by what stands before it: "según la agencia Andina Noticias, el canciller" is nobody's. */
function opensName({ context: { marks }, sentence }: Assembly, { from }: Actor): boolean {
  if (from === sentence.from) return true;
  const before = marks[firstMark(marks, from) - 1];
  if (before?.to !== from) return false;
  return sense(before, "contact") !== undefined || leading.some((word) => says(before, word));
}

const leading = ["with", "to", "by", "and", "of", "between", "honorific"] as const;

/** Words of "the new … of the Republic of". */
const longestStyle = 4;

/** The first mark from a token on that no "the", "new" or "deputy" is. */
function behindStyles(marks: Mark[], from: number): number {
  let k = firstMark(marks, from);
  for (let at = from; marks[k]?.from === at && isStyle(marks[k] as Mark); k++) at = (marks[k] as Mark).to;
  return k;
}

const isStyle = (m: Mark): boolean => says(m, "acting") || says(m, "deputy");

/** An office of one person, who may be a side. */
function isPost(mark: Mark): boolean {
  const office = sense(mark, "office");
  if (office) return office.number === "one" && office.kind !== "ministry" && office.kind !== "spokesperson";
  const title = sense(mark, "title")?.title;
  return title ? (title.number ?? "one") === "one" : sense(mark, "counterpart")?.number === "one";
}

/** The country at once behind an office, where no name follows it: "el canciller de Perú, Hugo de Zela" is somebody else. Null: none, or a name. */
function ownerBehind(assembly: Assembly, post: Mark): string | null {
  const { marks, tokens } = assembly.context;
  let k = firstMark(marks, post.to);
  let at = post.to;
  for (; marks[k]?.from === at && (says(marks[k] as Mark, "of") || says(marks[k] as Mark, "acting")); k++) at = (marks[k] as Mark).to;
  const owner = marks[k];
  const code = owner?.from === at ? sense(owner, "country")?.code : undefined;
  if (!owner || !code) return null;
  const named = owner.to < assembly.sentence.to && ((tokens.shape[owner.to] as number) & shape.capital) !== 0;
  return named ? null : code;
}
