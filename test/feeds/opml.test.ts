import { expect, test } from "vitest";
import { type Outline, readOpml, writeOpml } from "../../src/feeds/opml.ts";

const feeds: Outline[] = [
  {
    id: "a",
    url: "https://a.example/?x=1&y=2",
    name: 'A & "B" <c>',
    language: "fa",
    country: "IR",
    zone: "Asia/Tehran",
    tier: 1,
    kind: "agency",
    group: "Iran",
  },
  { id: "b", url: "https://b.example/", name: "ب", language: "ar", country: "EG", tier: 2, kind: "newspaper", group: "Egypt" },
];

test("a list comes back as it went", () => expect(readOpml(writeOpml("Mine", feeds, new Date(0)))).toEqual(feeds));

test("lists of other programs are read: nested, without titles, broken, with doubles", () => {
  const text = `<opml><body><outline text="News"><outline text="Inner"><outline type="rss" text="One" xmlUrl="https://one.example/feed?a&b"/></outline>
    <outline title="Two" xmlurl="https://two.example/feed" htmlUrl="https://two.example"></outline><outline text="Again" xmlUrl="https://one.example/feed?a&b"/></outline>
    <outline xmlUrl="https://three.example/feed"/><outline text="no feed"/><outline xmlUrl="javascript:1"/>`;
  expect(readOpml(text)).toEqual([
    { url: "https://one.example/feed?a&b", name: "One", group: "Inner" },
    { url: "https://two.example/feed", name: "Two", group: "News" },
    { url: "https://three.example/feed", name: "three.example" },
  ]);
  expect(readOpml("not opml")).toEqual([]);
});
