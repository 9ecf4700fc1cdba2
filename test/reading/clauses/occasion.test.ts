import { describe, expect, test } from "vitest";
import { type Case, told } from "../told.ts";

describe("a list is one table where the text tells of a session and of no separate meeting", () => {
  test.each<Case>([
    [
      "a headline's list, and the ministers' yearly meeting in the body",
      "en",
      "SI",
      "Fajon discusses energy with the foreign ministers of Croatia, Italy and Hungary",
      "Slovenian Foreign Minister Tanja Fajon is taking part today in the annual meeting of the foreign ministers of the four neighbours in Piran. The ministers will talk about grids, rail and borders.",
      ["HR-HU-IT-SI meeting"],
    ],
    [
      "separate meetings ahead of a session",
      "en",
      "SI",
      "Fajon meets ministers of Croatia, Italy and Hungary",
      "Slovenian Foreign Minister Tanja Fajon met the foreign ministers of Croatia, Italy and Hungary in separate meetings in Piran ahead of the ministerial session.",
      ["HR-SI meeting", "HU-SI meeting", "IT-SI meeting"],
    ],
    [
      "meetings on the margins of a session",
      "en",
      "SI",
      "Fajon meets colleagues in Vienna",
      "On the sidelines of the ministerial council, Slovenian Foreign Minister Tanja Fajon met Croatia's Gordan Grlić Radman, Italy's Antonio Tajani and Hungary's Péter Szijjártó.",
      ["HR-SI meeting", "HU-SI meeting", "IT-SI meeting"],
    ],
    [
      "guests received for a conference",
      "de",
      "AT",
      "Meinl-Reisinger empfängt Kollegen",
      "Außenministerin Beate Meinl-Reisinger empfing am Mittwoch in Graz die Außenminister von Slowenien, Kroatien und Ungarn zu einer Konferenz über Verkehr.",
      ["AT-HR-HU-SI meeting"],
    ],
    [
      "guests received for nothing in particular",
      "de",
      "AT",
      "Meinl-Reisinger empfängt Kollegen",
      "Außenministerin Beate Meinl-Reisinger empfing am Mittwoch in Wien die Außenminister von Slowenien, Kroatien und Ungarn.",
      ["AT-HR meeting", "AT-HU meeting", "AT-SI meeting"],
    ],
    [
      "a guest welcomed at a session sits there, whatever is denied of the two alone",
      "en",
      "KE",
      "Mudavadi welcomes Ugandan minister",
      "There is no confirmation yet of a bilateral between the two. Kenyan Foreign Minister Musalia Mudavadi welcomed his Ugandan counterpart Odongo Jeje Abubakhar in Mombasa at a meeting of the community. He also received Mahmoud Thabit Kombo of Tanzania and Thérèse Kayikwamba Wagner of DR Congo at the venue. Minutes later he opened the council of foreign ministers.",
      ["CD-KE-TZ-UG meeting"],
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });
});

describe("a call is one's own", () => {
  test.each<Case>([
    [
      "two who phone a third",
      "fr",
      "MA",
      "Appels de solidarité",
      "Les ministres des Affaires étrangères du Togo et du Bénin ont téléphoné mardi à leur homologue marocain Nasser Bourita.",
      ["BJ-MA call", "MA-TG call"],
    ],
    [
      "three who are a format",
      "en",
      "IR",
      "European ministers on the line",
      "The foreign ministers of France, Germany and Britain spoke by phone with Iranian Foreign Minister Abbas Araghchi on Tuesday.",
      ["DE-FR-GB-IR call"],
    ],
    [
      "two who make a joint call",
      "en",
      "ES",
      "Nordic call",
      "The foreign ministers of Sweden and Finland held a joint phone call with Spanish Foreign Minister José Manuel Albares on Tuesday.",
      ["ES-FI-SE call"],
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });
});

describe("a table that is told of beside meetings of two", () => {
  test("those of one side, met separately, are no summary of it", () => {
    expect(
      told(
        "en",
        "KE",
        "Ministers in Nairobi to discuss drought",
        "The foreign ministers of Kenya, Uganda, Tanzania and Rwanda met in Nairobi yesterday for a round of talks on the drought. Kenyan minister Musalia Mudavadi also met the foreign ministers of Uganda and Rwanda separately.",
      ),
    ).toEqual(["KE-RW meeting", "KE-RW-TZ-UG meeting", "KE-UG meeting"]);
  });
});

describe("those who met and were then received by a leader of one of them were at a second meeting", () => {
  test.each<Case>([
    [
      "the ministers, in the passive",
      "fr",
      "TG",
      "Trois ministres à Lomé",
      "Les ministres des Affaires étrangères du Togo, du Bénin et du Ghana ont tenu mercredi une réunion tripartite à Lomé, parler d'une même voix, partager les expériences. À l'issue de leur rencontre, les ministres ont été reçus en audience par le président Faure Gnassingbé.",
      ["BJ-GH-TG meeting", "BJ-GH-TG meeting"],
    ],
    [
      "the three ministers, whom he received",
      "tr",
      "TR",
      "Üç bakan Ankara'da",
      "Türkiye, Azerbaycan ve Gürcistan dışişleri bakanları Çarşamba günü Ankara'da üçlü toplantı yaptı. Cumhurbaşkanı Recep Tayyip Erdoğan üç bakanı kabul etti.",
      ["AZ-GE-TR meeting", "AZ-GE-TR meeting"],
    ],
    [
      "what leaders agreed on is not the ministers' audience",
      "en",
      "AM",
      "Ministers in Yerevan",
      "The foreign ministers of Armenia, Georgia and Iran held a trilateral meeting in Yerevan on Tuesday. They followed up on the summit of President Vahagn Khachaturyan and President Mikheil Kavelashvili.",
      ["AM-GE-IR meeting"],
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });
});

describe("who stayed away has no seat at the table", () => {
  const table = ["AT-HR-SI meeting"];
  test.each<Case>([
    [
      "English",
      "en",
      "AT",
      "Three ministers in Graz",
      "The foreign ministers of Austria, Slovenia and Croatia met in Graz on Tuesday. Hungary's foreign minister was absent.",
      table,
    ],
    [
      "German",
      "de",
      "AT",
      "Treffen in Graz",
      "Die Außenminister von Österreich, Slowenien und Kroatien trafen sich am Dienstag in Graz. Der ungarische Außenminister nahm nicht teil.",
      table,
    ],
    [
      "Russian",
      "ru",
      "AT",
      "Встреча в Граце",
      "Министры иностранных дел Австрии, Словении и Хорватии провели во вторник встречу в Граце. Министр иностранных дел Венгрии в ней не участвовал.",
      table,
    ],
    [
      "Turkish",
      "tr",
      "AT",
      "Graz'da toplantı",
      "Avusturya, Slovenya ve Hırvatistan dışişleri bakanları Salı günü Graz'da toplandı. Macaristan Dışişleri Bakanı toplantıya katılmadı.",
      table,
    ],
    [
      "Arabic",
      "ar",
      "AT",
      "اجتماع غراتس",
      "عقد وزراء خارجية النمسا وسلوفينيا وكرواتيا اجتماعا في غراتس الثلاثاء. وغاب عن الاجتماع وزير الخارجية المجري.",
      table,
    ],
    [
      "at a session told over several sentences",
      "en",
      "AT",
      "Council in Graz",
      "The ministerial council opened in Graz on Tuesday. Austrian Foreign Minister Beate Meinl-Reisinger was in the chair. The foreign ministers of Slovenia and Croatia attended, but the minister of Hungary did not take part.",
      table,
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });
});

describe("two who chair a table have no meeting of their own", () => {
  test.each<Case>([
    [
      "Chinese, at a session",
      "zh",
      "CN",
      "合作第四次外长会举行",
      "10月15日，合作第四次外长会在金边举行。中国外长王毅、柬埔寨外长布拉索昆、泰国外长西哈萨出席。王毅与布拉索昆共同主持会议。",
      ["CN-KH-TH meeting"],
    ],
    [
      "Russian",
      "ru",
      "RU",
      "Встреча в Пномпене",
      "В среду в Пномпене состоялась встреча министров иностранных дел Китая, Камбоджи и Таиланда. Ван И и Прак Сокхон совместно председательствовали на встрече.",
      ["CN-KH-TH meeting"],
    ],
    [
      "Spanish",
      "es",
      "CL",
      "Reunión de cancilleres",
      "Los cancilleres de Chile, Perú y Bolivia se reunieron el miércoles en Arica. La reunión fue copresidida por los cancilleres de Chile y Perú.",
      ["BO-CL-PE meeting"],
    ],
    [
      "the head of the body, who briefs its council",
      "en",
      "KE",
      "Council concludes",
      "The ministerial council of the community concluded in Mombasa on Tuesday under the chairmanship of Kenyan Foreign Minister Musalia Mudavadi. The meeting was attended by the foreign ministers of Uganda and Rwanda. UN Secretary-General António Guterres briefed the council on the drought.",
      ["KE-RW-UG-org:UN meeting"],
    ],
  ])("%s", (_, lang, country, title, text, reports) => {
    expect(told(lang, country, title, text)).toEqual(reports);
  });
});
