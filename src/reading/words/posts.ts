import { type Mark, role } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import { gap, type Tokens } from "./segment.ts";
import type { Entry, Word } from "./senses.ts";

// Posts below the first rank are without number: "chairman of the Senate's foreign affairs committee", "governor of the central bank", "minister of digital
// development". They are read by their parts: a head (who) and bodies or matters (of what), which together are one office.

/** Words between the parts of a post that nobody knows: "the **State Great** Khural". */
const reachOfPart = 3;
/** Words of the longest post. */
const longestPost = 16;

interface Text {
  tokens: Tokens;
  marks: Mark[];
  parts: Mark[];
}

/** Who stands at the head of a post; `of`: of what he may be the head. */
interface Head {
  from: number;
  to: number;
  /** What is written onto him: "and" before, "with" behind. */
  before: number;
  after: number;
  of: Word[];
}

/**
 * Adds the posts of a text to its marks: each takes the place of what stands within it. In: the marks in order, and the parts of posts that the text holds, in
 * order. Out: the marks in order; a country within a post is its `inner`, as in "the president of the Kazakh Senate".
 */
export function joinPosts(tokens: Tokens, marks: Mark[], parts: Mark[], headsLast: boolean): Mark[] {
  if (parts.length === 0) return marks;
  const text: Text = { tokens, marks, parts };
  const posts: Mark[] = [];
  for (const part of parts) {
    if (says(part, "post-head")) posts.push(...headFirst(text, { ...part, of: ["post-body"] }));
    if (says(part, "post-behind")) posts.push(...headLast(text, { ...part, of: ["post-body"] }));
  }
  for (const mark of marks) {
    // "The minister", who is told of, may be that of trade; and "the secretary" one of the Senate.
    if (isMinister(mark)) posts.push(...headFirst(text, { ...mark, of: ["post-matter"] }));
    else if (says(mark, "minister") && !sense(mark, "office"))
      posts.push(...headFirst(text, { ...mark, of: ["post-matter", "post-body"] }));
    if (headsLast && isMinister(mark)) posts.push(...headLast(text, { ...mark, of: ["post-matter"] }));
  }
  posts.sort((a, b) => a.from - b.from || b.to - a.to);
  const joined: Mark[] = [];
  let m = 0;
  let end = 0;
  for (const post of posts) {
    if (post.from < end) continue;
    while (m < marks.length && (marks[m] as Mark).from < post.from) joined.push(marks[m++] as Mark);
    while (m < marks.length && (marks[m] as Mark).from < post.to) m++;
    joined.push(post);
    end = post.to;
  }
  return posts.length === 0 ? marks : joined.concat(marks.slice(m));
}

/** "председатель верховного суда", "president of the Kazakh Senate", "minister of labour and social protection": the head stands first. */
function headFirst(text: Text, head: Head): Mark[] {
  const inner: Mark[] = [];
  let last: Mark | null = null;
  let edge = head.to;
  // Where no "of" leads on, the body stands beside its head: in "the chief tells parliament" it is whom he tells.
  let linked = false;
  while (edge - head.from <= longestPost) {
    const next = nextOf(text, head, edge, linked ? reachOfPart : 0);
    if (!next) break;
    const part = head.of.some((word) => says(next, word));
    const listed = part && last !== null && next.from === edge && signsBefore(text.tokens, edge) === gap.comma;
    if (!listed && parted(text.tokens, edge, next.from)) break;
    if (part) last = next;
    else if (sense(next, "country")) {
      if (last) break;
      inner.push(next);
    }
    linked ||= part || !sense(next, "country");
    edge = next.to;
  }
  return last ? whole(text, head, head, last, last, inner) : [];
}

/** "Güvenlik Konseyi Sekreteri", "Security Council Secretary": the head closes what it is the head of. */
function headLast(text: Text, head: Head): Mark[] {
  const { tokens, parts } = text;
  let first: Mark | null = null;
  for (let k = firstMark(parts, head.from) - 1; k >= 0; k--) {
    const part = parts[k] as Mark;
    const edge = first?.from ?? head.from;
    if (part.to !== edge || parted(tokens, edge, edge) || head.to - part.from > longestPost) break;
    if (!head.of.some((word) => says(part, word))) break;
    first = part;
  }
  return first ? whole(text, head, first, head, first, []) : [];
}

/** What a post goes on with behind `edge`, over no more than so many words that nobody knows: a part, a word that leads to one, or whose it is. */
function nextOf({ tokens, marks, parts }: Text, head: Head, edge: number, reach: number): Mark | null {
  for (let at = edge; at < tokens.count && at - edge <= reach; ) {
    const part = parts[firstMark(parts, at)];
    if (part?.from === at && head.of.some((word) => says(part, word))) return part;
    const mark = marks[firstMark(marks, at)];
    if (mark?.from !== at) {
      at++;
      continue;
    }
    if (mark.entries.some((e) => e.sense === "word" && links.has(e.word)) || isOwner(mark)) return mark;
    if (!mark.entries.every((e) => isWord(e, "common"))) return null;
    at = mark.to;
  }
  return null;
}

/** What may stand between the parts of a post. */
const links: ReadonlySet<Word> = new Set(["of", "about", "and", "to", "in"] as const);

/** The mark of a whole post, from `first` to `last`, one of which is the head; none where the text says another thing there: a style ("president of the council of ministers"), somebody's name, a contact. */
function whole({ marks }: Text, head: Head, first: Head | Mark, last: Head | Mark, part: Mark, inner: Mark[]): Mark[] {
  const { from, before } = first;
  const { to, after } = last;
  let k = firstMark(marks, from);
  if (((marks[k - 1] as Mark | undefined)?.to ?? 0) > from) return [];
  let end = to;
  for (; k < marks.length && (marks[k] as Mark).from < to; k++) {
    const mark = marks[k] as Mark;
    const more = mark.to > to || (mark.from === from && mark.to > head.to);
    if ((more && !mark.entries.every(isLesser)) || (mark.entries.some(isOther) && !isOwner(mark))) return [];
    end = Math.max(end, mark.to);
  }
  const styled = marks[firstMark(marks, from)];
  // "глава Минобороны" is the minister, as the lexicon knows.
  const known = styled?.from === from && styled.to >= to ? sense(styled, "office")?.kind : undefined;
  const office = known ?? (says(part, "post-matter") && head.of.includes("post-matter") ? "minister" : "other");
  const mark: Mark = {
    from,
    to: end,
    entries: [{ sense: "office", kind: office, number: "one", post: true }],
    before,
    after,
  };
  if (inner.length > 0) mark.inner = inner;
  return [mark];
}

const isWord = (e: Entry, word: Word): boolean => e.sense === "word" && e.word === word;
const isMinister = (m: Mark): boolean => m.entries.some((e) => e.sense === "office" && e.kind === "minister" && e.number === "one");
/** "European Commission President": an organisation's head is no lesser office. */
const isOther = (e: Entry): boolean =>
  e.sense === "name" || e.sense === "contact" || e.sense === "organisation" || (e.sense === "country" && e.form === "name");
/** "Kazakh", "Kazakhstan's": whose a post is, told within it. */
const isOwner = (m: Mark): boolean =>
  sense(m, "country")?.form === "adjective" || (sense(m, "country") !== undefined && (m.after & role.of) !== 0);
const isLesser = (e: Entry): boolean => e.sense === "word" || (e.sense === "office" && (e.kind === "minister" || e.kind === "other"));

/** The signs before a token, but for those that part nothing. */
const signsBefore = ({ before }: Tokens, at: number): number =>
  (before[at] as number) & ~(gap.space | gap.apostrophe | gap.quote | gap.dot);

/** Whether something that ends a phrase stands before one of the tokens from `from` to `to`. */
function parted(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const signs = signsBefore(tokens, i);
    if (signs !== 0 && !(signs === gap.hyphen && !((tokens.before[i] as number) & gap.space))) return true;
  }
  return false;
}
