import { describe, expect, test } from "vitest";
import type { Account } from "../../src/consultations/account.ts";
import { revise } from "../../src/consultations/revise.ts";
import type { Report } from "../../src/reading/reports.ts";
import { call, meeting, report } from "./stream.ts";

let told = 0;
function from(source: string, when: string, report: Report, more: Partial<Account> = {}): Account {
  told++;
  return {
    ...report,
    id: told,
    itemId: told,
    ordinal: 0,
    consultationId: null,
    source,
    tier: 2,
    title: `title ${told}`,
    publishedAt: new Date(`2026-${when.replace(" ", "T")}:00Z`),
    ...more,
  };
}
const cairo = { name: "Cairo", country: "EG" };

describe("the fields of a consultation", () => {
  test("follow the better supported value, and name the report it came from", () => {
    const right = [
      from("a", "03-04 10:00", meeting("IR", "EG", { date: "2026-03-04", place: cairo })),
      from("b", "03-04 11:00", meeting("IR", "EG", { date: "2026-03-04" })),
    ];
    const wrong = from("c", "03-04 09:00", meeting("IR", "EG", { date: "2026-03-03", place: { name: null, country: "IR" } }));
    expect(revise([wrong, ...right])).toMatchObject({
      date: "2026-03-04",
      place: cairo,
      sources: 3,
      origins: { date: right[0]?.id, place: right[0]?.id },
    });
  });

  test("give an outlet one vote, however often it rewrites", () => {
    const often = [1, 2, 3, 4].map((hour) => from("one", `03-04 1${hour}:00`, call("IR", "EG", { date: "2026-03-03" })));
    const others = ["a", "b"].map((source) => from(source, "03-05 10:00", call("IR", "EG", { date: "2026-03-04" })));
    expect(revise([...often, ...others]).date).toBe("2026-03-04");
  });

  test("of equals, follow the outlet that is nearer to the parties", () => {
    const far = from("far", "03-04 10:00", call("IR", "EG", { date: "2026-03-03" }), { tier: 3 });
    const near = from("near", "03-04 12:00", call("IR", "EG", { date: "2026-03-04" }), { tier: 1 });
    expect(revise([far, near]).date).toBe("2026-03-04");
  });

  test("go from planned to held or cancelled, never back by a late announcement", () => {
    const planned = from("a", "03-01 10:00", meeting("IR", "EG", { status: "planned", date: "2026-03-04" }));
    const held = from("b", "03-04 10:00", meeting("IR", "EG", { date: "2026-03-05" }));
    const late = from("c", "03-06 10:00", meeting("IR", "EG", { status: "planned", date: "2026-03-04" }));
    const off = from("d", "03-03 10:00", meeting("IR", "EG", { status: "cancelled" }));
    expect(revise([planned]).status).toBe("planned");
    expect(revise([planned, off])).toMatchObject({ status: "cancelled", date: "2026-03-04" });
    expect(revise([planned, off, held])).toMatchObject({ status: "held", date: "2026-03-05" });
    expect(revise([planned, held, late])).toMatchObject({ status: "held", date: "2026-03-05" });
  });

  test("complete the participants, and never guess one", () => {
    const one = from("a", "03-04 10:00", meeting("IR", "EG:foreign-minister:Badr Abdelatty"));
    const two = from("b", "03-04 11:00", report("meeting", ["IR:foreign-minister:Abbas Araghchi", "EG", "EG:envoy:Some Envoy"]));
    const three = from("c", "03-04 12:00", report("meeting", ["IR:other", "EG:other:Badr Abdel-Ati"]));
    expect(revise([one, two, three]).participants).toEqual([
      { country: "EG", office: "foreign-minister", name: "Badr Abdelatty" },
      { country: "EG", office: "envoy", name: "Some Envoy" },
      { country: "IR", office: "foreign-minister", name: "Abbas Araghchi" },
    ]);
    expect(revise([three]).participants.map(({ name }) => name)).toEqual(["Badr Abdel-Ati", null]);
  });

  test("keep out whom one report among many adds", () => {
    const many = [1, 2, 3, 4, 5].map((i) => from(`outlet ${i}`, `03-04 1${i}:00`, call("IR", "EG")));
    const odd = from("odd", "03-04 10:00", report("call", ["IR", "EG", "EG:envoy:Wrong Person"]));
    expect(revise([...many, odd]).participants).toHaveLength(2);
  });

  test("leave empty what nobody tells; a call has no place", () => {
    expect(revise([from("a", "03-04 10:00", call("IR", "EG", { place: cairo }))])).toMatchObject({
      date: null,
      time: null,
      place: null,
      during: [20515, 20516],
    });
  });

  test("grow surer with every outlet, not with every item", () => {
    const [a, again, b] = [
      from("a", "03-04 10:00", call("IR", "EG", { confidence: 0.8 })),
      from("a", "03-04 11:00", call("IR", "EG", { confidence: 0.8 })),
      from("b", "03-04 12:00", call("IR", "EG", { confidence: 0.8 })),
    ];
    expect(revise([a]).confidence).toBe(0.8);
    expect(revise([a, again]).confidence).toBe(0.8);
    expect(revise([a, b]).confidence).toBe(0.96);
  });
});
