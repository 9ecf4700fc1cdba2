import { type Account, aheadOf, canonically, dayOf, hoursBetween } from "./account.ts";
import { sameTable, saysLittle, sidesOf } from "./sides.ts";

/** Why a report is in the consultation it is in. A closed list, fit for a test, a log and a page. */
export type Reason =
  | "first-report" // nothing like it was known
  | "same-day" // sides, offices, mode and day agree
  | "next-day" // a day apart and hours between the first reports, as clocks and datelines differ
  | "undated" // gives no date, and this is the event of its days
  | "announced" // an announcement and what came of it
  | "rescheduled" // announced for another day
  | "session" // a session of many, told with different participants
  | "sequel"; // the further one of the day

/** Reports that tell of one event. */
export interface Group {
  /** With the reason each was taken in; the first one opened the group. */
  members: { account: Account; reason: Reason }[];
  /** The event's day as day number; null while only undated announcements tell of it. */
  day: number | null;
}

/**
 * Divides reports into events. In: reports that reach each other (see `neighbourhood`), in any order. Out: groups, the same ones whatever
 * the order. Strong evidence goes first: dated reports make the events, undated ones find theirs among them. Pure.
 */
export function divide(accounts: Account[]): Group[] {
  // Who says little comes after those who say who it was.
  const sorted = [...accounts].sort((a, b) => Number(saysLittle(a.participants)) - Number(saysLittle(b.participants)) || canonically(a, b));
  const groups: Group[] = [];
  for (const stage of stages) {
    for (const account of sorted.filter(stage.takes)) {
      const found = stage.finds(account, groups);
      if (found) found.group.members.push({ account, reason: found.reason });
      else groups.push({ members: [{ account, reason: "first-report" }], day: stage.day(account) });
    }
    stage.after?.(groups);
  }
  joinSessions(groups);
  return groups.flatMap(apartBySequel);
}

interface Stage {
  takes(account: Account): boolean;
  /** The group it belongs to, or null: it opens its own. */
  finds(account: Account, groups: Group[]): { group: Group; reason: Reason } | null;
  /** The day of a group that it opens. */
  day(account: Account): number | null;
  after?(groups: Group[]): void;
}

const dateOf = (account: Account): number | null => (account.date === null ? null : dayOf(account.date));

const stages: Stage[] = [
  {
    takes: (a) => a.status === "held" && a.date !== null,
    finds: (a, groups) => best(a, groups, (group) => (group.day === dateOf(a) ? { cost: 0, reason: "same-day" } : null)),
    day: dateOf,
    after: joinNextDay,
  },
  {
    takes: (a) => a.status !== "held" && a.date !== null,
    finds: (a, groups) =>
      best(a, groups, (group) => (group.day === dateOf(a) ? { cost: 0, reason: isHeld(group) ? "announced" : "same-day" } : null)),
    day: dateOf,
    after: joinRescheduled,
  },
  {
    takes: (a) => a.status === "held" && a.date === null,
    finds: (a, groups) => best(a, groups, (group) => lately(a, group)),
    day: (a) => dayOf(a.publishedAt),
  },
  {
    takes: (a) => a.status === "planned" && a.date === null,
    finds: (a, groups) => best(a, groups, (group) => ahead(a, group)),
    day: () => null,
  },
  {
    takes: (a) => a.status === "cancelled" && a.date === null,
    finds: (a, groups) => best(a, groups, (group) => calledOff(a, group)),
    day: () => null,
  },
];

type Offer = { cost: number; reason: Reason } | null;

/** The cheapest group that has the same people and takes it; of equally cheap ones the first. */
function best(account: Account, groups: Group[], offer: (group: Group) => Offer): { group: Group; reason: Reason } | null {
  let chosen: { group: Group; reason: Reason; cost: number } | null = null;
  for (const group of groups) {
    const offered = offer(group);
    if (offered === null || (chosen !== null && offered.cost >= chosen.cost)) continue;
    if (samePeople(account, group)) chosen = { group, ...offered };
  }
  return chosen;
}

const isHeld = (group: Group): boolean => group.members.some(({ account }) => account.status === "held");
const isCancelled = (group: Group): boolean => !isHeld(group) && group.members.some(({ account }) => account.status === "cancelled");
const firstOf = (group: Group, status?: Account["status"]): Date | null =>
  group.members.reduce<Date | null>(
    (first, { account }) =>
      (status === undefined || account.status === status) && (first === null || account.publishedAt < first) ? account.publishedAt : first,
    null,
  );

/** Whether the people of a report are those of the group. False too where the report's own item tells of the group's event apart. */
function samePeople(account: Account, group: Group, alike = sameSides): boolean {
  let [same, known] = [0, 0];
  for (const { account: member } of group.members) {
    if (member.itemId !== null && member.itemId === account.itemId && !isRepeat(member, account)) return false;
    const verdict = alike(account, member);
    same += verdict === true ? 1 : 0;
    known += verdict === null ? 0 : 1;
  }
  // Half is enough: one wrong office among many reports must not keep the others out.
  return same * 2 >= known;
}

const sameSides = (a: Account, b: Account): boolean | null =>
  sidesOf(a.participants).join() === sidesOf(b.participants).join() && sameTable(a.participants, b.participants);

/** One item may tell the same thing twice; told with any other fact it means two events. */
const isRepeat = (a: Account, b: Account): boolean =>
  a.date === b.date &&
  a.status === b.status &&
  !a.sequel &&
  !b.sequel &&
  JSON.stringify([a.place, a.participants]) === JSON.stringify([b.place, b.participants]);

/**
 * Two lists of one session of many: each report names those it cares for. "The three with a fourth" is no other list of "the three", though:
 * small formats meet before and after each other on one day, and one side more makes another event.
 */
function sameSession(a: Account, b: Account): boolean | null {
  if (!a.session || !b.session || placesDiffer(a, b) || sameTable(a.participants, b.participants) === false) return false;
  const [x, y] = [sidesOf(a.participants), sidesOf(b.participants)];
  const both = x.filter((side) => y.includes(side)).length;
  const format = Math.max(x.length, y.length) <= 6 && Math.abs(x.length - y.length) === 1 && both === Math.min(x.length, y.length);
  return both >= 2 && both * 2 >= Math.min(x.length, y.length) && !format;
}

function placesDiffer(a: Account, b: Account): boolean {
  return a.place?.country != null && b.place?.country != null && a.place.country !== b.place.country;
}
const elsewhere = (account: Account, group: Group): boolean => {
  const placed = group.members.filter(({ account: member }) => member.place?.country != null);
  return placed.length > 0 && placed.filter(({ account: member }) => placesDiffer(account, member)).length * 2 > placed.length;
};

/** A held report without a date: the event of that day or of the two before, nearest first, else what others without a date tell. */
function lately(account: Account, group: Group): Offer {
  if (group.day === null) return null;
  const distance = dayOf(account.publishedAt) - group.day;
  const undated = group.members.every(({ account: member }) => member.date === null);
  if (undated) {
    const since = hoursBetween(firstOf(group) as Date, account.publishedAt);
    return since >= 0 && since <= 36 && !elsewhere(account, group) ? { cost: 1 + distance, reason: "undated" } : null;
  }
  if (distance < 0) return distance === -1 && isHeld(group) ? { cost: 0.5, reason: "undated" } : null;
  if (distance > (isHeld(group) ? 2 : 1) || (distance > 0 && elsewhere(account, group))) return null;
  return { cost: distance, reason: isHeld(group) ? "undated" : "announced" };
}

/** An announcement without a date: the next event to come, unless that was over when the announcement was made. */
function ahead(account: Account, group: Group): Offer {
  if (elsewhere(account, group)) return null;
  if (group.day === null) {
    const since = Math.abs(hoursBetween(firstOf(group) as Date, account.publishedAt)) / 24;
    return since <= Math.min(21, aheadOf(account.mode)) && !isCancelled(group) ? { cost: 100 + since, reason: "undated" } : null;
  }
  const distance = group.day - dayOf(account.publishedAt);
  if (distance < 0 || distance > aheadOf(account.mode)) return null;
  const over = firstOf(group, "held") ?? (isCancelled(group) ? firstOf(group, "cancelled") : null);
  if (over !== null && hoursBetween(over, account.publishedAt) > 12) return null;
  // One outlet alone that tells of it as held, and of no day, may have misread an announcement: rather what others date.
  const alone =
    new Set(group.members.map(({ account: { source } }) => source)).size === 1 &&
    group.members.every(({ account }) => account.date === null);
  return { cost: distance + (alone ? 10 : 0), reason: "announced" };
}

/** "Called off" without a date: what had been announced, or what others say was called off. */
function calledOff(account: Account, group: Group): Offer {
  if (isHeld(group)) return null;
  if (group.day === null) {
    const since = hoursBetween(firstOf(group) as Date, account.publishedAt) / 24;
    return Math.abs(since) <= aheadOf(account.mode)
      ? { cost: 50 + Math.abs(since), reason: isCancelled(group) ? "undated" : "announced" }
      : null;
  }
  const distance = group.day - dayOf(account.publishedAt);
  return distance >= -1 && distance <= aheadOf(account.mode) ? { cost: Math.max(0, distance), reason: "announced" } : null;
}

/** Joins held groups a day apart whose first reports came within hours of each other: one event, dated on two sides of a midnight. */
function joinNextDay(groups: Group[]): void {
  const byDay = groups.filter((group) => group.day !== null).sort((a, b) => (a.day as number) - (b.day as number));
  const joined = new Set<Group>();
  for (const later of byDay) {
    for (const earlier of byDay) {
      if (joined.has(earlier) || joined.has(later) || (later.day as number) - (earlier.day as number) !== 1) continue;
      const apart = Math.abs(hoursBetween(firstOf(earlier) as Date, firstOf(later) as Date));
      if (apart <= NEXT_DAY_HOURS && fits(later, earlier)) {
        // The day that more reports give; of equals the earlier, since a recap is dated late more often than early.
        if (later.members.length > earlier.members.length) earlier.day = later.day;
        move(later, earlier, groups, "next-day");
        joined.add(earlier);
      }
    }
  }
}
const NEXT_DAY_HOURS = 9;

/** Joins announcements for one day with the event of another near day: a visit moved by a day or two is the same visit. */
function joinRescheduled(groups: Group[]): void {
  const planned = groups.filter((group) => group.day !== null && !isHeld(group)).sort((a, b) => (a.day as number) - (b.day as number));
  for (const plan of planned) {
    const others = groups
      .filter((group) => group !== plan && group.day !== null && group.day !== plan.day && fits(plan, group))
      .map((group) => ({ group, distance: (group.day as number) - (plan.day as number) }))
      .filter(({ group, distance }) => {
        if (isHeld(group)) return distance >= -1 && distance <= 2 && (firstOf(plan) as Date) < (firstOf(group, "held") as Date);
        return Math.abs(distance) <= 2;
      })
      .sort((a, b) => Number(isHeld(b.group)) - Number(isHeld(a.group)) || Math.abs(a.distance) - Math.abs(b.distance));
    const target = others[0]?.group;
    if (target === undefined || !groups.includes(plan) || !groups.includes(target)) continue;
    // Of two announcements the later one knows the day.
    if (!isHeld(target) && latest(plan) > latest(target)) target.day = plan.day;
    move(plan, target, groups, "rescheduled");
  }
}
const latest = (group: Group): number => Math.max(...group.members.map(({ account }) => account.publishedAt.getTime()));

/** Joins what is told of one session with different lists of those who took part, the longest list first. */
function joinSessions(groups: Group[]): void {
  const size = (group: Group) => Math.max(...group.members.map(({ account }) => sidesOf(account.participants).length));
  const sessions = groups.filter((group) => group.members.some(({ account }) => account.session)).sort((a, b) => size(b) - size(a));
  for (const [i, group] of sessions.entries()) {
    const host = sessions
      .slice(0, i)
      .find(
        (other) =>
          groups.includes(other) && sameDays(group, other) && group.members.every(({ account }) => samePeople(account, other, sameSession)),
      );
    if (host) move(group, host, groups, "session");
  }
}
const sameDays = (a: Group, b: Group): boolean => {
  const day = (group: Group) => group.day ?? dayOf(firstOf(group) as Date);
  return a.day === null || b.day === null ? Math.abs(day(a) - day(b)) <= 21 : a.day === b.day;
};

/** Whether two groups have the same people at the same place, and no item tells of both. */
function fits(one: Group, other: Group): boolean {
  return one.members.every(({ account }) => samePeople(account, other) && !elsewhere(account, other));
}

function move(from: Group, to: Group, groups: Group[], reason: Reason): void {
  to.members.push(...from.members.map(({ account }) => ({ account, reason })));
  groups.splice(groups.indexOf(from), 1);
}

/**
 * "A second call today": parts the further one from the first. Words alone do not part ("met again" may look back to last month): an
 * earlier report that does not know of a second one must have come at least an hour and a half before.
 */
function apartBySequel(group: Group): Group[] {
  // "Again" in a report of the next day that gives no date looks back on the first one.
  const isSequel = ({ account }: Group["members"][number]) =>
    account.sequel && account.status === "held" && (account.date !== null || dayOf(account.publishedAt) === group.day);
  const second = group.members.filter(isSequel).sort((a, b) => canonically(a.account, b.account));
  const told = second[0]?.account.publishedAt;
  if (told === undefined) return [group];
  const first = group.members.filter((member) => !isSequel(member) && member.account.status === "held");
  const before = first.filter(({ account }) => hoursBetween(account.publishedAt, told) >= 1.5);
  if (before.length === 0) return [group];
  const started = new Date(Math.min(...before.map(({ account }) => account.publishedAt.getTime())));
  // Who reports hours after the first and right after the second means the second, unless it gives the hour of the first.
  const times = new Set(before.map(({ account }) => account.time).filter((time) => time !== null));
  const late = first.filter(
    ({ account }) =>
      hoursBetween(account.publishedAt, told) < 1.5 &&
      hoursBetween(told, account.publishedAt) <= 3 &&
      hoursBetween(started, account.publishedAt) >= 5 &&
      !(account.time !== null && times.has(account.time)),
  );
  const ofSecond = new Set([...second, ...late]);
  return [
    { day: group.day, members: group.members.filter((member) => !ofSecond.has(member)) },
    { day: group.day, members: group.members.filter((member) => ofSecond.has(member)).map((member) => ({ ...member, reason: "sequel" })) },
  ];
}
