// The counters, in one list: what is counted, and in which words it is shown at /metrics.

const described = {
  polls: "Polls of feeds that were answered",
  poll_failures: "Polls of feeds that failed",
  items_new: "Items stored for the first time",
  items_changed: "Items stored in a further version",
  reports: "Reports read from items",
  consultations_opened: "Consultations opened",
  consultations_merged: "Consultations found to be one with another",
  deliveries_queued: "Deliveries written to the outbox",
  deliveries_sent: "Deliveries that arrived",
  deliveries_later: "Attempts put off: rate limits and failures known not to have arrived",
  deliveries_uncertain: "Attempts that may have arrived",
  deliveries_refused: "Attempts refused by a chat or a platform",
  config_accepted: "Configs accepted since the start",
  config_refused: "Configs refused since the start",
} as const;

export type Counter = keyof typeof described;
export type Counts = Record<Counter, number>;

/** Counts of one process, all 0 at first. Passed to whoever counts; nothing is made at import time. */
export function counters(): Counts {
  return Object.fromEntries(Object.keys(described).map((name) => [name, 0])) as Counts;
}

/** In the Prometheus text format; `gauges` are values read at this moment: name -> [help, value]. */
export function exposition(counts: Counts, gauges: Record<string, [help: string, value: number]> = {}): string {
  const lines = Object.entries(described).flatMap(([name, help]) => [
    `# HELP parley_${name}_total ${help}`,
    `# TYPE parley_${name}_total counter`,
    `parley_${name}_total ${counts[name as Counter]}`,
  ]);
  for (const [name, [help, value]] of Object.entries(gauges))
    lines.push(`# HELP parley_${name} ${help}`, `# TYPE parley_${name} gauge`, `parley_${name} ${value}`);
  return `${lines.join("\n")}\n`;
}
