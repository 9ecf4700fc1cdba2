import type { Place } from "../reading/cues/where.ts";
import type { Status } from "../reading/events/status.ts";
import type { Participant } from "../reading/people/participants.ts";
import type { Mode } from "../reading/reports.ts";
import { type Account, aheadOf, canonically, dayOf, isoOf } from "./account.ts";
import { byRank, rankOf, samePerson, sideOf, sidesOf } from "./sides.ts";

/** What is known of a consultation: every field follows from its reports. */
export interface Facts {
  mode: Mode;
  /** Sorted codes, "EG-IR". */
  sides: string;
  /** The offices met in the order of the sides, "minister-state"; "session" for a session of many. */
  level: string;
  status: Status;
  date: string | null;
  time: string | null;
  /** First and last day on which it may have been, as day numbers, both included. */
  during: [number, number];
  session: boolean;
  place: Place | null;
  participants: Participant[];
  confidence: number;
  /** Different outlets. */
  sources: number;
  /** Field -> the report (Account.id) it came from. */
  origins: Record<string, number>;
  firstReportedAt: Date;
  lastReportedAt: Date;
}

/** How much a report counts: as it is sure of itself, and as its outlet is near to the parties. */
const weightOf = (account: Account): number =>
  Math.max(account.confidence, 0.05) * (account.tier <= 1 ? 1.5 : account.tier === 2 ? 1 : 0.6);

/**
 * The fields of one event from all its reports, best supported values first. Each outlet has one vote a value, so that five rewrites by one
 * outlet do not outvote two others. Nothing is made up: a field that no report gives stays null. Pure; the order of reports is no matter.
 */
export function revise(reports: Account[]): Facts {
  const accounts = [...reports].sort(canonically);
  const held = accounts.filter((account) => account.status === "held");
  const origins: Record<string, number> = {};
  const chosen = <T>(field: string, vote: Vote<T> | null): T | null => {
    if (vote === null) return null;
    origins[field] = vote.from.id;
    return vote.value;
  };

  const status = chosen("status", statusOf(accounts)) as Status;
  // Those who tell that it took place know the day better than those who announced it; of announcements the latest knows best.
  const told = held.filter((account) => account.date !== null);
  const date = chosen(
    "date",
    told.length > 0
      ? elect(told, (account) => account.date)
      : latest(
          accounts.filter((account) => account.date !== null),
          (account) => account.date,
        ),
  );
  const time = chosen(
    "time",
    elect(
      accounts.filter((account) => account.date === date || account.date === null),
      (account) => account.time,
    ),
  );
  const mode = (accounts[0] as Account).mode;
  const place = mode === "call" ? null : chosen("place", placeOf(held.length > 0 ? held : accounts) ?? placeOf(accounts));
  const session = accounts.some((account) => account.session);
  const participants = participantsOf(accounts, origins);
  const sides = sidesOf(participants);
  const doubt = new Map<string, number>();
  for (const account of accounts)
    doubt.set(account.source, Math.min(doubt.get(account.source) ?? 1, 1 - Math.min(0.99, Math.max(0, account.confidence))));

  return {
    mode,
    sides: sides.join("-"),
    level: session && sides.length > 3 ? "session" : levelOf(participants, sides),
    status,
    date,
    time,
    during: duringOf(accounts, date),
    session,
    place,
    participants,
    confidence: Math.round((1 - [...doubt.values()].reduce((all, one) => all * one, 1)) * 1000) / 1000,
    sources: doubt.size,
    origins,
    firstReportedAt: (accounts[0] as Account).publishedAt,
    lastReportedAt: (accounts.at(-1) as Account).publishedAt,
  };
}

interface Vote<T> {
  value: T;
  from: Account;
}

/** The value with the most weight, one vote an outlet; of equals the one told first. Null where nobody tells. */
function elect<T>(
  accounts: Account[],
  tell: (account: Account) => T | null,
  keyOf: (value: T) => string = String,
  weigh = weightOf,
): Vote<T> | null {
  const votes = new Map<string, { vote: Vote<T>; by: Map<string, number> }>();
  for (const account of accounts) {
    const value = tell(account);
    if (value === null) continue;
    const entry = votes.get(keyOf(value)) ?? { vote: { value, from: account }, by: new Map<string, number>() };
    entry.by.set(account.source, Math.max(entry.by.get(account.source) ?? 0, weigh(account)));
    if (weigh(account) > weigh(entry.vote.from)) entry.vote = { value, from: account };
    votes.set(keyOf(value), entry);
  }
  let most: { vote: Vote<T>; weight: number } | null = null;
  for (const { vote, by } of votes.values()) {
    const weight = [...by.values()].reduce((sum, one) => sum + one, 0);
    if (most === null || weight > most.weight + 1e-9) most = { vote, weight };
  }
  return most?.vote ?? null;
}

function latest<T>(accounts: Account[], tell: (account: Account) => T | null): Vote<T> | null {
  const from = accounts.at(-1);
  const value = from === undefined ? null : tell(from);
  return from === undefined || value === null ? null : { value, from };
}

/** Held once it is told to have been, unless more say that it was called off; of announcements and cancellations the latest holds. */
function statusOf(accounts: Account[]): Vote<Status> {
  const held = accounts.filter((account) => account.status === "held");
  const cancelled = accounts.filter((account) => account.status === "cancelled");
  if (held.length > 0) {
    const decided = elect([...held, ...cancelled].sort(canonically), (account) => account.status) as Vote<Status>;
    const lastCancelled = cancelled.at(-1);
    if (decided.value === "held" || lastCancelled === undefined || canonically(held.at(-1) as Account, lastCancelled) > 0)
      return elect(held, (account) => account.status) as Vote<Status>;
    return decided;
  }
  return latest(accounts, (account) => account.status) as Vote<Status>;
}

/** The city most agree on, or the country where none names a city. */
function placeOf(accounts: Account[]): Vote<Place> | null {
  // Who names the city knows better where it was than who names a country.
  const country = elect(
    accounts,
    (account) => account.place?.country ?? null,
    String,
    (account) => weightOf(account) * (account.place?.name == null ? 0.6 : 1),
  );
  const there = accounts.filter((account) => account.place !== null && (country === null || account.place.country === country.value));
  const city = elect(
    there,
    (account) => (account.place?.name == null ? null : account.place),
    (place) => place.name as string,
  );
  return city ?? elect(there, (account) => account.place, JSON.stringify);
}

/** Everybody whom the reports name, each once; of those whom only a small part of the reports name, none. */
function participantsOf(accounts: Account[], origins: Record<string, number>): Participant[] {
  const seats: { people: { person: Participant; account: Account }[]; side: string }[] = [];
  for (const account of accounts) {
    const taken = new Set<object>();
    for (const person of [...account.participants].sort((a, b) => byRank(a.office, b.office))) {
      const side = sideOf(person.country);
      const seat = seats.find(
        (one) => one.side === side && !taken.has(one) && one.people.some(({ person: other }) => isOne(person, other)),
      );
      if (seat) seat.people.push({ person, account });
      const entry = seat ?? { people: [{ person, account }], side };
      if (!seat) seats.push(entry);
      taken.add(entry);
    }
  }
  const weight = (all: { account: Account }[]) => {
    const by = new Map<string, number>();
    for (const { account } of all) by.set(account.source, Math.max(by.get(account.source) ?? 0, weightOf(account)));
    return [...by.values()].reduce((sum, one) => sum + one, 0);
  };
  const all = weight(accounts.map((account) => ({ account })));
  const bySide = new Map<string, typeof seats>();
  for (const seat of seats) bySide.set(seat.side, [...(bySide.get(seat.side) ?? []), seat]);
  const kept = [...bySide.keys()].sort().flatMap((side) => {
    const ours = (bySide.get(side) as typeof seats).sort((a, b) => weight(b.people) - weight(a.people));
    // An unnamed "other" beside somebody known is the same somebody, told vaguely.
    const known = ours.filter((seat) => seat.people.some(({ person }) => person.office !== "other" || person.name !== null));
    return (known.length > 0 ? known : ours).filter((seat, i) => i === 0 || weight(seat.people) >= all * 0.25);
  });
  return kept.map((seat) => {
    const people = seat.people.map(({ person, account }) => ({ ...account, person }));
    const named = elect(
      people,
      (one) => ((one as (typeof people)[number]).person.name === null ? null : (one as (typeof people)[number]).person),
      (person) => person.official ?? (person.name as string).toLowerCase(),
    );
    const office = elect(people, (one) => {
      const told = (one as (typeof people)[number]).person.office;
      return told === "other" ? null : told;
    });
    const first = people[0] as (typeof people)[number];
    origins[`participant:${seat.side}${kept.filter((one) => one.side === seat.side).length > 1 ? `:${office?.value ?? "other"}` : ""}`] = (
      named?.from ?? first
    ).id;
    return {
      country: seat.side,
      office: office?.value ?? "other",
      name: named?.value.name ?? null,
      ...(named?.value.official === undefined ? {} : { official: named.value.official }),
    };
  });
}

/** Whether two reports put the same person on a seat. Stricter than for the event: here a vague "other" makes no seat its own. */
const isOne = (a: Participant, b: Participant): boolean =>
  samePerson(a, b) !== false && !(a.name === null && a.office === "other" && b.office !== "other");

function levelOf(participants: Participant[], sides: string[]): string {
  return sides
    .map((side) => {
      const offices = participants.filter((person) => person.country === side).map((person) => person.office);
      // Where a minister sits beside others of a delegation, it is the minister's event; a president's beside ministers is the president's.
      return rankOf(offices.sort(byRank)[0] ?? "other");
    })
    .join("-");
}

function duringOf(accounts: Account[], date: string | null): [number, number] {
  if (date !== null) return [dayOf(date), dayOf(date)];
  const first = dayOf((accounts.find((account) => account.status === "held") ?? (accounts[0] as Account)).publishedAt);
  return accounts.some((account) => account.status === "held")
    ? [first - 1, first]
    : [first, first + aheadOf((accounts[0] as Account).mode)];
}

/** Day by which it is found again: its date, or the first day it may have been. */
export const anchorOf = (facts: Facts): string => isoOf(facts.during[0]);
