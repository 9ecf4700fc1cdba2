import { z } from "zod";

// config/parley.yaml: everything an admin may choose that is neither a feed nor a word. Each key has a default, so an overlay names only what it changes.

const section = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).prefault({} as z.input<z.ZodObject<S, z.core.$strict>>);
const seconds = (value: number) => z.int("must be a whole number of seconds").positive("must be more than 0").default(value);
const minutes = (value: number) => z.int("must be a whole number of minutes").positive("must be more than 0").default(value);
const address = z.url("must be a full address, like https://parley.example").nullable().default(null);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day like 07:30");

export const settingsSchema = z.strictObject({
  polling: section({
    contact: address.describe("Shown to publishers in the User-Agent, so that they can reach you."),
    floor: minutes(5),
    ceiling: minutes(360),
    fresh: minutes(24 * 60),
    alarm: minutes(60),
  }),
  alerts: section({
    language: z.string().min(2).default("en"),
    zone: z.string().min(1).default("UTC"),
    confidence: z.number().min(0, "must be between 0 and 1").max(1, "must be between 0 and 1").default(0.5),
    edits: section({ most: z.int().min(0).default(8), window: minutes(720), gather: seconds(20) }),
    hourly: z.int().positive("must be more than 0").default(20),
    uncertain: z.enum(["hold", "resend"], 'must be "hold" or "resend"').default("hold"),
    digest: clock.default("08:00"),
    terminal: z.boolean().nullable().default(null),
    webhooks: z
      .array(z.strictObject({ id: z.string().min(1), url: z.url("must be a full address"), follow: z.array(z.string().min(1)).min(1) }))
      .default([]),
  }),
  telegram: section({
    transport: z.enum(["polling", "webhook"], 'must be "polling" or "webhook"').default("polling"),
    admins: z.array(z.int("must be a numeric Telegram user id")).default([]),
    adminChat: z.int("must be a numeric Telegram chat id").nullable().default(null),
  }),
  slack: section({
    transport: z.enum(["socket", "http"], 'must be "socket" or "http"').default("socket"),
    port: z.int().min(1).max(65535).default(3000),
    adminChannel: z.string().min(1).nullable().default(null),
  }),
  web: section({
    enabled: z.boolean().default(true),
    host: z.string().default("127.0.0.1"),
    port: z.int().min(0).max(65535).default(8080),
    publicUrl: address,
  }),
  retention: section({
    items: z.int("must be a whole number of days").min(7, "keep at least 7 days, or late reports cannot be merged").default(90),
  }),
});

export type Settings = z.infer<typeof settingsSchema>;
