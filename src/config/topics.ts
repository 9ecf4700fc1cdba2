import { z } from "zod";
import type { TopicsData } from "../reading/events/topics.ts";

/** `config/topics.yaml`: what consultations are about. */
export const topicsSchema = z.strictObject({
  topics: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, "a topic's id is lower-case letters, digits and hyphens"),
    z.strictObject({
      names: z.record(z.string().min(2), z.string().min(1)).refine((names) => names.en !== undefined, "needs a name in English (en)"),
      terms: z.record(z.string().min(2), z.array(z.string().min(1))).default({}),
      not: z.record(z.string().min(2), z.array(z.string().min(1))).default({}),
    }),
  ),
}) satisfies z.ZodType<TopicsData, unknown>;
