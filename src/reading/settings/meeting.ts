import type { PlaceCue } from "../cues/where.ts";
import type { Draft } from "../events/drafts.ts";
import type { Participant } from "../people/participants.ts";
import type { Desk } from "./desk.ts";

/** A meeting of an item whose place is looked for. */
export interface Meeting {
  draft: Draft;
  /** All that the item tells of. */
  all: Draft[];
  desk: Desk;
  participants: Participant[];
  /** The city that the report comes from. */
  dateline: PlaceCue | null;
  own: OwnWords;
}

/** What the sentences that tell a meeting say of where it was. */
export interface OwnWords {
  city: PlaceCue | undefined;
  country: PlaceCue | undefined;
  /** The country may be what the talks were about, or has a city that the item tells elsewhere. */
  open: boolean;
}

/** Whether a country takes part. */
export const takesPart = ({ participants }: Pick<Meeting, "participants">, country: string | null): boolean =>
  participants.some((p) => p.country === country);

export const atMargins = ({ predicates }: Draft): boolean => predicates.some((p) => p.clause.cues.some((c) => c.word === "sidelines"));
