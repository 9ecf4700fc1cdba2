import { countriesOf, isLeader } from "../people/actors.ts";
import { role } from "../words/lexicon.ts";
import { actorsOf } from "./groups.ts";
import { led } from "./led.ts";
import { receives } from "./occasion.ts";
import { contactsOf, jointly } from "./predicates.ts";
import { asBefore, type Scene, type Shape, type Told } from "./scene.ts";
import { heard, sameSide, settingOf, shareSide, withWhom } from "./sides.ts";
import { memberOf, receivedBy, tableOf } from "./tables.ts";
import { included, listed, one, several } from "./unled.ts";

// The kinds of clauses that tell of a contact, and those of them of which a side stands elsewhere in the text.

/** What a clause tells: as the first kind says that it is of. */
export function tell(scene: Scene): Told {
  for (const shape of shapes) {
    const told = shape(scene);
    if (told) return told;
  }
  return { predicates: [] };
}

/** "his Turkish colleague X, with whom he also spoke": whoever stands in the clause, or was spoken of before. */
const ofWhom: Shape = (scene) => {
  const { clause, contact, named, unmarked, lastSubject, subject, how } = scene;
  const met = contact.row.weak ? null : withWhom(clause, named);
  if (!met) return null;
  const side = [unmarked[0]?.actors, lastSubject, subject].find((actors) => actors && !shareSide(actors, [met]));
  return { predicates: side ? contactsOf(scene, side, [met], true, how) : [] };
};

/** "handed a message to President Y, who received him at the palace", "الذي استقبله": whom the relative tells of received the minister of whom the sentence does. */
const whoReceived: Shape = (scene) => {
  const { clause, contact, before, named, marked, how } = scene;
  // Whoever is praised "who received the delegations" is no host of his.
  const came = before?.cues.some((c) => c.word === "letter" || c.word === "trip");
  if (!clause.who || !came || contact.row.as !== "verb" || !receives(contact.row) || marked.length > 0) return null;
  const own = named.filter((a) => a.to <= clause.from && !a.former && a.country !== null && a.number === "one");
  const host = own.at(-1);
  if (!host || !isLeader(host) || clause.from - host.to > reachOfWho) return null;
  // Nobody but a "him" stands in the clause, and no heads of delegations.
  if (named.some((a) => a.from >= clause.from && a.from < clause.to && a.reference !== "person")) return null;
  const guest = own.find((a) => a.office === "foreign-minister" && a.roles === 0 && !a.counterpart);
  return guest && !shareSide([host], [guest]) ? { predicates: contactsOf(scene, [host], [guest], true, how) } : null;
};
/** Words between somebody and what the relative tells of him. */
const reachOfWho = 2;

/** Those who sat at one table, by whom the clause names as its members. */
const seated: Shape = (scene) => {
  const { clause, contact } = scene;
  const members = memberOf(clause, contact) ?? tableOf(clause, contact);
  return members && { predicates: jointly(scene, members, false, "joint"), own: clause.groups[0] };
};

/** "They met": the two told of before. */
const theTwoMet: Shape = (scene) => {
  const { clause, contact, both } = scene;
  if (!both || clause.groups.length > 0) return null;
  return { predicates: contact.row.weak ? [] : jointly(asBefore(scene), both, true, "both") };
};

/** Whether a clause that names nobody is no more than the verb of what stood before a relative clause. */
const closes = ({ clause, contact: { row } }: Scene): boolean =>
  clause.groups.length === 0 && clause.after === "breaks" && row.as === "verb" && !row.weak;

/** "X با Y که به تهران آمده است، دیدار کرد": the verb that closes what stood before the relative clause. */
const closesOpen: Shape = (scene) => {
  const { open, borrow, how } = scene;
  if (!open || !closes(scene)) return null;
  const side = open.groups.find((g) => !g.with)?.actors ?? borrow();
  const others = actorsOf(open.groups.filter((g) => g.with));
  return { predicates: side && !sameSide(side, others) ? contactsOf(scene, side, others, false, how) : [] };
};

/** "The ministers of A and B, on the margins of a summit that was held in X, exchanged views": the verb of those before the relative clause. */
const closesSubject: Shape = (scene) => {
  const { lastSubject } = scene;
  if (!lastSubject || countriesOf(lastSubject).size < 2 || !closes(scene)) return null;
  return { predicates: jointly(scene, lastSubject, true, "joint") };
};

/** "The two met with C": both of them at once, unless the clause says otherwise. */
const theTwoWith: Shape = (scene) => {
  const { both, marked, unmarked, apart, how } = scene;
  if (!both || marked.length === 0 || unmarked.length > 0) return null;
  const others = actorsOf(marked);
  if (shareSide(both, others) || marked.some((g) => g.between && countriesOf(g.actors).size >= 2)) return null;
  return { predicates: contactsOf(scene, both, others, true, apart ? how : { ...how, ...atOnce }) };
};
const atOnce = { apart: false, together: true, single: false };

/** "Then they were received by X": both of them. */
const theTwoReceived: Shape = (scene) => {
  const { contact, both, marked, unmarked, apart, how } = scene;
  if (!both || marked.length > 0 || !receivedBy(unmarked, contact)) return null;
  const host = actorsOf(unmarked);
  if (!shareSide(both, host)) return { predicates: contactsOf(scene, both, host, true, apart ? how : { ...how, ...atOnce }) };
  // "After their talks the ministers were received by President X" of one of them: he receives his own minister's guests too.
  const audience = receives(contact.row) && host.every(isLeader) && both.every((a) => a.office === "foreign-minister");
  return audience ? { predicates: jointly(scene, [...both, ...host], true, "with-pair") } : null;
};

/** "During a call that he received, X assured to Y that …" */
const setting: Shape = (scene) => {
  const { clause, contact, after, how } = scene;
  if (clause.groups.length > 0 || after?.after !== "says" || !settingOf(clause, contact)) return null;
  const [teller, hearer] = after.groups;
  const says = teller && !teller.with && teller.from - after.from <= 1;
  const to = hearer?.actors[0] && hearer.actors[0].roles & role.to;
  return { predicates: says && hearer && to ? contactsOf(scene, teller.actors, hearer.actors, false, how) : [] };
};

/** "In a call on Monday, X told | Y that …" */
const toldInCall: Shape = (scene) => {
  const { clause, contact, mode, after, marked, unmarked, how } = scene;
  const [own, other] = unmarked;
  if (mode !== "call" || marked.length > 0 || !own || other) return null;
  const hearer = heard(clause, contact, after);
  return hearer && { predicates: contactsOf(scene, own.actors, hearer, false, how), own };
};

/** Every kind, in the order in which they are tried: whom the words point to comes before whom the clause names, and a "with" before a list. */
const shapes: readonly Shape[] = [
  ofWhom,
  whoReceived,
  seated,
  theTwoMet,
  closesOpen,
  closesSubject,
  theTwoWith,
  theTwoReceived,
  setting,
  toldInCall,
  led,
  included,
  listed,
  several,
  one,
];
