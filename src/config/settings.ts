import { z } from "zod";
import { alertDefaults } from "../alerts/settings.ts";

// config/parley.yaml: everything an admin may choose that is neither a feed nor a word. Each key has a default, so an overlay names only what it changes.

const section = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).prefault({} as z.input<z.ZodObject<S, z.core.$strict>>);
const whole = (of: string, value: number) => z.int(`must be a whole number of ${of}`).positive("must be more than 0").default(value);
const address = z.url("must be a full address, like https://parley.example").nullable().default(null);

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

export const settingsSchema = z.strictObject({
  polling: section({
    contact: address,
    floorMinutes: whole("minutes", 5),
    ceilingMinutes: whole("minutes", 1440),
    spacingSeconds: whole("seconds", 5),
    freshHours: whole("hours", 72),
    baselineHours: whole("hours", 6),
    alarmMinutes: whole("minutes", 60),
    parallel: whole("feeds", 20),
    resolveLinks: z.boolean().default(true),
  }),
  reading: section({ minimum: z.number().min(0, "lies between 0 and 1").max(1, "lies between 0 and 1").default(0) }),
  alerts: section({
    language: z.string().min(2).default("en"),
    zone: z.string().refine(isZone, 'a zone is written as in "Asia/Tehran"').default("UTC"),
    coalesceSeconds: whole("seconds", alertDefaults.coalesceSeconds),
    edits: z.int("must be a whole number").min(0, "must be 0 or more").default(alertDefaults.edits),
    editWindowHours: whole("hours", alertDefaults.editWindowHours),
    capPerHour: whole("alerts", alertDefaults.capPerHour),
    freshHours: whole("hours", alertDefaults.freshHours),
    giveUpHours: whole("hours", alertDefaults.giveUpHours),
    leaseSeconds: whole("seconds", alertDefaults.leaseSeconds),
    uncertain: z.enum(["leave", "resend"], 'must be "leave" or "resend"').default(alertDefaults.uncertain),
    followsPerSubscriber: whole("follows", alertDefaults.followsPerSubscriber),
    digestEntries: whole("entries", alertDefaults.digestEntries),
    terminal: z.boolean().nullable().default(null),
    terminalFollows: z.array(z.string().min(1)).default(["everything"]),
    webhooks: z.array(z.strictObject({ url: z.url("must be a full address"), follow: z.array(z.string().min(1)).min(1) })).default([]),
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
