import { role } from "../words/lexicon.ts";
import { gap, isGlyph, shape } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import type { Assembly } from "./assembly.ts";
import { givenAs } from "./namesakes.ts";

// Words that the lexicon does not know: parts of a name, by a capital or by where they stand, or the end of what is in hand.

const particles = new Set(
  (
    "bin al el de da do dos von van der den bint ibn abu ben la le di del ould uld wuld ag della ter ten af zu dr y " +
    "аль ад аз ан ар ас ат аш эль бин бен ибн бинт ульд фон ван дер де да ду"
  ).split(" "),
);

/** Whether a word may stand within a name without a capital. */
export const particle = (word: string): boolean => particles.has(word);

/** Words of a father or a family that go on with a name, where names have no capitals: "فيصل بن فرحان بن عبدالله آل سعود". */
const lineage = new Set(["بن", "ابن", "بنت", "ال", "ولد", "عبد"]);

/** Words of the longest names that are written with capitals, and of those that are not. */
const longestName = 9;
const longestBare = 4;
/** Characters of the longest names where nothing parts words. */
const longestGlyphs = 12;

/** Whether a word goes on with the name before it: the word of descent itself, or who follows it. */
export function descends(assembly: Assembly, token: number): boolean {
  const { current, context } = assembly;
  const { words } = context.tokens;
  if (!current?.named || current.named.to !== token || current.candidates.length === 0 || assembly.soft(token)) return false;
  return lineage.has(words[token] as string) || lineage.has(words[token - 1] as string);
}

/** Whether an ending that an apostrophe parts from a name stands right before a token: it closes the name. */
export const closedBefore = (assembly: Assembly, token: number): boolean =>
  (assembly.gapBefore(token - 1) & gap.apostrophe) !== 0 && !isCapital(assembly, token - 1);

/** Lets the name in hand go on to a token. */
export function goOn({ current }: Assembly, to: number): void {
  if (!current?.named) return;
  current.named.to = to;
  current.to = to;
}

/** A word the lexicon does not know: part of a name, by its capital or by where it stands, or the end of what is in hand. */
export function takeUnknown(assembly: Assembly, token: number): void {
  const { capitals } = assembly.context.language;
  if (capitals && (isAddress(assembly, token) || isAgency(assembly, token))) assembly.interrupt();
  else if (capitals && isNameCapital(assembly, token)) takeCapital(assembly, token);
  else if (goesOnBare(assembly, token)) goOn(assembly, token + 1);
  else if (beginsBare(assembly, token)) name(assembly.current as Actor, token);
  else if (!assembly.awaitsList({ from: token, to: token + 1 })) assembly.interrupt();
}

/** A capital: more of the name in hand, the name of who is in hand, or somebody new. */
function takeCapital(assembly: Assembly, token: number): void {
  const actor = assembly.current;
  // "Trump'ın Afrika danışmanı"
  if (actor?.named?.to === token && !assembly.soft(token) && !closedBefore(assembly, token) && token - actor.named.from < longestName) {
    leaveNamesakes(assembly, actor, token);
    goOn(assembly, token + 1);
  } else if (actor && isNameOf(assembly, actor, token)) name(actor, token);
  // "from the E3 — France, Britain and Germany"
  else if (actor || !assembly.awaitsList({ from: token, to: token + 1 })) {
    const fresh = assembly.start({ from: token, to: token + 1, before: 0 });
    fresh.named = { from: token, to: token + 1 };
  }
}

function name(actor: Actor, token: number): void {
  actor.named = { from: token, to: token + 1 };
  actor.to = token + 1;
}

/** "INTERFAX.RU": an address, and nobody. */
const isAddress = (assembly: Assembly, token: number): boolean => assembly.gapBefore(token) === gap.stop && isUpper(assembly, token);

/** "Riyadh, March 10, SPA -- Minister X": an agency, and nobody's name. */
function isAgency(assembly: Assembly, token: number): boolean {
  const dashed = token + 1 < assembly.sentence.to ? assembly.gapBefore(token + 1) : gap.none;
  return (dashed & (gap.hyphen | gap.space)) === (gap.hyphen | gap.space) && !assembly.current && isUpper(assembly, token);
}

/** Leaves those of the roster who bear a surname, where a further word of the name shows that somebody else is meant. */
function leaveNamesakes(assembly: Assembly, actor: Actor, token: number): void {
  const { named } = actor;
  if (!named || assembly.sentence.paragraph === 0 || assembly.gapBefore(token) !== gap.space) return;
  // "Dan Dunham": one that another name follows is somebody else's, where nothing else tells of its bearer.
  const bare = named.to - named.from === 1 && !actor.office && !actor.counterpart && !actor.country;
  const unheard = bare && actor.candidates.length > 0 && !actor.candidates.some((o) => assembly.context.seen.has(o));
  // "Hassan Muallem Khalif": ... as is a surname amid other names than those of who bears it.
  if (assembly.surnameTo === token || unheard)
    actor.candidates = actor.candidates.filter((o) => givenAs(assembly, o, named, actor.country));
}

/** Whether a capital begins the name of who is in hand, behind his office, his country or a comma. */
function isNameOf(assembly: Assembly, actor: Actor, token: number): boolean {
  if (actor.named || !assembly.nameOpen) return false;
  const [soft, before] = [assembly.soft(token), assembly.gapBefore(token)];
  const posted = actor.office !== null || actor.counterpart;
  if (soft) return posted && (before & gap.comma) !== 0;
  // "Vizepräsidentin der Europäischen Kommission", "US-Kongress": where nouns are written with capitals, that is no name.
  const noun = assembly.context.language.nouns && (assembly.glue & role.of || ((before & gap.hyphen) !== 0 && actor.to === token));
  // "the ambassador of Germany in Zomba": a city nobody told of, not a name.
  return !noun && !(assembly.glue & role.in) && (posted || actor.country !== null);
}

/** Whether a word without a capital goes on the name in hand. */
function goesOnBare(assembly: Assembly, token: number): boolean {
  const actor = assembly.current;
  const { language, tokens } = assembly.context;
  if (!actor?.named || actor.named.to !== token || assembly.soft(token)) return false;
  const [unknown, length] = [actor.candidates.length === 0, token - actor.named.from];
  if (language.capitals) return particle(tokens.words[token] as string);
  if (!language.spaces) return inGlyphs(assembly, actor, token) && unknown && length < longestGlyphs;
  return descends(assembly, token) || (unknown && length < longestBare && !isNumber(assembly, token));
}

/** Whether a word without a capital begins the name of who is in hand: where no capitals tell a name, only where it stands can. */
function beginsBare(assembly: Assembly, token: number): boolean {
  const actor = assembly.current;
  const { language } = assembly.context;
  if (!actor?.country || actor.named || language.capitals || assembly.soft(token)) return false;
  if (!language.spaces) return inGlyphs(assembly, actor, token) && (assembly.glue & role.of) !== 0;
  if (isNumber(assembly, token) || !assembly.nameOpen) return false;
  return actor.office === "foreign-minister" || actor.counterpart || actor.office === "ambassador";
}

/** "オマーンのバドル外相": the name stands between the country and the office. */
const inGlyphs = ({ context }: Assembly, actor: Actor, token: number): boolean =>
  actor.country !== null && !actor.office && !actor.counterpart && isGlyph(context.tokens, token);

const isCapital = ({ context: { tokens } }: Assembly, token: number): boolean => ((tokens.shape[token] as number) & shape.capital) !== 0;
const isNumber = ({ context: { tokens } }: Assembly, token: number): boolean => ((tokens.shape[token] as number) & shape.digits) !== 0;
const isNameCapital = (assembly: Assembly, token: number): boolean => isCapital(assembly, token) && !isNumber(assembly, token);

/** Whether a word of more than one letter is written in capitals. */
const isUpper = ({ context: { tokens } }: Assembly, token: number): boolean =>
  ((tokens.shape[token] as number) & shape.upper) !== 0 && (tokens.words[token] as string).length > 1;
