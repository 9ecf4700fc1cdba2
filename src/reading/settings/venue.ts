import type { Place } from "../cues/where.ts";
import type { Report } from "../reports.ts";

const among = (place: Place | null, report: Report): boolean => report.participants.some((p) => p.country === place?.country);

/** Whether two reports tell of meetings of one day that have a side in common. */
const sameDay = (a: Report, b: Report): boolean =>
  a.mode === "meeting" &&
  b.mode === "meeting" &&
  a.status === "held" &&
  b.status === "held" &&
  a.date === b.date &&
  a.participants.some((p) => b.participants.some((q) => q.country === p.country));

/**
 * Where an item tells of several meetings of one day, nineteen in twenty such items have them in one place, and nobody is on the margins of a gathering abroad and at home
 * at once. A later one that seems to be in the country of one of its sides has that from what was spoken of: "on the margins of the summit in Accra he met A. He also met B,
 * who thanked him for hosting the committee in Lusaka". So does one that seems to be abroad while the first was where its minister is at home.
 */
export function shareVenue(reports: Report[]): Report[] {
  const first = reports.find((r) => r.mode === "meeting" && r.status === "held" && r.place?.name);
  const place = first?.place;
  const told = first?.evidence.find((e) => e.field === "place");
  if (!first || !place || !told) return reports;
  const gathered = !among(place, first);
  const host = among(place, first) ? place.country : null;
  return reports.map((report) => {
    const own = report.place;
    if (report === first || !own || !sameDay(first, report) || (own.name === place.name && own.country === place.country)) return report;
    const mistaken = gathered ? among(own, report) : host !== null && own.country !== host && hosts(host, first, reports);
    if (!mistaken) return report;
    const evidence = report.evidence.map((e) => (e.field === "place" ? { ...told, rule: "same-day", inferred: true as const } : e));
    return { ...report, place, evidence };
  });
}

/** Whether a country is the side that all meetings have in common: its minister receives at home. */
const hosts = (country: string, first: Report, reports: Report[]): boolean =>
  reports.filter((r) => sameDay(first, r)).every((r) => r.participants.some((p) => p.country === country));
