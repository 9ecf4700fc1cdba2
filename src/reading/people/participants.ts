export const offices = [
  "foreign-minister",
  "head-of-state",
  "head-of-government",
  "minister",
  "deputy-foreign-minister",
  "ambassador",
  "envoy",
  "organisation-head",
  "other",
] as const;
export type Office = (typeof offices)[number];

/** Who took part: a country (ISO 3166-1 alpha-2, EU, XK, PS) or organisation (`org:UN`), an office, and a name in its usual Latin spelling or null. */
export interface Participant {
  country: string;
  office: Office;
  name: string | null;
  /** The roster's id, where the person is known to it. */
  official?: string;
}
