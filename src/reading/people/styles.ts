import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { commaBefore, gap, shape } from "../words/segment.ts";
import { appoints } from "./appositions.ts";
import type { Assembly } from "./assembly.ts";
import { takeStyled } from "./names.ts";
import { takeUnknown } from "./unknowns.ts";

// Words beside an office or a name that are neither: of honour, "former", "deputy", what a minister is for, "the". Each returns whether the mark was such a word.

/** "Dr", "His Excellency": leads to a name, of the mention in hand or of another. */
export function takeHonorific(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  const { capitals } = assembly.context.language;
  if (!says(mark, "honorific") || isPronoun(assembly, mark)) return false;
  if (capitals && assembly.joinsName(mark.from) && mark.to === mark.from + 1 && !assembly.current?.candidates.length) {
    // "Seri Utama Haji Mohamad": a style amid a name that nobody knows.
    takeUnknown(assembly, mark.from);
    return true;
  }
  const { current } = assembly;
  const titled = current && !current.named && (current.office || current.counterpart) && assembly.gapBefore(mark.from) & gap.comma;
  // "ومعالي": and another.
  const another = mark.before & role.and;
  if (current && ((soft && !titled) || current.named || another)) assembly.flush();
  if (takeStyled(assembly, mark)) return true;
  if (another) assembly.pendingRoles = another;
  // "Foreign Minister Dr. X": the stop is that of the style.
  if (capitals && mark.to < assembly.sentence.to && (assembly.gapBefore(mark.to) & ~gap.space) === gap.stop) assembly.spokenTo = mark.to;
  if (assembly.current) assembly.nameOpen = true;
  return true;
}

/** "HE" is a style, "he" a pronoun. */
const isPronoun = ({ context: { tokens } }: Assembly, mark: Mark): boolean =>
  says(mark, "person") && !((tokens.shape[mark.from] as number) & shape.upper);

/** "former", "then": of the office in hand, or of the one that follows. */
export function takeFormer(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  const { current, listing, context } = assembly;
  // "will meet Foreign Minister X, then Interior Minister Y": the next of those met.
  if (!says(mark, "former") || (says(mark, "and") && commaBefore(context.tokens, mark.from))) return false;
  // "The minister then met X": afterwards.
  const after = context.marks[firstMark(context.marks, mark.to)];
  if (current?.office && after?.from === mark.to && sense(after, "contact")) {
    assembly.flush();
    return true;
  }
  if (current && !soft && current.office) current.former = true;
  else assembly.pendingFormer = true;
  if (listing) listing.former = true;
  return true;
}

/** "deputy", before an office or, where words stand behind, after whose deputy it is. */
export function takeDeputy(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  if (!says(mark, "deputy")) return false;
  const { current } = assembly;
  if (current?.office === "foreign-minister" && current.named && assembly.context.language.postposed && current.to === mark.from && !soft) {
    // "Bakan X'in yardımcısı Y": the deputy, and not the minister.
    Object.assign(current, { office: "deputy-foreign-minister", candidates: [], official: null, name: null, named: null, to: mark.to });
    assembly.nameOpen = true;
    return true;
  }
  // "Fulano, deputy governor of the central bank of Peru"
  if (!appoints(assembly, mark)) assembly.flush();
  assembly.pendingDeputy = true;
  return true;
}

/** "and African Integration": what an office is for beside it, before the name. */
export function takePortfolio(assembly: Assembly, mark: Mark): boolean {
  if (!says(mark, "portfolio")) return false;
  const { current } = assembly;
  if (current?.office && !current.named) {
    current.to = mark.to;
    assembly.glue = 0;
    assembly.nameOpen = true;
  } else if (!current?.office) assembly.interrupt();
  return true;
}

/** "the", "acting", "new": before an office, or part of a name. */
export function takeActing(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  if (!says(mark, "acting")) return false;
  if (assembly.context.language.capitals && assembly.joinsName(mark.from) && mark.to === mark.from + 1) {
    // "Carlos Vila Nova", "Ramón La Torre": a capital behind a name is part of it.
    takeUnknown(assembly, mark.from);
    return true;
  }
  if (assembly.current && soft && !styles(assembly, mark) && !appoints(assembly, mark)) assembly.flush();
  return true;
}

/** "su homólogo, el ministro de Exteriores egipcio, X": whether the article leads to the office of a counterpart of whom nothing is told yet. */
function styles(assembly: Assembly, article: Mark): boolean {
  const { marks } = assembly.context;
  const actor = assembly.current;
  if (!actor?.counterpart || actor.office || actor.country || actor.named || actor.to !== article.from) return false;
  const next = marks[firstMark(marks, article.to)];
  return next?.from === article.to && sense(next, "office")?.kind === "foreign-minister";
}
