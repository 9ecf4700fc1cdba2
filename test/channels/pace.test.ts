import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPace } from "../../src/channels/pace.ts";

const rules = {
  overall: { count: 30, per: 1000 },
  chat: [{ count: 1, per: 1000 }],
  group: [{ count: 20, per: 60_000 }],
  isGroup: (chat: string) => chat.startsWith("-"),
};

describe("the pace", () => {
  test("no window of the platform's ever holds more than it allows, whatever the load", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom("1", "2", "3", "-4", "-5")), { maxLength: 300 }),
        (load) => {
          const pace = createPace(rules);
          const left: { at: number; chat: string }[] = [];
          let now = 0;
          for (const [wait, chat] of load) {
            now += wait;
            const at = new Date(now);
            if (pace.free(at) > 0 && !pace.busy(at).includes(chat)) {
              pace.take(chat, at);
              left.push({ at: now, chat });
            }
          }
          for (const { at, chat } of left) {
            const within = (ms: number, only?: string) =>
              left.filter((l) => l.at > at - ms && l.at <= at && (only === undefined || l.chat === only)).length;
            expect(within(1000)).toBeLessThanOrEqual(30);
            expect(within(1000, chat)).toBeLessThanOrEqual(1);
            if (chat.startsWith("-")) expect(within(60_000, chat)).toBeLessThanOrEqual(20);
          }
        },
      ),
    );
  });

  test("a pause that the platform asks for holds one chat, or the sender", () => {
    const pace = createPace(rules);
    const now = new Date(0);
    pace.hold("1", new Date(5000));
    expect([pace.busy(now), pace.free(now)]).toEqual([["1"], 30]);
    expect(pace.next(now)).toEqual(new Date(5000));
    pace.hold(null, new Date(9000));
    expect([pace.free(now), pace.next(now)]).toEqual([0, new Date(9000)]);
    expect([pace.busy(new Date(9001)), pace.free(new Date(9001))]).toEqual([[], 30]);
  });

  test("what did not leave after all takes no place", () => {
    const pace = createPace(rules);
    const giveBack = pace.take("1", new Date(0));
    expect(pace.busy(new Date(1))).toEqual(["1"]);
    giveBack();
    expect(pace.busy(new Date(1))).toEqual([]);
  });

  test("what is over is forgotten: a month of chats leaves no memory behind", () => {
    const pace = createPace(rules);
    for (let i = 0; i < 10_000; i++) pace.take(`${i}`, new Date(i * 100));
    expect(pace.busy(new Date(10_000_000))).toEqual([]);
    expect(pace.next(new Date(10_000_000))).toBeNull();
  });
});
