const FSI = "\u2068";
const PDI = "\u2069";
const rtl = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const ltr = /[A-Za-z\u00AA-\u02B8\u0370-\u058F\u0900-\u1FFF\u3040-\uD7FF\uF900-\uFAFF]/u;
const controls = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "sd", "ug"]);

/** The base direction of a language's text. */
export function directionOf(lang: string): "ltr" | "rtl" {
  return rightToLeft.has(lang.split("-")[0] ?? lang) ? "rtl" : "ltr";
}

/** Whether text of both directions stands in it, so that isolation matters. */
export function isMixed(text: string): boolean {
  return rtl.test(text) && ltr.test(text);
}

export function hasRtl(text: string): boolean {
  return rtl.test(text);
}

/** Text from outside without its own direction controls: one left open would turn everything after it around. */
export function withoutControls(text: string): string {
  return text.replace(controls, "");
}

/** Wraps text so that its direction neither follows from nor leaks into what stands around it. */
export function isolate(text: string): string {
  return `${FSI}${withoutControls(text)}${PDI}`;
}

/** Takes isolates off where the whole is of one direction: they would change nothing, and some terminals draw them. */
export function tidyIsolates(text: string, lang: string): string {
  const bare = text.replace(/[\u2068\u2069]/g, "");
  return directionOf(lang) === "ltr" ? (rtl.test(bare) ? text : bare) : ltr.test(bare) || /\d/.test(bare) ? text : bare;
}
