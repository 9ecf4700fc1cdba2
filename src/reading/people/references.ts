import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { shape } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import type { Assembly } from "./assembly.ts";

// Words for somebody of whom the text has told before. Each returns whether the mark was such a word.

/** "the minister", "he": whoever is meant, or a style of who follows. */
export function takePerson(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  const person = says(mark, "person");
  const minister = says(mark, "minister");
  if (!person && !minister) return false;
  if (person && possesses(assembly, mark)) return true;
  const { current } = assembly;
  if (minister && current?.country && !current.office && !current.named && current.to === mark.from && !soft) {
    // "российский министр"
    current.office = "minister";
    current.reference = "minister";
    current.to = mark.to;
    assembly.flush();
    return true;
  }
  assembly.flush();
  assembly.endList();
  if (minister && leadsOn(assembly, mark)) {
    assembly.styledTo = mark.to;
    return true;
  }
  const actor = assembly.start(mark);
  actor.reference = minister ? "minister" : "person";
  if (person && says(mark, "with")) actor.roles |= role.with;
  // "el ministro ruso": whose he is stands behind, and may be another than the one told of before.
  if (minister && nationality(assembly, mark)) actor.office = "minister";
  else assembly.flush();
  return true;
}

/** "her Mexican counterpart": no person of its own. */
function possesses(assembly: Assembly, mark: Mark): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  if (!next || next.from !== mark.to || assembly.soft(next.from)) return false;
  if (sense(next, "counterpart")) return true;
  const after = marks[firstMark(marks, next.to)];
  return sense(next, "country")?.form === "adjective" && after?.from === next.to && sense(after, "counterpart") !== undefined;
}

/** "le ministre belge Maxime Prévot", "il ministro Rajji": no reference to somebody told of before, but a style of who follows. */
function leadsOn(assembly: Assembly, mark: Mark): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  const { language, tokens } = assembly.context;
  // "il ministro Baour": a name that nobody knows.
  const unknown = next?.from !== mark.to && mark.to < assembly.sentence.to && !assembly.soft(mark.to);
  if (unknown && language.capitals && !language.nouns) return ((tokens.shape[mark.to] as number) & shape.capital) !== 0;
  if (!next || next.from !== mark.to || assembly.soft(next.from)) return false;
  if (sense(next, "name")) return true;
  const after = marks[firstMark(marks, next.to)];
  return sense(next, "country")?.form === "adjective" && after?.from === next.to && sense(after, "name") !== undefined;
}

/** Whether an adjective of a country follows at once, or "of" and its name. */
function nationality(assembly: Assembly, { to }: Mark): boolean {
  const { marks } = assembly.context;
  const k = firstMark(marks, to);
  const [next, country] = [marks[k], marks[k + 1]];
  if (next?.from !== to || assembly.soft(to)) return false;
  return (
    sense(next, "country")?.form === "adjective" ||
    (says(next, "of") && country?.from === next.to && sense(country, "country")?.form === "name")
  );
}

/** "met the minister of Peru and that of Chile": the holder, in the country that follows, of the office named last. */
export function takeLike(assembly: Assembly, mark: Mark): boolean {
  if (!says(mark, "likewise")) return false;
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  const code = next?.from === mark.to ? sense(next, "country")?.code : undefined;
  const last = assembly.current ?? assembly.actors.at(-1);
  if (!code || !last?.country || last.country === code || !(last.counterpart || (last.office && peers.has(last.office)))) return false;
  const { office, title, counterpart } = last;
  Object.assign(assembly.start(mark), { office, title, counterpart });
  assembly.endList();
  assembly.nameOpen = true;
  assembly.glue = role.of;
  return true;
}

/** Offices of which each country has one. */
const peers: ReadonlySet<Actor["office"]> = new Set(["foreign-minister", "head-of-state", "head-of-government", "ambassador"] as const);
