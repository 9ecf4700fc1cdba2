/** A text made comparable: case, diacritics and letter variants folded, with the way back to the original. */
export interface Normalized {
  text: string;
  /** For each UTF-16 unit of `text`, the offset in the original that it came from; one more entry at the end holds the original's length. */
  at: Int32Array;
}

const dropped = 0;
const several = 0xffff;
const table = new Uint16Array(65536);
const longer = new Map<number, string>();

// Letters that Unicode does not decompose, or that writers use for one another: Persian and Urdu keyboards mix with Arabic ones.
const variants: Record<string, string> = {
  ı: "i",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ə: "ə",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  ŋ: "n",
  ی: "ي",
  ى: "ي",
  ې: "ي",
  ے: "ي",
  ک: "ك",
  ڪ: "ك",
  ہ: "ه",
  ۃ: "ه",
  ھ: "ه",
  ة: "ه",
  ە: "ه",
  ۀ: "ه",
  ٱ: "ا",
  ء: "",
  ـ: "",
  // Greek writes its s in another way at a word's end, though not in a headline of capitals.
  ς: "σ",
  // Hindi is typed with the dot of borrowed letters and without it, and with either sign of the nasal.
  "\u093c": "",
  "\u0901": "\u0902",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "׳": "'",
  "״": '"',
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‟": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "‐": "-",
  "−": "-",
  "―": "-",
  "־": "-",
  "…": ".",
  "۔": "。",
  "।": "。",
  "．": "。",
};

const letterRange = (code: number) => code < 0x0700 || (code >= 0x1e00 && code <= 0x1fff) || (code >= 0xfb00 && code <= 0xfeff);

for (let code = 0; code < 65536; code++) {
  const raw = String.fromCharCode(code);
  let folded: string;
  if (code >= 0xd800 && code <= 0xdfff) folded = raw;
  else if (code >= 0xac00 && code <= 0xd7a3) folded = raw;
  else if (letterRange(code)) folded = raw.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  else folded = raw.normalize("NFKC").toLowerCase();
  if (/^\p{Nd}$/u.test(raw)) folded = String(digitValue(code));
  const mapped = [...folded].map((c) => variants[c] ?? c).join("");
  folded = variants[raw] ?? mapped;
  if (raw === "ß") folded = "ss";
  if (/^\p{Cf}$/u.test(raw) || raw === "\ufffd") folded = "";
  if (/^\s$/.test(raw)) folded = raw === "\n" || raw === "\r" || raw === "\u2028" || raw === "\u2029" ? "\n" : " ";
  if (folded.length === 0) table[code] = dropped;
  else if (folded.length === 1) table[code] = folded.charCodeAt(0);
  else {
    table[code] = several;
    longer.set(code, folded);
  }
}

function digitValue(code: number): number {
  let zero = code;
  while (zero > 0 && code - zero < 9 && /^\p{Nd}$/u.test(String.fromCharCode(zero - 1))) zero--;
  return (code - zero) % 10;
}

// Room for one text while it is folded, kept between calls: it grows with the longest text that came.
let units = new Uint16Array(1 << 14);
let origins = new Int32Array(1 << 14);

/** Folds a text for matching. In: any string. Out: the folded text and, per unit, where it stood. Takes time in proportion to the length. */
export function normalize(original: string): Normalized {
  const { length } = original;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const code = original.charCodeAt(i);
    const folded = table[code] as number;
    if (folded === dropped) continue;
    if (n + 20 >= units.length) {
      const wider = new Uint16Array(units.length * 2);
      wider.set(units);
      units = wider;
      const further = new Int32Array(units.length);
      further.set(origins);
      origins = further;
    }
    if (folded !== several) {
      units[n] = folded;
      origins[n++] = i;
    } else {
      const parts = longer.get(code) as string;
      for (let k = 0; k < parts.length; k++) {
        units[n] = parts.charCodeAt(k);
        origins[n++] = i;
      }
    }
  }
  origins[n] = length;
  return { text: Buffer.from(units.buffer, 0, n * 2).toString("utf16le"), at: origins.slice(0, n + 1) };
}

/** The folded form of a word or phrase: what `normalize` makes of it, without the way back, which is most of the work for short texts. */
export function fold(text: string): string {
  let out = "";
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = table[code] as number;
    if (folded === code && folded !== dropped) continue;
    out += text.slice(kept, i);
    kept = i + 1;
    if (folded === several) out += longer.get(code);
    else if (folded !== dropped) out += String.fromCharCode(folded);
  }
  return kept === 0 ? text : out + text.slice(kept);
}
