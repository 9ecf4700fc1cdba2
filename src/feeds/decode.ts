import iconv from "iconv-lite";

export interface Decoded {
  text: string;
  charset: string;
  repairs: string[];
}

/** Names that mean more in the wild than in their standard: what says iso-8859-1 is windows-1252, what says gb2312 may be gb18030. */
const ALIASES: Record<string, string> = {
  utf8: "utf-8", "iso-8859-1": "windows-1252", latin1: "windows-1252", latin: "windows-1252", ascii: "windows-1252", "us-ascii": "windows-1252",
  "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874", gb2312: "gb18030", gbk: "gb18030", cp936: "gb18030",
  cp1250: "windows-1250", cp1251: "windows-1251", cp1252: "windows-1252", cp1253: "windows-1253", cp1254: "windows-1254", cp1255: "windows-1255",
  cp1256: "windows-1256", cp1257: "windows-1257", cp1258: "windows-1258", "x-sjis": "shift_jis", "shift-jis": "shift_jis", cp932: "shift_jis",
  "ks_c_5601-1987": "euc-kr", cp949: "euc-kr", "iso-8859-6-i": "iso-8859-6", "iso-8859-8-i": "iso-8859-8", "unicode": "utf-16le", "utf-16": "utf-16le", "ucs-2": "utf-16le",
}; // biome-ignore format: a table

/** Where neither the server nor the document is right: what a feed in this language is in, likeliest first. */
const BY_LANGUAGE: Record<string, string[]> = {
  ar: ["windows-1256", "iso-8859-6"], fa: ["windows-1256"], ur: ["windows-1256"], ps: ["windows-1256"], he: ["windows-1255", "iso-8859-8"], iw: ["windows-1255"],
  ru: ["windows-1251", "koi8-r", "iso-8859-5"], uk: ["windows-1251", "koi8-u"], be: ["windows-1251"], bg: ["windows-1251"], mk: ["windows-1251"], kk: ["windows-1251"],
  el: ["windows-1253"], tr: ["windows-1254"], az: ["windows-1254"], pl: ["iso-8859-2", "windows-1250"], cs: ["windows-1250", "iso-8859-2"], sk: ["windows-1250"], hu: ["windows-1250"],
  hr: ["windows-1250"], sr: ["windows-1250", "windows-1251"], bs: ["windows-1250"], ro: ["windows-1250"], sl: ["windows-1250"], sq: ["windows-1252"], lt: ["windows-1257"], lv: ["windows-1257"], et: ["windows-1257"],
  th: ["windows-874"], vi: ["windows-1258"], zh: ["gb18030", "big5"], ja: ["shift_jis", "euc-jp", "iso-2022-jp"], ko: ["euc-kr"],
}; // biome-ignore format: a table

const GUESSES =
  "windows-1256 windows-1251 koi8-r windows-1253 windows-1255 gb18030 shift_jis euc-jp euc-kr big5 windows-1250 windows-1254 windows-1252".split(
    " ",
  );
const MULTIBYTE = /^(gb18030|big5|shift_jis|euc-jp|euc-kr)$/;

/**
 * Bytes as text. Order of trust: a byte order mark; UTF-16 that shows itself; bytes that are valid UTF-8 (text in another charset is
 * that by chance only when very short, so this outranks every declaration: the commonest lie is an old charset declared over UTF-8);
 * what the document declares; what the server declares, unless it is only the default; the language's habit; the likeliest letters.
 * In: the body, its Content-Type and the feed's language where known. Never throws.
 */
export function decode(bytes: Uint8Array, contentType: string | null, language?: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byteOrderMark(buffer);
  if (marked) return { text: decodeAs(buffer.subarray(marked.length), marked.charset), charset: marked.charset, repairs: [] };
  const wide = looksWide(buffer);
  if (wide) return { text: decodeAs(buffer, wide), charset: wide, repairs: [`no byte order mark: read as ${wide}`] };

  const opening = buffer.subarray(0, 2048).toString("latin1");
  const inDocument = known(
    opening.match(/<\?xml[^>]*?encoding\s*=\s*["']?\s*([\w.:-]+)/i)?.[1] ?? opening.match(/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i)?.[1],
  );
  const inHeader = known(contentType?.match(/charset\s*=\s*["']?\s*([\w.:-]+)/i)?.[1]);
  // iso-2022-jp is all ASCII to the eye.
  if ((inDocument ?? inHeader) === "iso-2022-jp") return { text: decodeAs(buffer, "iso-2022-jp"), charset: "iso-2022-jp", repairs: [] };

  const utf8 = measureUtf8(buffer);
  const declared = inDocument ?? inHeader;
  if (utf8.high === 0) return { text: buffer.toString("latin1"), charset: declared ?? "utf-8", repairs: [] };
  const chance = utf8.good < 4 && declared !== null && MULTIBYTE.test(declared);
  if (utf8.bad === 0 && !chance) {
    const lie = declared !== null && declared !== "utf-8" && !/^utf-16/.test(declared);
    return { text: buffer.toString("utf8"), charset: "utf-8", repairs: lie ? [`declared as ${declared}, but is utf-8`] : [] };
  }
  // UTF-8 with some foreign bytes in it (quotes pasted from elsewhere, a title cut between two bytes).
  if (utf8.good > 0 && utf8.bad <= utf8.good / 4 && !chance) {
    return { text: mixedUtf8(buffer), charset: "utf-8", repairs: [`bytes that are not utf-8, read as windows-1252: ${utf8.bad}`] };
  }
  return legacy(buffer, inDocument, inHeader, language ?? languageOf(opening));
}

function legacy(buffer: Buffer, inDocument: string | null, inHeader: string | null, language: string | null): Decoded {
  const sample = sampleOf(buffer);
  const habit = BY_LANGUAGE[language?.slice(0, 2).toLowerCase() ?? ""] ?? [];
  const declared = [inDocument, inHeader].filter((one): one is string => one !== null && !/^utf-/.test(one));
  const candidates = [...new Set([...declared, ...habit, ...GUESSES])];
  let best = { charset: "windows-1252", score: Number.NEGATIVE_INFINITY };
  for (const charset of candidates) {
    // A declaration outweighs a somewhat better look; a default ("iso-8859-1") and a habit much less.
    const bonus =
      charset === declared[0]
        ? charset === "windows-1252"
          ? 0.1
          : 0.45
        : charset === declared[1]
          ? 0.2
          : habit.includes(charset)
            ? 0.3 - habit.indexOf(charset) * 0.1
            : 0;
    const score = plausibility(decodeAs(sample, charset)) + bonus;
    if (score > best.score) best = { charset, score };
  }
  const said = inDocument ?? inHeader;
  const repairs = best.charset === said ? [] : [`${said ? `declared as ${said}, but` : "no charset declared:"} read as ${best.charset}`];
  return { text: decodeAs(buffer, best.charset), charset: best.charset, repairs };
}

function known(label: string | undefined): string | null {
  if (!label) return null;
  const lower = label.toLowerCase().replace(/^x-|^cs/, (prefix) => (prefix === "x-" && label.toLowerCase() === "x-sjis" ? prefix : ""));
  const name = ALIASES[lower] ?? lower.replace(/^(?:windows|win|cp)[-_]?(125\d)$/, "windows-$1").replace(/^iso8859-?/, "iso-8859-");
  const final = ALIASES[name] ?? name;
  return canDecode(final) ? final : null;
}

function canDecode(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return iconv.encodingExists(charset);
  }
}

function decodeAs(buffer: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: false }).decode(buffer);
  } catch {
    // TextDecoder knows the charsets of the web; iconv-lite the rest (utf-32, cp437, cp720, macintosh …).
    return iconv.encodingExists(charset) ? iconv.decode(buffer, charset) : buffer.toString("latin1");
  }
}

function byteOrderMark(buffer: Buffer): { charset: string; length: number } | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return { charset: "utf-8", length: 3 };
  if (buffer[0] === 0xff && buffer[1] === 0xfe)
    return buffer[2] === 0 && buffer[3] === 0 ? { charset: "utf-32le", length: 4 } : { charset: "utf-16le", length: 2 };
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return { charset: "utf-16be", length: 2 };
  if (buffer[0] === 0 && buffer[1] === 0 && buffer[2] === 0xfe && buffer[3] === 0xff) return { charset: "utf-32be", length: 4 };
  return null;
}

/** UTF-16 or UTF-32 without a mark: every other byte of the markup is zero. */
function looksWide(buffer: Buffer): string | null {
  const head = buffer.subarray(0, 64);
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  const pairs = Math.floor(head.length / 2);
  if (odd > pairs * 0.8) return even > pairs * 0.4 ? "utf-32le" : "utf-16le";
  if (even > pairs * 0.8) return odd > pairs * 0.4 ? "utf-32be" : "utf-16be";
  return null;
}

/** How many sequences of several bytes are good UTF-8, and how many bytes are none. A sequence cut off by the end counts as neither. */
function measureUtf8(buffer: Buffer): { good: number; bad: number; high: number } {
  let good = 0;
  let bad = 0;
  let high = 0;
  for (let at = 0; at < buffer.length; ) {
    const byte = buffer[at] as number;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    high += 1;
    const length = sequence(buffer, at);
    if (length > 0) good += 1;
    else if (length === 0) bad += 1;
    at += Math.max(1, length);
    if (length < 0) break;
  }
  return { good, bad, high };
}

/** Length of the UTF-8 sequence at `at`; 0 where there is none, -1 where the end cuts it off. */
function sequence(buffer: Buffer, at: number): number {
  const byte = buffer[at] as number;
  const length = byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  for (let step = 1; step < length; step += 1) {
    const next = buffer[at + step];
    if (next === undefined) return -1;
    if ((next & 0xc0) !== 0x80) return 0;
    if (
      step === 1 &&
      ((byte === 0xe0 && next < 0xa0) || (byte === 0xed && next > 0x9f) || (byte === 0xf0 && next < 0x90) || (byte === 0xf4 && next > 0x8f))
    )
      return 0;
  }
  return length;
}

function mixedUtf8(buffer: Buffer): string {
  const out: string[] = [];
  let from = 0;
  for (let at = 0; at < buffer.length; ) {
    const length = (buffer[at] as number) < 0x80 ? 1 : sequence(buffer, at);
    if (length > 0) {
      at += length;
      continue;
    }
    out.push(buffer.toString("utf8", from, at));
    if (length < 0) {
      from = buffer.length;
      break;
    }
    out.push(decodeAs(buffer.subarray(at, at + 1), "windows-1252"));
    at += 1;
    from = at;
  }
  out.push(buffer.toString("utf8", from));
  return out.join("");
}

const languageOf = (opening: string): string | null =>
  opening
    .match(/<(?:dc:)?language>\s*([a-z]{2})|xml:lang\s*=\s*["']([a-z]{2})/i)
    ?.slice(1)
    .find(Boolean) ?? null;

/** Some 16 KB around what is not ASCII: enough to tell, and bounded work for a dozen candidates. */
function sampleOf(buffer: Buffer): Buffer {
  const first = buffer.findIndex((byte) => byte >= 0x80);
  return buffer.subarray(Math.max(0, first - 64), Math.max(0, first - 64) + 16_384);
}

const COMMON = new Set(
  "оеаинтсрвлкмдпуОАИНСВПоієαοιετσνηυρπκμλςάίόέήالينمترتبوهيةعدفسقکیگپیויהלארמתבשנדכם的一是在不了有和人这中大为上个国我以要他時来用们生到作地于出就分对成会可主发年動同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家電力里如水化高自二理起小物现实加量都两体制机當使点从业本去把性好應开它合还因由其些然前外天政四日那社義事平形相全表間样与关各重新線內數正心反你明看原又么利比或但质气第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通并提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處".split(
    "",
  ),
);

const ALPHABETS = /[\u0370-\u052f\u05d0-\u06ff\u0e01-\u0e5b]/;

/** How much this looks like text of some language, about -1 to 2: letters of one script in runs, common letters, sane upper case. */
function plausibility(text: string): number {
  let seen = 0;
  let score = 0;
  let previous = "";
  let accents = 0;
  for (const one of text) {
    const code = one.codePointAt(0) as number;
    if (code < 0x80) {
      if (ALPHABETS.test(previous) && /[a-zA-Z]/.test(one)) score -= 2;
      previous = one;
      accents = 0;
      continue;
    }
    seen += 1;
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900)) score -= 3;
    else if (COMMON.has(one)) score += 1.5;
    else if ((code >= 0x3041 && code <= 0x30fe) || (code >= 0xac00 && code <= 0xd7a3)) score += 1.2;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.3;
    else if (code >= 0xff61 && code <= 0xff9f) score -= 1;
    else if ((code >= 0x390 && code <= 0x52f) || (code >= 0x5d0 && code <= 0x6ff) || (code >= 0xe01 && code <= 0xe5b)) score += 0.8;
    else if (/\p{L}/u.test(one)) {
      // A lone accent in a Latin word is a language, a run of them is Cyrillic or Arabic read as Latin.
      accents += 1;
      score += accents === 1 && /[a-zA-Z\s>"'(]/.test(previous || " ") ? (/[éèàçêëîïôöâäûüùñóáíúãõßåøæ]/i.test(one) ? 1.05 : 0.9) : -0.8;
    } else if (
      /[\u2013\u2014\u2018-\u201e\u2022\u2026\u00ab\u00bb\u00a0\u060c\u061b\u061f\u3001\u3002\uff0c\u2116\u20ac\u00b0\u00a9\u00ae]|\u200c|\u200d/.test(
        one,
      )
    )
      score += 0.5;
    else score -= 0.7;
    // Letters of two alphabets in one word: Latin read as Greek or Cyrillic.
    if (ALPHABETS.test(one) && /[a-zA-Z]/.test(previous)) score -= 2;
    // Capitals after small letters: KOI8 read as 1251 and back.
    if (previous && /\p{Lu}/u.test(one) && /\p{Ll}/u.test(previous)) score -= 1.2;
    previous = one;
  }
  return seen === 0 ? 0 : score / seen;
}
