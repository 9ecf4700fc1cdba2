/**
 * Mends what would make a lenient reader swallow more than the mistake: a CDATA section or comment without its end, what stands before
 * the document. In: the decoded text. Out: the text, and what was mended in plain words. Linear; never throws.
 */
export function repairMarkup(given: string): { text: string; repairs: string[] } {
  const repairs: string[] = [];
  let text = given;
  if (CONTROLS.test(text)) {
    text = text.replace(new RegExp(CONTROLS, "g"), "");
    repairs.push("control characters removed");
  }
  const start = text.search(/<\?xml|<(?:[a-z0-9]+:)?(?:rss|rdf|feed|channel)\b/i);
  if (start > 0) {
    const junk = text.slice(0, start).replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, "");
    if (junk.trim() !== "") repairs.push("text before the document ignored");
    text = text.slice(start);
  }
  const mended = endSections(text);
  if (mended !== text) repairs.push("CDATA or comment without an end closed");
  const told = strayBrackets(mended);
  if (told !== mended) repairs.push("stray < taken as text");
  if (hasBareAmpersand(mended)) repairs.push("bare ampersands taken as text");
  return { text: told, repairs };
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

// An `<item` inside a section is the sign that its end is missing: nobody quotes one.
const ENTRY = /<(?:item|entry)[\s>]/i;
const VALUE_END =
  /<\/(?:[a-z0-9]+:)?(?:title|description|encoded|summary|content|link|guid|author|creator|category|pubdate|id|item|entry)\s*>|<(?:item|entry)[\s>]/i;

const MAX_MENDED = 100;
const MAX_SECTION = 131_072;

function endSections(text: string): string {
  let out = "";
  let from = 0;
  let cdata = 0;
  let comment = 0;
  let mended = 0;
  for (;;) {
    // Where one kind is used up it is not looked for again: else a hostile document makes this quadratic.
    if (cdata >= 0 && cdata <= from) cdata = text.indexOf("<![CDATA[", from);
    if (comment >= 0 && comment <= from) comment = text.indexOf("<!--", from);
    if (mended > MAX_MENDED) return out + text.slice(from);
    if (cdata < 0 && comment < 0) return out === "" ? text : out + text.slice(from);
    const isCdata = comment < 0 || (cdata >= 0 && cdata < comment);
    const start = isCdata ? cdata : comment;
    const end = text.indexOf(isCdata ? "]]>" : "-->", start + 4);
    if (isCdata) {
      const inside = text.slice(start + 9, Math.min(end < 0 ? text.length : end, start + MAX_SECTION));
      const value = inside.match(VALUE_END);
      const crosses =
        value !== null &&
        (ENTRY.test(inside) ||
          (end < 0 &&
            inside
              .slice((value.index ?? 0) + value[0].length)
              .trimStart()
              .startsWith("<")));
      if (crosses) {
        const cut = start + 9 + (value.index ?? 0);
        // Half an end may stand there; only the last characters are looked at, for the pattern is slow on a long run of brackets.
        const tail = Math.max(from, cut - 8);
        out += `${text.slice(from, tail)}${text.slice(tail, cut).replace(/\]+>?\s*$/, "")}]]>`;
        from = cut;
        mended += 1;
        continue;
      }
      if (end < 0) return `${out}${text.slice(from)}`;
    } else if (end < 0) {
      // Without the opening the rest is document again.
      out += text.slice(from, start);
      from = start + 4;
      mended += 1;
      continue;
    }
    out += text.slice(from, end + 3);
    from = end + 3;
  }
}

/**
 * "4<</title>": the first < is text; a reader would take "<<" for the beginning of a tag and lose the end of the title.
 * "<?xml x>": an instruction without its "?>" would swallow the rest of the document. In CDATA both are left as they are.
 */
function strayBrackets(text: string): string {
  const pattern = /<!\[CDATA\[|<(?=<)|<(?=\?(?![^<]*\?>))/g;
  let out = "";
  let from = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[0] !== "<") {
      const end = text.indexOf("]]>", pattern.lastIndex);
      if (end < 0) break;
      pattern.lastIndex = end;
      continue;
    }
    out += `${text.slice(from, found.index)}&lt;`;
    from = found.index + 1;
  }
  return out + text.slice(from);
}

/** Whether an ampersand outside CDATA begins no entity. */
function hasBareAmpersand(text: string): boolean {
  const pattern = /<!\[CDATA\[|&(?!(?:#\d{1,8}|#x[\da-f]{1,6}|[a-z][\da-z]{0,31});)/gi;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[0] === "&") return true;
    const end = text.indexOf("]]>", pattern.lastIndex);
    if (end < 0) return false;
    pattern.lastIndex = end;
  }
  return false;
}
