import { describe, expect, test } from "vitest";
import { type Case, told } from "../told.ts";

describe("an item that tells of several contacts tells of one official's", () => {
  test.each<Case>([
    [
      "who stands in a relative clause does not take over",
      "en",
      "KE",
      "Mudavadi in a string of meetings in Vienna",
      "Foreign Minister Musalia Mudavadi met Austrian Foreign Minister Beate Meinl-Reisinger in Vienna.\n\nHe spoke with Slovenia's Tanja Fajon, who praised the port of Mombasa, and met Croatian foreign minister Gordan Grlić Radman.\n\nMudavadi also saw Hungary's Péter Szijjártó.",
      ["AT-KE meeting", "HR-KE meeting", "HU-KE meeting", "KE-SI meeting"],
    ],
    [
      "meetings that follow have no subject of their own",
      "en",
      "QA",
      "Minister's busy day in Geneva",
      "Norwegian Foreign Minister Espen Barth Eide met his Chilean counterpart Alberto van Klaveren in Geneva.\n\nMeetings followed with Philippine counterpart Theresa Lazaro and Moroccan Foreign Minister Nasser Bourita.",
      ["CL-NO meeting", "MA-NO meeting", "NO-PH meeting"],
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });

  test("three who sat at one table may meet in pairs", () => {
    expect(
      told(
        "en",
        "SI",
        "Three ministers meet in Ljubljana",
        "The foreign ministers of Slovenia, Croatia and Italy, Tanja Fajon, Gordan Grlić Radman and Antonio Tajani, held a trilateral meeting in Ljubljana on Tuesday. Before that Fajon met Tajani, and Tajani met Grlić Radman.",
      ),
    ).toContain("HR-IT-SI meeting");
  });
});

describe("a round goes on without a word for a contact", () => {
  test.each<Case>([
    [
      "with whom something was discussed, and whose turn was next",
      "en",
      "NZ",
      "Peters meets Pacific colleagues in Suva",
      "Foreign Minister Winston Peters met Australian Foreign Minister Penny Wong in Suva and held talks with Samoan Foreign Minister Mulipola Anarosa Ale Molioo.\n\nWith Papua New Guinea's foreign minister Justin Tkatchenko he went over fisheries and visas.\n\nHis Tongan counterpart Fekitamoeloa Utoikamanu was next.",
      ["AU-NZ meeting", "NZ-PG meeting", "NZ-TO meeting", "NZ-WS meeting"],
    ],
    [
      "by what telephone it was told",
      "ru",
      "KZ",
      "Глава МИД Казахстана провел ряд телефонных переговоров",
      "Министр иностранных дел Казахстана Ермек Кошербаев поговорил по телефону с министром иностранных дел Сербии Марко Джуричем и главой МИД Венгрии Петером Сийярто.\n\nС главой МИД Финляндии Элиной Валтонен министр обсудил транзитные маршруты.",
      ["FI-KZ call", "HU-KZ call", "KZ-RS call"],
    ],
    [
      "a list that unknown words break",
      "fr",
      "MA",
      "Bourita multiplie les rencontres",
      "Nasser Bourita a rencontré la ministre finlandaise des Affaires étrangères Elina Valtonen à Genève.\n\nLe ministre marocain s'est ensuite entretenu avec Espen Barth Eide, ministre norvégien des Affaires étrangères et de la Pêche arctique nordique, Tanja Fajon, ministre slovène des Affaires étrangères.",
      ["FI-MA meeting", "MA-NO meeting", "MA-SI meeting"],
    ],
    [
      "not with a colleague who only speaks, nor with whom an earlier day is recalled",
      "en",
      "KE",
      "Mudavadi meets colleagues",
      "Foreign Minister Musalia Mudavadi met Austrian Foreign Minister Beate Meinl-Reisinger and Slovenia's Tanja Fajon in Vienna.\n\nAt a panel on grain the Finnish foreign minister praised the talks.\n\nLast month Mudavadi had met Norwegian Foreign Minister Espen Barth Eide.",
      ["AT-KE meeting", "KE-SI meeting"],
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });
});

describe("a round that is announced", () => {
  test.each<Case>([
    [
      "is whose it says, where a list follows that leaves him out",
      "ar",
      "",
      "وزير الخارجية العماني يلتقي عددا من نظرائه",
      "عقد وزير الخارجية العماني بدر البوسعيدي سلسلة من اللقاءات الثنائية مع عدد من وزراء الخارجية في جنيف.\nوشملت اللقاءات كلا من:\n-\nإسبن بارث إيدي، وزير خارجية النرويج\n-\nإيلينا فالتونين، وزيرة خارجية فنلندا\nوأكد البوسعيدي أهمية الحوار.",
      ["FI-OM meeting", "NO-OM meeting"],
    ],
    [
      "leads an ending for with back over the whole list",
      "tr",
      "TR",
      "Fidan'dan telefon trafiği",
      "Dışişleri Bakanı Hakan Fidan; Norveç Dışişleri Bakanı Espen Barth Eide, Slovenya Dışişleri Bakanı Tanja Fajon ve Finlandiyalı yetkililerle telefonda görüştü.",
      ["NO-TR call", "SI-TR call"],
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });
});
