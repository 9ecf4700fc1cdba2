/** Lets each person ask so many things at once, and one more every so often. Bounded: who is forgotten starts anew. */
export function restraint({ burst = 20, everyMs = 2000, people = 5000 } = {}) {
  const buckets = new Map<number, { left: number; at: number; told: boolean }>();
  /** "tell": over the limit for the first time, so say so; "ignore": still over it. */
  return (person: number, now: Date): "fine" | "tell" | "ignore" => {
    const at = now.getTime();
    const known = buckets.get(person);
    buckets.delete(person);
    const left = known === undefined ? burst : Math.min(burst, known.left + Math.max(0, at - known.at) / everyMs);
    if (buckets.size >= people) buckets.delete(buckets.keys().next().value as number);
    if (left >= 1) {
      buckets.set(person, { left: left - 1, at, told: false });
      return "fine";
    }
    buckets.set(person, { left, at, told: true });
    return known?.told === true ? "ignore" : "tell";
  };
}
