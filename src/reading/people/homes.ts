import { type Actor, isLeader } from "./actors.ts";

/** Whether somebody of whose country the text says nothing is of the outlet's own, by his office and by who stands beside him. */
export function isOfHome(a: Actor, actors: Actor[], home: string): boolean {
  if (a.country || a.official !== null || a.number !== "one") return false;
  if (a.office === "deputy-foreign-minister") return true;
  // "Ambassador X paid a courtesy call on the minister of Y"
  if (a.office === "ambassador") return a.named !== null && callsAbroad(a, actors, home);
  // "استقبل ولي العهد وزير خارجية فرنسا": a high office; one of a single word may be anybody's.
  if (a.former || a.to - a.from === 1) return false;
  // ... and with a name, where he stands first and meets another's foreign minister.
  if (a.named || a.office === "minister") return (a.office === "other" || a.office === "minister" || isLeader(a)) && hosts(a, actors, home);
  return a.office === "other";
}

/** "استقبل رئيس الجمهورية وزير خارجية الهند": whether somebody is named first, with nothing that leads to him, where a foreign minister of another country stands. */
export const hosts = (a: Actor, actors: Actor[], home: string): boolean =>
  actors[0] === a &&
  a.roles === 0 &&
  actors.some(
    (b) =>
      b.office === "foreign-minister" && !b.counterpart && b.number === "one" && b.country !== null && b.country !== home && !b.inferred,
  );

/** "وزیر خارجه عمان با رئیس‌جمهور دیدار کرد": whether somebody is the only one whom a foreign minister of another country, who stands first, can have met. */
export const receives = (a: Actor, actors: Actor[], home: string): boolean => {
  const [guest] = actors;
  return (
    guest !== undefined &&
    guest !== a &&
    guest.office === "foreign-minister" &&
    guest.number === "one" &&
    guest.country !== null &&
    guest.country !== home &&
    !guest.inferred &&
    actors.every((b) => b === a || b === guest || (b.country === null && b.office === null))
  );
};

/** Whether whoever else a sentence names with a country is a foreign minister abroad, and nobody of the outlet's own country stands in it. */
function callsAbroad(ambassador: Actor, actors: Actor[], home: string): boolean {
  const others = actors.filter((b) => b !== ambassador && b.office !== null && b.country !== null);
  return (
    others.some((b) => b.office === "foreign-minister" && !b.inferred) &&
    others.every((b) => b.country !== home && b.office !== "ambassador")
  );
}
