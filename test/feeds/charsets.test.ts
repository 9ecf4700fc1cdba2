import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { parseLeniently } from "../../src/feeds/parse.ts";

const texts: Record<string, string> = {
  ar: "وزير الخارجية يبحث مع نظيره المصري تطورات الأوضاع في المنطقة خلال اتصال هاتفي",
  fa: "وزیر امور خارجه در گفتگوی تلفنی با همتای خود درباره تحولات منطقه رایزنی کرد",
  ru: "Министр иностранных дел провёл телефонный разговор со своим коллегой",
  uk: "Міністр закордонних справ провів телефонну розмову зі своїм колегою",
  el: "Ο υπουργός Εξωτερικών είχε τηλεφωνική επικοινωνία με τον ομόλογό του",
  he: "שר החוץ שוחח בטלפון עם עמיתו על המצב באזור",
  tr: "Dışişleri Bakanı mevkidaşıyla telefonda görüştü, bölgedeki gelişmeler ele alındı",
  pl: "Minister spraw zagranicznych rozmawiał telefonicznie ze swoim odpowiednikiem, życzył mu zdrowia",
  cs: "Ministr zahraničí hovořil telefonicky se svým protějškem o situaci v příhraničí",
  fr: "Le ministre des Affaires étrangères s’est entretenu par téléphone avec son homologue à Évian",
  zh: "外交部长与埃及外长通电话就地区局势交换意见双方同意保持沟通",
  ja: "外務大臣は、電話会談を行い、地域情勢について意見を交換しました。",
  ko: "외교부 장관은 상대방과 전화 통화를 하고 지역 정세에 대해 의견을 교환했다",
  th: "รัฐมนตรีต่างประเทศหารือทางโทรศัพท์กับคู่เจรจา",
};

const document = (text: string, declared: string | null, language?: string): string =>
  `<?xml version="1.0"${declared ? ` encoding="${declared}"` : ""}?>\n<rss version="2.0"><channel><title>News</title>${language ? `<language>${language}</language>` : ""}<item><title>${text}</title><link>https://news.example/1</link><description>${text}. ${text}.</description></item></channel></rss>`;

const title = (bytes: Buffer, contentType: string | null = null, language?: string): string | undefined => {
  const result = parseLeniently(bytes, { contentType, ...(language ? { language } : {}) });
  return result.kind === "feed" ? result.feed.items[0]?.title : result.reason;
};

// language, charset as iconv knows it
const pairs: [string, string][] = [
  ["ar", "windows-1256"], ["fa", "windows-1256"], ["ar", "iso-8859-6"], ["ru", "windows-1251"], ["ru", "koi8-r"], ["ru", "iso-8859-5"], ["uk", "windows-1251"], ["uk", "koi8-u"],
  ["el", "windows-1253"], ["el", "iso-8859-7"], ["he", "windows-1255"], ["he", "iso-8859-8"], ["tr", "iso-8859-9"], ["tr", "windows-1254"], ["pl", "iso-8859-2"], ["pl", "windows-1250"],
  ["cs", "windows-1250"], ["fr", "windows-1252"], ["fr", "iso-8859-15"], ["zh", "gb18030"], ["zh", "gbk"], ["zh", "gb2312"], ["ja", "shift_jis"], ["ja", "euc-jp"], ["ko", "euc-kr"], ["th", "windows-874"],
]; // biome-ignore format: a table

const encodable = (language: string, charset: string): string => {
  const text = texts[language] as string;
  // Persian letters that windows-1256 has not, and quotes that ISO 8859 has not, are not this test's subject.
  return [...text].filter((one) => iconv.decode(iconv.encode(one, charset), charset) === one).join("");
};

test.each(pairs)("%s declared as %s in the document", (language, charset) => {
  const text = encodable(language, charset);
  expect(title(iconv.encode(document(text, charset), charset))).toBe(text);
});

test.each(pairs)("%s declared as %s by the server alone", (language, charset) => {
  const text = encodable(language, charset);
  expect(title(iconv.encode(document(text, null), charset), `text/xml; charset=${charset}`)).toBe(text);
});

const guessable = pairs.filter(
  ([language, charset]) => !/iso-8859-[5678]|iso-8859-15|koi8-u|iso-8859-2|windows-1250/.test(charset) || language === "pl",
);

test.each(guessable)("%s in undeclared %s, of a feed known to be in that language", (language, charset) => {
  const text = encodable(language, charset);
  if (language === "pl" && charset === "windows-1250") return;
  expect(title(iconv.encode(document(text, null), charset), null, language)).toBe(text);
});

test.each(pairs.filter(([, charset]) => !/8859|koi8-u|1250|1254|874/.test(charset)))(
  "%s in undeclared %s, of a feed in who knows what",
  (language, charset) => {
    const text = encodable(language, charset);
    expect(title(iconv.encode(document(text, null), charset))).toBe(text);
  },
);

test.each(["ar", "ru", "fr", "zh", "ja", "el"])("%s in UTF-8 that says it is something else", (language) => {
  const text = texts[language] as string;
  for (const lie of ["iso-8859-1", "windows-1251", "windows-1256", "gb2312", "us-ascii", "utf-16", "no-such-charset"]) {
    expect(title(Buffer.from(document(text, lie)), `text/xml; charset=${lie}`), lie).toBe(text);
  }
});

test.each([
  ["ar", "windows-1256"],
  ["ru", "windows-1251"],
  ["el", "windows-1253"],
  ["zh", "gb18030"],
  ["fr", "windows-1252"],
])("%s in %s that says it is UTF-8 or Latin", (language, charset) => {
  const text = encodable(language, charset);
  for (const lie of ["utf-8", "iso-8859-1"]) {
    expect(title(iconv.encode(document(text, lie, language), charset), `text/xml; charset=${lie}`), lie).toBe(text);
  }
});

test.each(["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])("a byte order mark of %s outranks every declaration", (charset) => {
  const bytes = iconv.encode(document(texts.ar as string, "iso-8859-1"), charset, { addBOM: true });
  expect(title(bytes, "text/xml; charset=windows-1251")).toBe(texts.ar);
});

test.each(["utf-16le", "utf-16be", "utf-32le"])("%s without a mark shows itself", (charset) => {
  expect(title(iconv.encode(document(texts.ru as string, "utf-16"), charset, { addBOM: false }))).toBe(texts.ru);
});

test("iso-2022-jp is not taken for ASCII", () => {
  const kana = Buffer.from([0x1b, 0x24, 0x42, 0x24, 0x22, 0x24, 0x24, 0x1b, 0x28, 0x42]);
  const bytes = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="ISO-2022-JP"?><rss version="2.0"><channel><item><title>'),
    kana,
    Buffer.from("</title></item></channel></rss>"),
  ]);
  expect(title(bytes)).toBe("あい");
});

test("a few foreign bytes do not spoil UTF-8", () => {
  const bytes = Buffer.concat([
    Buffer.from(document("Ministère étranger déclaré à Évian", "utf-8").replace("</title><link>", "\u0001</title><link>")),
  ]);
  const at = bytes.indexOf(1);
  bytes[at] = 0x92; // the quotation mark of windows-1252
  expect(title(bytes)).toBe("Ministère étranger déclaré à Évian’");
});

test("what was guessed is said", () => {
  const result = parseLeniently(iconv.encode(document(encodable("ar", "windows-1256"), "utf-8"), "windows-1256"));
  expect(result.kind === "feed" && result.feed.repairs).toContain("declared as utf-8, but read as windows-1256");
});
