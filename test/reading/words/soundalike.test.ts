import { expect, test } from "vitest";
import { soundsLike } from "../../../src/reading/words/soundalike.ts";

const like = (written: string, name: string) => soundsLike(written.toLowerCase().split(" "), name.toLowerCase().split(" "));

test.each([
  ["Девід Ламмі", "David Lammy"],
  ["Збігневом Рау", "Zbigniew Rau"],
  ["Мусалию Мудавади", "Musalia Mudavadi"],
  ["Serign Modou Njie", "Sering Modou Njie"],
])("%s spells %s", (written, name) => expect(like(written, name)).toBe(true));

test.each([
  ["Вацлавом Петренком", "Xavier Bettel"],
  ["Иван Петров", "David Lammy"],
  ["Али", "Zhao Leji"],
])("%s does not spell %s", (written, name) => expect(like(written, name)).toBe(false));
