import { z } from "zod";
import type { FollowWords } from "../subscribers/follow-index.ts";

const terms = z.array(z.string().min(1)).default([]);

/** `config/follows.yaml`: the small words of follows, and names that mean more than one thing. */
export const followsSchema = z.strictObject({
  words: z.strictObject({
    everything: terms,
    calls: terms,
    meetings: terms,
    ministers: terms,
    unplanned: terms,
    planned: terms,
    between: terms,
    skip: terms,
  }),
  ambiguous: z.array(z.strictObject({ terms, options: z.array(z.string().min(2)).min(2) })).default([]),
  popular: z.array(z.string().min(2)).default([]),
}) satisfies z.ZodType<FollowWords, unknown>;
