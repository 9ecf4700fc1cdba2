import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, normalize } from "../../../src/reading/words/normalize.ts";
import { tokenize } from "../../../src/reading/words/segment.ts";
import { expandTerm, termProblem } from "../../../src/reading/words/terms.ts";

test.each([
  ["گفت‌وگو", "گفتوگو"],
  ["كشور", "کشور"],
  ["وزيرِ", "وزیر"],
  ["عُمان", "عمان"],
  ["أحمد", "احمد"],
  ["Szijjártó", "szijjarto"],
  ["İstanbul", "istanbul"],
  ["Außen", "aussen"],
  ["１２۳٤", "1234"],
  ["الـخـارجية", "الخارجية"],
])("%s and %s are one word", (a, b) => expect(fold(a)).toBe(fold(b)));

test("every folded unit knows where it stood, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { text: folded, at } = normalize(text);
      expect(at).toHaveLength(folded.length + 1);
      for (let i = 0; i < folded.length; i++) {
        expect(at[i]).toBeLessThan(text.length);
        expect(at[i]).toBeLessThanOrEqual(at[i + 1] as number);
        expect(normalize(text[at[i] as number] as string).text).toContain(folded[i]);
      }
      expect(at[folded.length]).toBe(text.length);
    }),
  );
});

test("tokens stand in the original, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const tokens = tokenize(text);
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i] as number);
        if (i > 0) expect(tokens.start[i]).toBeGreaterThanOrEqual(tokens.start[i - 1] as number);
      }
    }),
  );
});

test("a text without end is read as far as the longest briefing", () => {
  expect(tokenize("the minister met ".repeat(20_000)).count).toBe(30_000);
});

test("tags and entities left behind are no words", () => {
  expect(tokenize("<p class='x'>Lavrov&nbsp;met</p>").words).toEqual(["lavrov", "met"]);
});

test("terms expand", () => {
  expect(expandTerm("foreign (affairs)? minister")).toEqual(["foreign affairs minister", "foreign minister"]);
  expect(expandTerm("گفت~و~گو")).toHaveLength(4);
  expect(expandTerm("глав(а|ы) мид")).toEqual(["глава мид", "главы мид"]);
});

test.each(["(a|b", "a)", "(a|b))"])("%s is refused", (term) => {
  expect(termProblem(term)).toMatch(/brackets/);
  expect(() => expandTerm(term)).toThrow(RangeError);
});
test("a term for too many is refused by its count, not by trying", () => {
  expect(termProblem(Array.from({ length: 30 }, () => "(a|b|c)").join(" "))).toMatch(/split it/);
});
