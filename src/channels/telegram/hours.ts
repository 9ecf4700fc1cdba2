/** Minutes since midnight of "7", "07:30", "۲۲:۰۰" or "10 pm"; null where it is no time of day. */
export function minuteOf(said: string): number | null {
  const text = western(said).trim().toLowerCase();
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/.exec(text);
  if (match === null) return null;
  const half = match[3];
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half !== undefined) hour = (hour % 12) + (half === "pm" ? 12 : 0);
  return hour > 23 || minute > 59 ? null : hour * 60 + minute;
}

/** "22-7", "22:00 – 07:30": from and to in minutes since midnight. Null where it is none. */
export function hoursOf(said: string): { from: number; to: number } | null {
  const [from, to, ...rest] = said
    .split(/\s*(?:[-–—]|\bto\b|تا|إلى|до|bis|à|\ba\b|至|到)\s*|\s+(?=\d)/u)
    .filter((part) => part.trim() !== "");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const start = minuteOf(from);
  const end = minuteOf(to);
  return start === null || end === null || start === end ? null : { from: start, to: end };
}

/** The hours that a text ends with ("24h", "3 d", "2w"), and the text before them. Null: it ends with none. */
export function spanOf(said: string): { hours: number; before: string } | null {
  const match =
    /^(.*?)\s*(\d{1,3})\s*(h|d|w|hours?|days?|weeks?|ساعت|روز|هفته|ساعات?|يوم|أيام|أسبوع|ч|час\w*|д|дн\w*|нед\w*|saat|gün|hafta|heures?|jours?|j|horas?|d[ií]as?|stunden?|tage?|小时|天|周)\s*$/iu.exec(
      western(said),
    );
  if (match === null) return null;
  const unit = (match[3] as string).toLowerCase();
  const hours = /^(w|week|هفته|أسبوع|нед|hafta|周)/.test(unit) ? 168 : /^(d|روز|يوم|أيام|дн|д$|gün|j|tag|天)/.test(unit) ? 24 : 1;
  const total = Number(match[2]) * hours;
  return total < 1 ? null : { hours: Math.min(total, 24 * 365), before: (match[1] as string).trim() };
}

/** "07:05" of minutes since midnight. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Persian and Arabic digits as the ones that numbers are read from. */
export const western = (text: string): string =>
  text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
