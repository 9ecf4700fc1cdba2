import type { ConsultationView } from "../../alerts/view.ts";
import { loadViews } from "../../store/alerts.ts";
import type { Db } from "../../store/database.ts";
import type { Follow } from "../../store/subscribers.ts";
import { type Members, type Sought, seek } from "../../store/telegram.ts";
import type { FollowIndex, Target } from "../../subscribers/follow-index.ts";

/** Follows as what the store looks back by: groups become their members. */
export function soughtBy(rules: Pick<Follow, "a" | "b" | "mode">[], index: FollowIndex): Sought[] {
  const members = (target: Target | null): Members | null => {
    if (target === null || target === "*") return null;
    if (target.startsWith("person:")) return { official: target.slice(7) };
    if (!target.startsWith("group:")) return { countries: [target] };
    const id = target.slice(6);
    return { countries: [...(index.groups[id]?.members ?? []), id, `org:${id}`] };
  };
  return rules.map(({ a, b, mode }) => ({ a: members(a), b: members(b), mode }));
}

/** A page of consultations, and whether there are more after it. */
export async function page(
  db: Db,
  sought: Sought[],
  { limit, offset, ahead }: { limit: number; offset: number; ahead?: Date },
): Promise<{ views: ConsultationView[]; more: boolean }> {
  const ids = await seek(db, sought, { limit: limit + 1, offset, ...(ahead === undefined ? {} : { ahead }) });
  const found = await loadViews(db, ids.slice(0, limit));
  return { views: ids.slice(0, limit).flatMap((id) => found.get(id) ?? []), more: ids.length > limit };
}
