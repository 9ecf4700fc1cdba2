import type { Loaded } from "../loaded.ts";
import type { Db } from "../store/database.ts";
import type { Address } from "../subscribers/address.ts";
import { parseFollows } from "../subscribers/follow.ts";
import { addFollows } from "../subscribers/follows.ts";
import { ensureSubscriber } from "../subscribers/places.ts";
import { UsageError } from "./terminal.ts";

/**
 * Makes a subscriber that the config names (the terminal, a webhook) and lets it follow what the config says.
 * Throws a UsageError where a line cannot be understood, with what may have been meant.
 */
export async function subscribe(
  db: Db,
  address: Address,
  lines: string[],
  language: string,
  { config, follows }: Loaded,
  now: Date,
): Promise<void> {
  const subscriber = await ensureSubscriber(db, address, { language, zone: config.settings.alerts.zone }, now);
  for (const line of lines) {
    const parsed = parseFollows(line, follows);
    if (parsed.kind !== "follows")
      throw new UsageError(
        `parley.yaml: cannot tell what to follow by "${line}": name a country, a pair, a person, a group, or "everything"`,
      );
    await addFollows(db, subscriber.id, parsed.follows, { perSubscriber: config.settings.alerts.followsPerSubscriber }, now);
  }
}
