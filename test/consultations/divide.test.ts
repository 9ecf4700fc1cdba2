import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Account, neighbourhood } from "../../src/consultations/account.ts";
import { divide } from "../../src/consultations/divide.ts";
import type { Report } from "../../src/reading/reports.ts";
import { busyMonth, call, meeting, report } from "./stream.ts";

let told = 0;

/** A report published at "03-04 14:00" of 2026; of an item of its own unless one is given. */
function at(when: string, report: Report, more: Partial<Account> = {}): Account {
  told++;
  return {
    ...report,
    id: told,
    itemId: told,
    ordinal: 0,
    consultationId: null,
    source: `outlet ${told}`,
    tier: 2,
    title: `title ${told}`,
    publishedAt: new Date(`2026-${when.replace(" ", "T")}:00Z`),
    ...more,
  };
}

/** Positions in `accounts` by event: "0 1|2". */
function events(...accounts: Account[]): string {
  const left = new Set(accounts);
  const found: string[] = [];
  while (left.size > 0) {
    const near = neighbourhood([[...left][0] as Account], [...left]);
    for (const one of near) left.delete(one);
    for (const group of divide(near)) {
      found.push(
        group.members
          .map(({ account }) => accounts.indexOf(account))
          .sort((a, b) => a - b)
          .join(" "),
      );
    }
  }
  return found.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).join("|");
}

const cairo = { name: "Cairo", country: "EG" };
const geneva = { name: "Geneva", country: "CH" };
const planned = { status: "planned" } as const;
const cancelled = { status: "cancelled" } as const;

const cases: [string, string, Account[]][] = [
  [
    "one call in many outlets",
    "0 1 2 3",
    [
      at("03-04 14:00", call("IR", "EG", { date: "2026-03-04" })),
      at("03-04 14:20", call("EG", "IR")),
      at("03-05 06:00", call("IR", "EG", { date: "2026-03-04" })),
      at("03-05 09:00", call("IR", "EG")),
    ],
  ],
  [
    "a call and a meeting of one pair",
    "0|1",
    [at("03-04 14:00", call("IR", "EG", { date: "2026-03-04" })), at("03-04 14:00", meeting("IR", "EG", { date: "2026-03-04" }))],
  ],
  [
    "two calls two days apart",
    "0|1",
    [at("03-04 14:00", call("IR", "EG", { date: "2026-03-04" })), at("03-06 14:00", call("IR", "EG", { date: "2026-03-06" }))],
  ],
  [
    "calls on two days in a row",
    "0|1",
    [at("03-04 14:00", call("IR", "EG", { date: "2026-03-04" })), at("03-05 14:00", call("IR", "EG", { date: "2026-03-05" }))],
  ],
  [
    "one call around midnight, dated on both sides of it",
    "0 1",
    [at("03-04 22:30", call("US", "CN", { date: "2026-03-04" })), at("03-05 01:30", call("CN", "US", { date: "2026-03-05" }))],
  ],
  [
    "a bilateral and a trilateral of one day",
    "0|1",
    [
      at("03-04 14:00", meeting("IR", "EG", { date: "2026-03-04" })),
      at("03-04 14:00", report("meeting", ["IR", "EG", "SA"], { date: "2026-03-04" })),
    ],
  ],
  [
    "the minister and the president",
    "0|1",
    [
      at("03-04 14:00", meeting("IR", "EG", { date: "2026-03-04" })),
      at("03-04 14:00", meeting("IR", "EG:head-of-state", { date: "2026-03-04" })),
    ],
  ],
  [
    "two envoys of one country",
    "0|1",
    [
      at("03-04 14:00", meeting("IR", "US:envoy:Adam Smithson", { date: "2026-03-04" })),
      at("03-04 15:00", meeting("IR", "US:envoy:Brian Olafsen", { date: "2026-03-04" })),
    ],
  ],
  [
    "one name in two spellings, one office in two words",
    "0 1",
    [
      at("03-04 14:00", meeting("IR", "QA:foreign-minister:Mohammed Al Thani", { date: "2026-03-04" })),
      at("03-04 15:00", meeting("IR", "QA:head-of-government:Muhammad Al-Thani", { date: "2026-03-04" })),
    ],
  ],
  [
    "two of one house in two offices",
    "0|1",
    [
      at("03-04 14:00", meeting("IR", "QA:head-of-government:Mohammed bin Abdulrahman Al Thani", { date: "2026-03-04" })),
      at("03-04 15:00", meeting("IR", "QA:head-of-state:Tamim bin Hamad Al Thani", { date: "2026-03-04" })),
    ],
  ],
  [
    "a delegation of which some reports name more",
    "0 1",
    [
      at("03-04 14:00", meeting("BR", "US", { date: "2026-03-04" })),
      at("03-04 15:00", report("meeting", ["BR", "US", "US:minister:Jane Doe"], { date: "2026-03-04" })),
    ],
  ],
  [
    "an organisation under two codes",
    "0 1",
    [at("03-04 14:00", call("IR", "EU", { date: "2026-03-04" })), at("03-04 15:00", call("IR", "org:EEAS", { date: "2026-03-04" }))],
  ],
  [
    "a side of which only the country is known",
    "0 1|2",
    [
      at("03-04 14:00", meeting("IR", "EG", { date: "2026-03-04" })),
      at("03-04 15:00", meeting("IR", "EG:other", { date: "2026-03-04" })),
      at("03-04 15:00", meeting("IR", "EG:head-of-state", { date: "2026-03-04" })),
    ],
  ],
  [
    "announced, held, recalled",
    "0 1 2",
    [
      at("03-01 10:00", meeting("IR", "EG", { ...planned, place: cairo })),
      at("03-09 14:00", meeting("IR", "EG", { date: "2026-03-09", place: cairo })),
      at("03-10 07:00", meeting("IR", "EG", { place: cairo })),
    ],
  ],
  [
    "announced, moved by a day, held",
    "0 1 2",
    [
      at("03-01 10:00", meeting("IR", "EG", { ...planned, date: "2026-03-08" })),
      at("03-06 10:00", meeting("IR", "EG", { ...planned, date: "2026-03-09" })),
      at("03-09 14:00", meeting("IR", "EG", { date: "2026-03-09" })),
    ],
  ],
  [
    "announced and called off",
    "0 1",
    [at("03-01 10:00", meeting("IR", "EG", { ...planned, date: "2026-03-08" })), at("03-07 10:00", meeting("IR", "EG", cancelled))],
  ],
  [
    "an announcement made after an event is of the next one",
    "0|1 2",
    [
      at("03-01 10:00", meeting("IR", "EG", { date: "2026-03-01" })),
      at("03-02 10:00", meeting("IR", "EG", planned)),
      at("03-12 10:00", meeting("IR", "EG", { date: "2026-03-12" })),
    ],
  ],
  [
    "an announcement for another city",
    "0|1",
    [
      at("03-01 10:00", meeting("IR", "EG", { ...planned, place: geneva })),
      at("03-05 10:00", meeting("IR", "EG", { date: "2026-03-05", place: cairo })),
    ],
  ],
  [
    "an announced call is of these days, not of next month",
    "0|1",
    [at("03-01 10:00", call("IR", "EG", planned)), at("03-15 10:00", call("IR", "EG", { date: "2026-03-15" }))],
  ],
  [
    "two events of one item stay two, and each report finds its own",
    "0|1 2",
    [
      at("03-04 06:00", meeting("IR", "EG", { date: "2026-03-03" }), { itemId: 900 }),
      at("03-04 06:00", meeting("IR", "EG", { ...planned, date: "2026-03-04" }), { itemId: 900, ordinal: 1 }),
      at("03-04 18:00", meeting("IR", "EG", { date: "2026-03-04" })),
    ],
  ],
  [
    "a second call of the day",
    "0 1|2 3",
    [
      at("03-04 08:00", call("IR", "EG", { date: "2026-03-04" })),
      at("03-04 08:40", call("IR", "EG", { date: "2026-03-04" })),
      at("03-04 17:00", call("IR", "EG", { date: "2026-03-04", sequel: true })),
      at("03-04 17:30", call("IR", "EG", { date: "2026-03-04" })),
    ],
  ],
  [
    "a late report of the first call",
    "0 2|1",
    [
      at("03-04 08:00", call("IR", "EG", { date: "2026-03-04", time: "10:00" })),
      at("03-04 17:00", call("IR", "EG", { date: "2026-03-04", sequel: true })),
      at("03-04 17:30", call("IR", "EG", { date: "2026-03-04", time: "10:00" })),
    ],
  ],
  [
    "'again' in the first reports, or on the next day, makes no second call",
    "0 1 2",
    [
      at("03-04 08:00", call("IR", "EG", { date: "2026-03-04" })),
      at("03-04 08:30", call("IR", "EG", { date: "2026-03-04", sequel: true })),
      at("03-05 09:00", call("IR", "EG", { sequel: true })),
    ],
  ],
  [
    "a session of many, each report naming those it cares for",
    "0 1 2",
    [
      at("03-04 08:00", report("meeting", ["IR", "SA", "TR", "EG", "QA", "PK", "ID"], { date: "2026-03-04", session: true })),
      at("03-04 09:00", report("meeting", ["IR", "SA", "TR"], { date: "2026-03-04", session: true })),
      at("03-04 10:00", report("meeting", ["EG", "SA", "QA", "MY"], { date: "2026-03-04", session: true })),
    ],
  ],
  [
    "three among themselves, then with a fourth",
    "0|1",
    [
      at("03-04 08:00", report("meeting", ["DE", "FR", "GB", "EU"], { date: "2026-03-04", session: true })),
      at("03-04 09:00", report("meeting", ["DE", "FR", "GB", "EU", "IR"], { date: "2026-03-04", session: true })),
    ],
  ],
];

describe("dividing reports into events", () => {
  test.each(cases)("%s", (_name, expected, accounts) => {
    expect(events(...accounts)).toBe(expected);
    expect(events(...[...accounts].reverse())).toBe(
      events(...accounts)
        .split("|")
        .map((group) =>
          group
            .split(" ")
            .map((i) => accounts.length - 1 - Number(i))
            .sort((a, b) => a - b)
            .join(" "),
        )
        .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        .join("|"),
    );
  });

  test("does not depend on the order, whatever is told", () => {
    fc.assert(
      fc.property(fc.integer(), fc.infiniteStream(fc.nat()), (seed, chance) => {
        const accounts = busyMonth(30, seed).flatMap(({ at: when, source, reports, item }, itemId) =>
          reports.map(
            (one, ordinal): Account => ({
              ...one,
              id: itemId * 10 + ordinal,
              itemId,
              ordinal,
              consultationId: null,
              source,
              tier: 2,
              title: item?.title ?? "",
              publishedAt: new Date(when),
            }),
          ),
        );
        const divided = (all: Account[]) =>
          divide(all).map(({ members }) => members.map(({ account, reason }) => `${account.id} ${reason}`));
        const mixed = accounts.map((account) => ({ account, key: chance.next().value as number })).sort((a, b) => a.key - b.key);
        expect(divided(mixed.map(({ account }) => account))).toEqual(divided(accounts));
      }),
      { numRuns: 25 },
    );
  });
});
