import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/config/file.ts";
import { read } from "../../src/reading/read.ts";
import { shipped } from "./knowledge.ts";

/** Shapes of sentences in one language: S, O and P in a frame stand for each subject, object and third (name -> country). */
interface Frames {
  published: string;
  country?: string;
  /** The headline of frames that have none of their own. */
  title: string;
  subjects: Record<string, string>;
  objects: Record<string, string>;
  thirds: Record<string, string>;
  /** `is`: who ("SO", or with one whom the frame names "S+TR"), mode and status of each event. */
  frames: { title?: string; text: string; is: string[] }[];
}

const folder = new URL("../frames/", import.meta.url);
const knowledge = shipped();
const pairs = (a: Record<string, string>) => Object.entries(a) as [string, string][];

for (const file of readdirSync(folder)) {
  // "en-sessions.yaml" is English, too.
  const [lang = ""] = file.slice(0, -5).split("-");
  const {
    published,
    country,
    title: plain,
    subjects,
    objects,
    thirds,
    frames,
  } = parseYaml(file, readFileSync(new URL(file, folder), "utf8")).value as Frames;
  describe(`frames ${file.slice(0, -5)}`, () => {
    test.each(frames)("$text", ({ title = plain, text, is }) => {
      const wrong: string[] = [];
      for (const [S, s] of pairs(subjects))
        for (const [O, o] of pairs(objects))
          for (const [P, p] of pairs(thirds)) {
            if (new Set([s, o, p]).size < 3) continue;
            const names: Record<string, string> = { S, O, P };
            const sides: Record<string, string> = { S: s, O: o, P: p };
            const fill = (frame: string) => frame.replace(/(?<![A-Za-z])[SOP](?![A-Za-z])/g, (letter) => names[letter] as string);
            const item = {
              id: "1",
              lang,
              published,
              title: fill(title),
              text: fill(text),
              ...(country ? { sourceCountry: country } : {}),
            };
            const codes = (who: string) => (who.includes("+") ? who.split("+") : [...who]).map((side) => sides[side] ?? side).sort();
            const wanted = is.map((line) => line.split(" ")).map(([who = "", ...rest]) => [codes(who).join("-"), ...rest].join(" "));
            const got = read(item, knowledge).reports.map(
              (r) => `${[...new Set(r.participants.map((side) => side.country))].sort().join("-")} ${r.mode} ${r.status}`,
            );
            if (got.sort().join() !== wanted.sort().join()) wrong.push(`${item.title} | ${item.text}\n  wanted ${wanted}\n  got    ${got}`);
          }
      expect(wrong).toEqual([]);
    });
  });
}
