import { readingWords } from '../words/learnt.ts';

let known: ReadonlyMap<string, number> | null = null;

/** Number of the month, 1 to 12, of a name in lower case. */
const monthOf = (name: string): number | undefined => {
  known ??= new Map(
    readingWords().months.flatMap((names, index) => names.split(' ').map((one) => [one, index + 1] as const)),
  );
  return known.get(name);
};

const two = (value: number): string => String(value).padStart(2, '0');

const day = (year: number, month: number, date: number): string | null => {
  const full = year < 100 ? 2000 + year : year;
  if (full < 1990 || full > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return `${full}-${two(month)}-${two(date)}`;
};

const isoLike =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;

const zoneOf = (zone: string | undefined): string => {
  if (!zone) return '';
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
};

/**
 * A machine-written instant as ISO 8601: ISO and its common misspellings, compact forms, RFC 2822, Unix seconds and
 * milliseconds. A text that only people write gives null (see `dayInText`).
 */
export const instantOf = (value: unknown): string | null => {
  const text = String(typeof value === 'string' || typeof value === 'number' ? value : '').trim();
  const parts = isoLike.exec(text) ?? compact.exec(text);
  if (parts) {
    const [, year = '', month = '', date = '', hour, minute, second, zone] = parts;
    const written = day(Number(year), Number(month), Number(date));
    if (written === null || hour === undefined) return written;
    return `${written}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
  }
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return day(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()) === null
      ? null
      : moment.toISOString();
  }
  // `Tue, 19 Nov 2019 10:48:00 GMT`, `Tue Nov 19 10:48:00 UTC 2019`: with a zone, so that no local time is read into it.
  if (/^\p{L}{3,9},?\s.*\d{4}/u.test(text) && /(?:GMT|UTC|Z|[+-]\d{4})\b/.test(text)) {
    const time = Date.parse(
      text.replace(/^(\p{L}{3}) (\p{L}{3}) (\d+) ([\d:]+) (\S+) (\d{4})$/u, '$3 $2 $6 $4 $5'),
    );
    if (!Number.isNaN(time)) return new Date(time).toISOString();
  }
  return dayInText(text, null);
};

/**
 * The first full day in a text that people read, as `YYYY-MM-DD`. Of `3/4/2024` the language decides what is the month;
 * without one only an unambiguous day is read.
 */
export const dayInText = (text: string, language: string | null): string | null => {
  const lower = text.toLowerCase();
  const found: { at: number; day: string }[] = [];
  const add = (at: number, written: string | null) => {
    if (written !== null) found.push({ at, day: written });
  };
  for (const m of lower.matchAll(/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/g))
    add(m.index, day(Number(m[1]), Number(m[2]), Number(m[3])));
  for (const m of lower.matchAll(/(?<!\d)(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/g))
    add(m.index, day(Number(m[1]), Number(m[2]), Number(m[3])));
  for (const m of lower.matchAll(/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/g))
    add(m.index, day(Number(m[3]), Number(m[2]), Number(m[1])));
  for (const m of lower.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/g)) {
    const [a, b] = [Number(m[1]), Number(m[2])];
    const monthFirst = b > 12 || (a <= 12 && language !== null && /^en(?:-us)?$/i.test(language));
    if (a <= 12 && b <= 12 && a !== b && language === null) continue;
    add(m.index, monthFirst ? day(Number(m[3]), a, b) : day(Number(m[3]), b, a));
  }
  for (const m of lower.matchAll(
    /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|º|er)?,?\s+(?:de\s+|of\s+)?(\p{L}[\p{L}\p{M}]{1,13})\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/gu,
  )) {
    const month = monthOf(m[2] ?? '');
    if (month) add(m.index, day(Number(m[3]), month, Number(m[1])));
  }
  for (const m of lower.matchAll(/(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu)) {
    const month = monthOf(m[1] ?? '');
    if (month) add(m.index, day(Number(m[3]), month, Number(m[2])));
  }
  return found.sort((a, b) => a.at - b.at)[0]?.day ?? null;
};

/** The day in an address (`/2024/10/16/`, `2024-10-16`, `20241016`); month and year alone are none. */
export const dayInAddress = (address: string | null): string | null => {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/.exec(address ?? '')?.[1] ?? '';
  const m =
    /(?<!\d)(20\d{2}|19\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(path);
  return m ? day(Number(m[1]), Number(m[2]), Number(m[3])) : null;
};
