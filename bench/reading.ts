import { loadConfig } from "../src/config/config.ts";
import type { Item } from "../src/reading/item.ts";
import type { Knowledge } from "../src/reading/read.ts";
import type { KnowledgeData } from "../src/reading/words/knowledge.ts";
import { expandTerm } from "../src/reading/words/terms.ts";

// Reading speed on one core: items a second at 1 KB an item, beside a bare scan of the same text with one compiled alternation of the lexicon's terms in
// the same run; and a hostile item of 1 MB, per byte. Times are processor time, so that a busy machine does not change them much.

// What is measured is the compiled program, as it runs: tsx names every inner function anew when it is made, which costs a quarter of the time.
const { compileKnowledge, read } = (await import(
  new URL("../dist/reading/read.js", import.meta.url).href
)) as typeof import("../src/reading/read.ts");

const sentences: Record<string, string[]> = {
  en: [
    "Foreign Minister Hakan Fidan met his Egyptian counterpart Badr Abdelatty in Cairo on Tuesday to discuss trade and the situation in the region.",
    "The central bank left its key rate unchanged and said that inflation would slow in the second half of the year as food prices ease.",
    "Heavy rain closed two roads in the north, and schools in four districts will stay shut until the end of the week, the governor said.",
    "The striker scored twice in the second half, and the club moved up to third place with nine matches to play.",
    "A spokesperson for the ministry said that talks with the union would go on after the holiday, and that no date had been set.",
  ],
  fa: [
    "وزیر امور خارجه کشورمان امروز در مسقط با همتای عمانی خود دیدار و درباره روابط دو کشور گفت‌وگو کرد.",
    "سازمان هواشناسی از بارش برف در ارتفاعات شمالی خبر داد و از رانندگان خواست زنجیر چرخ همراه داشته باشند.",
    "بانک مرکزی نرخ سود را تغییر نداد و پیش‌بینی کرد تورم در نیمه دوم سال کاهش یابد.",
    "تیم میزبان با دو گل در نیمه دوم به پیروزی رسید و به رده سوم جدول صعود کرد.",
  ],
  ar: [
    "التقى وزير الخارجية المصري اليوم في القاهرة نظيره التركي وبحثا العلاقات الثنائية وتطورات الأوضاع في المنطقة.",
    "أعلنت وزارة التعليم تعليق الدراسة في ثلاث محافظات بسبب الأمطار الغزيرة التي شهدتها البلاد أمس.",
    "أبقى البنك المركزي على سعر الفائدة دون تغيير متوقعا تراجع التضخم خلال النصف الثاني من العام.",
    "فاز الفريق بهدفين دون رد وصعد إلى المركز الثالث في جدول الترتيب قبل نهاية الموسم.",
  ],
};

/** One item of about a kilobyte of UTF-8; one in five speaks of a consultation. */
export function itemOf(n: number): Item {
  const lang = ["en", "fa", "ar"][n % 3] as string;
  const own = sentences[lang] as string[];
  let text = "";
  for (let k = n % 5 === 0 ? 0 : 1; Buffer.byteLength(text) < 900; k++) text += `${own[k === 0 ? 0 : 1 + ((n + k) % (own.length - 1))]} `;
  return { id: String(n), title: own[n % 5 === 0 ? 0 : 1] as string, text, lang, published: "2025-03-12T12:00:00Z" };
}

const processorMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / 1000;
};

function alternation(data: KnowledgeData): RegExp {
  const terms = new Set<string>();
  for (const { language, keywords, names } of data.languages) {
    if (!["en", "fa", "ar"].includes(language)) continue;
    const lists = [
      keywords.contacts.flatMap((c) => c.terms),
      Object.values(keywords.offices).flatMap((o) => [...(o?.one ?? []), ...(o?.many ?? [])]),
      Object.values(names?.countries ?? {}).flatMap((c) => [c.name, ...(c.adjectives ?? [])]),
    ];
    for (const term of lists.flat())
      for (const plain of expandTerm(term).slice(0, 40)) terms.add(plain.replaceAll("…", "").replaceAll("*", ""));
  }
  return new RegExp(
    [...terms]
      .filter((t) => t.length > 1)
      .sort((a, b) => b.length - a.length)
      .map((t) => t.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|"),
    "giu",
  );
}

/** Runs the benchmark and prints its lines. */
export function benchReading(): void {
  const loaded = loadConfig(new URL("../config/", import.meta.url).pathname, null);
  if ("problems" in loaded) throw new Error("the shipped config has problems: run `parley check`");
  const data = loaded.config.knowledge;
  let knowledge: Knowledge | undefined;
  const compiled = processorMs(() => {
    knowledge = compileKnowledge(data);
    for (const language of knowledge.languages.values()) language.open();
  });
  const ready = knowledge as Knowledge;
  const items = Array.from({ length: 600 }, (_, n) => itemOf(n));
  const bytes = items.reduce((sum, i) => sum + Buffer.byteLength(i.title + i.text), 0);
  for (const item of items) read(item, ready);
  let rounds = 0;
  let spent = 0;
  for (; spent < 3000; rounds++)
    spent += processorMs(() => {
      for (const item of items) read(item, ready);
    });
  const perItem = spent / (rounds * items.length);
  const scan = alternation(data);
  let hits = 0;
  const scanned = processorMs(() => {
    for (const item of items.slice(0, 60)) for (const _ of `${item.title}\n${item.text}`.matchAll(scan)) hits++;
  });
  const hostile = (unit: string): Item => ({
    id: "hostile",
    title: "x",
    text: unit.repeat(Math.ceil(1e6 / Buffer.byteLength(unit))),
    lang: "en",
    published: "2025-03-12T12:00:00Z",
  });
  const perByte = spent / (rounds * bytes);
  const full = items.filter((_, n) => n % 5 === 0);
  const fullBytes = full.reduce((sum, i) => sum + Buffer.byteLength(i.title + i.text), 0);
  const perFullByte =
    processorMs(() => {
      for (let round = 0; round < rounds; round++) for (const item of full) read(item, ready);
    }) /
    (rounds * fullBytes);
  console.log(`compile all languages     ${compiled.toFixed(0)} ms`);
  console.log(`reading                   ${(1000 / perItem).toFixed(0)} items/s at ${(bytes / items.length).toFixed(0)} bytes an item`);
  console.log(`ratio to a bare scan      ${(perItem / (scanned / 60)).toFixed(4)} of its time (${hits} hits)`);
  for (const [name, unit] of [
    ["minister after minister", "Foreign Minister Lavrov met "],
    ["commas and names", "Iran, Egypt, "],
    ["no spaces", "foreignminister"],
    ["brackets", "<a &nbsp ((("],
    ["colleague after colleague", "Lavrov met his counterpart "],
    ["headline after headline", "Lavrov met Fidan\n"],
    ["pronouns", "Lavrov met Fidan. He met him. "],
    ["saying upon saying", "Lavrov said he met Fidan, who said he met Lavrov, "],
    ["ordinary", (sentences.en as string[]).join(" ")],
  ] as const) {
    const item = hostile(unit);
    // The second reading: the first one pays for compiling what only such text reaches.
    read(item, ready);
    const took = processorMs(() => read(item, ready));
    console.log(
      `hostile 1 MB, ${name.padEnd(26)} ${(took / 1e6 / perByte).toFixed(2)} of the time per byte of an ordinary item, ` +
        `${(took / 1e6 / perFullByte).toFixed(2)} of one with a consultation (${took.toFixed(0)} ms)`,
    );
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) benchReading();
