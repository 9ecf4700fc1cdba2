import { describe, expect, test } from "vitest";
import { read } from "../../../src/reading/read.ts";
import { shipped } from "../knowledge.ts";

const knowledge = shipped();

/** The participants of each report, as country/office/name. */
function participants(lang: string, text: string): string[][] {
  const item = { id: "1", lang, sourceCountry: "SI", title: "—", text, published: "2025-10-15T12:00:00Z" };
  return read(item, knowledge).reports.map((r) => r.participants.map((p) => `${p.country}/${p.office}/${p.name ?? "-"}`));
}

describe("posts told by their parts", () => {
  const minister = "SI/foreign-minister/Tanja Fajon";
  test.each([
    [
      "en",
      "Slovenian Foreign Minister Tanja Fajon met the chairman of the State Great Khural of Mongolia, Dorj Somebody, on Monday.",
      "MN/other/Dorj Somebody",
    ],
    [
      "en",
      "Slovenian Foreign Minister Tanja Fajon met Dorj Somebody, Mongolia's Central Bank Governor, on Monday.",
      "MN/other/Dorj Somebody",
    ],
    [
      "en",
      "Slovenian Foreign Minister Tanja Fajon met Mongolian Minister of Labour and Social Protection Dorj Somebody on Monday.",
      "MN/minister/Dorj Somebody",
    ],
    [
      "en",
      "Slovenian Foreign Minister Tanja Fajon met the first deputy head of the Presidential Office of Mongolia, Dorj Somebody, on Monday.",
      "MN/other/Dorj Somebody",
    ],
    [
      "es",
      "La canciller de Eslovenia, Tanja Fajon, se reunió el lunes con el presidente de la Corte Suprema de Mongolia, Dorj Fulano.",
      "MN/other/Dorj Fulano",
    ],
    [
      "de",
      "Die slowenische Außenministerin Tanja Fajon traf am Montag den Präsidenten des mongolischen Verfassungsgerichts Dorj Jemand.",
      "MN/other/Dorj Jemand",
    ],
    [
      "tr",
      "Slovenya Dışişleri Bakanı Tanja Fajon pazartesi günü Moğolistan Güvenlik Konseyi Sekreteri Dorj Gansuh ile görüştü.",
      "MN/other/Dorj Gansuh",
    ],
    ["fa", "تانیا فایون وزیر خارجه اسلوونی روز دوشنبه با رئیس کل بانک مرکزی مغولستان دیدار کرد.", "MN/other/-"],
  ])("%s: %s", (lang, text, other) => {
    expect(participants(lang, text)).toEqual([[minister, other]]);
  });

  test("what is written onto the last word of a post still says how it stands", () => {
    const text = "Slovenya Dışişleri Bakanı Tanja Fajon pazartesi günü Moğolistan Merkez Bankası Başkanıyla görüştü.";
    expect(participants("tr", text)).toEqual([[minister, "MN/other/-"]]);
  });

  test("a president of a court is not the president", () => {
    const [report] = participants(
      "en",
      "Slovenian Foreign Minister Tanja Fajon met the President of the Supreme Court of France, Jean Quelconque, on Monday.",
    );
    expect(report).toEqual([minister, "FR/other/Jean Quelconque"]);
  });

  test("a minister of a matter is not the minister told of before", () => {
    expect(
      participants(
        "en",
        "Foreign Minister Tanja Fajon opened a forum. Tanja Fajon met the Minister of National Economy of Mongolia on Monday.",
      ),
    ).toEqual([[minister, "MN/minister/-"]]);
  });

  test.each([
    [
      "whoever tells a body something is not its head",
      "French Foreign Minister Jean-Noël Barrot met the Mongolian president on Monday, the spy chief told parliament.",
    ],
    [
      "whoever visits a body is not its head",
      "French Foreign Minister Jean-Noël Barrot met the Mongolian president on Monday. The president then addressed the National Assembly.",
    ],
    [
      "a name stands before no body",
      "French Foreign Minister Jean-Noël Barrot met Mongolian President Ukhnaagiin Khurelsukh of the Democratic Party on Monday.",
    ],
  ])("%s", (_, text) => {
    const [report, ...more] = participants("en", text);
    expect(more).toEqual([]);
    expect(report?.map((p) => p.split("/").slice(0, 2).join("/"))).toEqual(["FR/foreign-minister", "MN/head-of-state"]);
  });

  test("the head of an organisation keeps his office", () => {
    expect(participants("en", "Slovenian Foreign Minister Tanja Fajon met European Council President António Costa on Monday.")).toEqual([
      [minister, "EU/organisation-head/António Costa"],
    ]);
  });

  test("a post of the host is met besides his minister, also where no capital tells a name", () => {
    const text =
      "بحثت وزيرة الخارجية السلوفينية تانيا فايون يوم الاثنين مع نظيرها التركي هاكان فيدان العلاقات الثنائية، كما التقت رئيس المحكمة الدستورية التركية.";
    expect(participants("ar", text)).toEqual([
      [minister, "TR/foreign-minister/Hakan Fidan"],
      [minister, "TR/other/-"],
    ]);
  });
});
