import { describe, expect, test } from "vitest";
import { read } from "../../../src/reading/read.ts";
import { shipped } from "../knowledge.ts";

/** What is shown, language, the outlet's country, title, text, and the place of each meeting. */
type Case = [shown: string, lang: string, country: string, title: string, text: string, places: string[]];

const knowledge = shipped();

/** The place of each meeting, in order: city and country, or "-". */
function places(lang: string, sourceCountry: string, title: string, text: string): string[] {
  const { reports } = read({ id: "1", lang, sourceCountry, title, text, published: "2025-10-15T12:00:00Z" }, knowledge);
  return reports.map(({ place }) => (place ? [place.name, place.country].filter(Boolean).join(", ") : "-"));
}

describe("where the item has somebody", () => {
  test.each<Case>([
    [
      "a report of two guests is written where they are",
      "en",
      "CL",
      "Chilean minister sees colleagues",
      "GENEVA, 14 Oct — Chilean Foreign Minister Alberto van Klaveren met Croatian Foreign Minister Gordan Grlić Radman on Tuesday.",
      ["Geneva, CH"],
    ],
    [
      "a visit of two days is a visit",
      "en",
      "KE",
      "Kenyan minister abroad",
      "Foreign Minister Musalia Mudavadi met Latvian Foreign Minister Baiba Braže on Tuesday during a two-day visit to Germany for the Munich Security Conference.",
      ["Munich, DE"],
    ],
    [
      "who is in the country is a guest",
      "en",
      "KE",
      "Mudavadi receives guest",
      "Foreign Minister Musalia Mudavadi on Tuesday held talks with Latvian Foreign Minister Baiba Braže, who is in the country for two days.",
      ["KE"],
    ],
    [
      "an ambassador in the country is received in its capital",
      "es",
      "CL",
      "Van Klaveren y la embajadora",
      "El canciller de Chile, Alberto van Klaveren, recibió el martes a la embajadora de Croacia en el país.",
      ["Santiago, CL"],
    ],
    [
      "but an investor in the country is no guest",
      "en",
      "KE",
      "Mudavadi receives guest",
      "Foreign Minister Musalia Mudavadi on Tuesday met Latvian Foreign Minister Baiba Braže, who wishes to invest in the country.",
      ["-"],
    ],
    [
      "an ambassador who calls on a minister is not at home",
      "en",
      "KE",
      "Ambassador pays a call",
      "The Ambassador of Croatia to Kenya has called on Foreign Minister Musalia Mudavadi at the Foreign Ministry.",
      ["Nairobi, KE"],
    ],
    [
      "a journey may be told behind the meeting",
      "uk",
      "UA",
      "Сибіга зустрівся з Ваннікою",
      "Міністр закордонних справ України Андрій Сибіга зустрівся з міністром закордонних справ Хорватії Горданом Грлічем Радманом. Сибіга зараз перебуває з робочим візитом у Загребі.",
      ["Zagreb, HR"],
    ],
    [
      "but not one that is yet to be",
      "en",
      "KE",
      "Mudavadi meets colleague",
      "Foreign Minister Musalia Mudavadi met Latvian Foreign Minister Baiba Braže. He will travel to Riga next month.",
      ["-"],
    ],
    [
      "whoever attends a conference is in the city whose name it has",
      "en",
      "LV",
      "Braže to Munich",
      "Latvian Foreign Minister Baiba Braže, attending the Munich Security Conference, met Kenyan Foreign Minister Musalia Mudavadi. They spoke of trade.",
      ["Munich, DE"],
    ],
    [
      "a headline opens with the city where its minister is",
      "fr",
      "LV",
      "Djeddah : Mme Braže rencontre son homologue kényan",
      "La ministre lettone des Affaires étrangères, Baiba Braže, a rencontré mardi son homologue kényan, Musalia Mudavadi.",
      ["Jeddah, SA"],
    ],
    [
      "but not with what was spoken of",
      "fr",
      "LV",
      "Gaza : appel à la trêve",
      "La ministre lettone des Affaires étrangères, Baiba Braže, a rencontré mardi son homologue kényan, Musalia Mudavadi.",
      ["-"],
    ],
    [
      "the desk of a host's own agency tells less than the margins told behind",
      "en",
      "KE",
      "Mudavadi sees colleague",
      "NAIROBI — Kenyan Foreign Minister Musalia Mudavadi held talks with Latvian Foreign Minister Baiba Braže and Chilean Foreign Minister Alberto van Klaveren on the margins of the Geneva conference.",
      ["Geneva, CH", "Geneva, CH"],
    ],
    [
      "a headline puts them at the United Nations",
      "en",
      "KE",
      "Kenyan and Latvian ministers meet at the UN",
      "Kenyan Foreign Minister Musalia Mudavadi met Latvian Foreign Minister Baiba Braže on Tuesday.",
      ["New York, US"],
    ],
    [
      "but what they are to do there is no place",
      "en",
      "KE",
      "Ministers meet",
      "Kenyan Foreign Minister Musalia Mudavadi met Latvian Foreign Minister Baiba Braže to discuss cooperation in the United Nations.",
      ["-"],
    ],
  ])("%s", (_, lang, country, title, text, expected) => {
    expect(places(lang, country, title, text)).toEqual(expected);
  });
});

describe("what leads to no place", () => {
  test.each<Case>([
    [
      "two places that a hyphen joins",
      "en",
      "KE",
      "Mudavadi in Riga",
      "Foreign Minister Musalia Mudavadi arrived in Riga on Monday. He will meet Latvian Foreign Minister Baiba Braže to discuss progress in the Kenya-Latvia partnership.",
      ["Riga, LV"],
    ],
    [
      "the end of a headline",
      "en",
      "KE",
      "Mudavadi on visit to boost ties",
      "NAIROBI — Foreign Minister Musalia Mudavadi has travelled to Riga, Latvia. He is expected to meet Latvian Foreign Minister Baiba Braže.",
      ["Riga, LV"],
    ],
    [
      "a journey that was called off",
      "es",
      "CL",
      "El canciller cancela su viaje a Perú",
      "El canciller de Chile, Alberto van Klaveren, ha cancelado su viaje a Perú, anunció el martes el ministerio. Regresa a Santiago.\n\nEl canciller recibirá el viernes a su homólogo de Croacia, Gordan Grlić Radman.",
      ["Santiago, CL"],
    ],
    [
      "where yesterday's host received",
      "en",
      "KE",
      "Mudavadi visits Estonia",
      "Foreign Minister Musalia Mudavadi met Estonian Foreign Minister Margus Tsahkna in Tallinn on Tuesday.\n\nTomorrow Mudavadi will visit Latvia and meet Foreign Minister Baiba Braže.",
      ["Tallinn, EE", "LV"],
    ],
  ])("%s", (_, lang, country, title, text, expected) => {
    expect(places(lang, country, title, text)).toEqual(expected);
  });

  test("two places coupled where a clause begins end no reading", () => {
    expect(
      places("ar", "EG", "بسوريا ولبنان وزير الخارجية المصري يلتقي نظيره الأردني", "وزير الخارجية المصري يلتقي نظيره الأردني").length,
    ).toBeGreaterThan(0);
  });
});
