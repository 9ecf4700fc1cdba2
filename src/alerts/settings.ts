/** What an admin may set about alerts (config/parley.yaml, `alerts:`). */
export interface AlertSettings {
  /** A change of a sent alert waits so long for further ones. */
  coalesceSeconds: number;
  /** Edits of one message within `editWindowHours`; after that a short reply, and only for what matters. */
  edits: number;
  editWindowHours: number;
  /** Alerts per subscriber and hour, unless it set its own; the rest follows as "and N more". */
  capPerHour: number;
  /** A consultation that was reported, or took place, longer ago is no news to whoever has not heard of it. */
  freshHours: number;
  /** A delivery that the platform would not take for so long is given up, with a notice to the admins. */
  giveUpHours: number;
  /** An attempt under way is nobody else's for so long. */
  leaseSeconds: number;
  /** A message that may have arrived: leave it shown as uncertain, or send it again and risk a double. */
  uncertain: "leave" | "resend";
  /** Follows one place may have. */
  followsPerSubscriber: number;
  /** Entries of a digest; the rest is counted. */
  digestEntries: number;
}

export const alertDefaults: AlertSettings = {
  coalesceSeconds: 20,
  edits: 8,
  editWindowHours: 24,
  capPerHour: 30,
  freshHours: 48,
  giveUpHours: 24,
  leaseSeconds: 60,
  uncertain: "leave",
  followsPerSubscriber: 50,
  digestEntries: 30,
};
