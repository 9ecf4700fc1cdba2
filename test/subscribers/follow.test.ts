import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followCode, parseFollowCode, parseFollows, plainRule } from "../../src/subscribers/follow.ts";
import { shippedData, shippedIndex } from "./config.ts";

const index = shippedIndex();
const said = (text: string) => {
  const parsed = parseFollows(text, index);
  if (parsed.kind !== "follows") return parsed.kind;
  return parsed.follows
    .map(
      (f) =>
        `${f.a}${f.b === null ? "" : ` ${f.b}`}${f.mode === null ? "" : ` ${f.mode}`}${f.ministersOnly ? " ministers" : ""}${f.planned ? "" : " held"}`,
    )
    .join("; ");
};

describe("what people write to follow", () => {
  test.each([
    ["Iran", "IR"],
    ["iran turkey", "IR TR"],
    ["Iran-Turkey", "IR TR"],
    ["Türkiye & Iran", "IR TR"],
    ["ایران و ترکیه", "IR TR"],
    ["تركيا وإيران", "IR TR"],
    ["Иран и Турция", "IR TR"],
    ["伊朗土耳其", "IR TR"],
    ["伊朗和土耳其", "IR TR"],
    ["Tehran Ankara", "IR TR"],
    ["Iranian Turkish calls", "IR TR call"],
    ["İran ve Türkiye", "IR TR"],
    ["l'Iran et la Turquie", "IR TR"],
    ["Guinea-Bissau", "GW"],
    ["DR Congo", "CD"],
    ["South Korea", "KR"],
    ["the UK", "GB"],
    ["US", "US"],
    ["us china", "CN US"],
    ["calls in Iran", "IR call"],
    ["DE-FR", "DE FR"],
    ["GCC", "group:GCC"],
    ["Iran GCC", "IR group:GCC"],
    ["EU", "group:EU"],
    ["UN", "org:UN"],
    ["Lavrov", "person:RU-sergei-lavrov"],
    ["Лавров", "person:RU-sergei-lavrov"],
    ["عراقچی", "person:IR-abbas-araghchi"],
    ["Lavrov Iran", "IR person:RU-sergei-lavrov"],
    ["everything", "*"],
    ["همه", "*"],
    ["calls", "* call"],
    ["meetings of ministers only", "* meeting ministers"],
    ["Iran calls, Egypt meetings without planned", "IR call; EG meeting held"],
    ["Iran calls meetings", "IR"],
    ["iran turkey egypt", "IR; TR; EG"],
    ["France and Germny ministers only", "DE FR ministers"],
    ["Turkye", "TR"],
    ["Rusia", "RU"],
    ["", "empty"],
    [" ,, ", "empty"],
    ["Congo", "ambiguous"],
    ["Guinea", "ambiguous"],
    ["Georgia", "ambiguous"],
    ["کنگو", "ambiguous"],
    ["Iraw", "ambiguous"],
    ["qwertyuiop", "unknown"],
    ["x".repeat(500), "too-long"],
  ])("%s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test("a name with several meanings is asked back with the rest of the rule kept", () => {
    const parsed = parseFollows("Iran Congo calls", index);
    expect(parsed).toMatchObject({ kind: "ambiguous", said: "Congo", options: [{ code: "CD-IR__c" }, { code: "CG-IR__c" }] });
  });

  test("what was only guessed is named", () => {
    expect(parseFollows("Germny", index)).toMatchObject({ guessed: [{ said: "Germny", meant: "DE" }] });
  });

  test("what is no name brings suggestions", () => {
    expect(parseFollows("irn", index)).toMatchObject({
      kind: "unknown",
      suggestions: expect.arrayContaining([expect.objectContaining({ target: "IR" })]),
    });
  });

  test("every country answers to its name in every language", () => {
    const wrong: string[] = [];
    for (const { language, countries } of shippedData().countries) {
      for (const [code, { name }] of Object.entries(countries)) {
        const parsed = parseFollows(name.replace(/[,،、]/g, " "), index);
        const meant =
          parsed.kind === "ambiguous"
            ? parsed.options.map((o) => o.target)
            : parsed.kind === "follows" && parsed.follows.length === 1
              ? [parsed.follows[0]?.a]
              : [];
        // The Union is followed as a group, with its members.
        if (!meant.includes(code) && !meant.includes(`group:${code}`))
          wrong.push(`${language} ${code} ${name}: ${JSON.stringify(parsed).slice(0, 120)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("any text is answered, quickly, and never with an exception", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const start = performance.now();
        parseFollows(text, index);
        expect(performance.now() - start).toBeLessThan(2000);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("deep links", () => {
  test.each(["IR-TR", "IR-TR__c", "gGCC", "all__f", "pIR_abbas_araghchi", "oUN-IR__mn", "EG"])("follow_%s", (code) => {
    const rule = parseFollowCode(`follow_${code}`, index);
    expect(rule).not.toBeNull();
    if (rule !== null) expect(parseFollowCode(followCode(rule, index) ?? "", index)).toEqual(rule);
  });

  test("a code from outside names nothing that we do not know", () => {
    for (const code of ["follow_XX-YY", "follow_", "IR-IR", "pnobody", "<b>", "follow_IR-TR__z", "../etc"])
      expect(parseFollowCode(code, index)).toBeNull();
  });

  test("every target of the config has a code that fits a link and leads back", () => {
    const data = shippedData();
    const targets = [...Object.keys(data.groups).map((id) => `group:${id}`), ...Object.keys(data.organisations), "IR", "*"];
    for (const target of targets) {
      const code = followCode(plainRule(target), index);
      expect(code, target).toMatch(/^[A-Za-z0-9_-]{2,50}$/);
      expect(parseFollowCode(code ?? "", index)?.a).toBe(target);
    }
  });
});
