import * as v from 'valibot';
import { type Actor, actorKinds, eventKinds, type PackEvent, type PackHeader } from './records.ts';

/** Newest pack format that this code reads. */
export const packFormat = 1;

// Lengths are in characters. `description` has its limit from the format; the others only keep a hostile pack from
// filling a card or an index row: each is some three times the longest found in 60,000 real records.
const longest = {
  id: 300,
  name: 300,
  description: 140,
  title: 400,
  summary: 4_000,
  cue: 300,
  url: 2_000,
  list: 1_000,
  headerText: 4_000,
};

const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

const textUpTo = (limit: number) =>
  v.pipe(
    v.string('must be a text'),
    v.check((text) => text.length <= limit || lengthOf(text) <= limit, `is longer than ${limit} characters`),
  );

/** One line: something in it, and no control characters, by which the index parts its rows. */
const lineUpTo = (limit: number) =>
  v.pipe(
    textUpTo(limit),
    v.check((text) => text.trim() !== '', 'is empty'),
    v.check((text) => !/\p{Cc}/u.test(text), 'has a line break or another control character'),
  );

const listOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item, 'must be a list'), v.maxLength(longest.list, `has more than ${longest.list} entries`));

/** The last day of a month; 1 March minus a day, by the rule of the Gregorian calendar. */
const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Is `text` a day, month or year that exists, as the pack format writes it? */
export const isPartialDate = (text: string): boolean => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const month = Number(parts[2] ?? '1');
  const day = Number(parts[3] ?? '1');
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(parts[1]), month);
};

const date = v.pipe(
  v.string('must be a text'),
  v.check(isPartialDate, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD'),
);

const id = v.pipe(
  v.string('must be a text'),
  v.regex(/^[^\s\p{Cc}]+$/u, 'must be an id: no spaces, not empty'),
  v.maxLength(longest.id, `is longer than ${longest.id} characters`),
);

/** Other schemes (`javascript:`, `data:`) would run in the reader's browser when a source is clicked. */
const link = v.pipe(
  v.string('must be a text'),
  v.regex(/^https?:\/\/[^\s\p{Cc}<>"]+$/iu, 'must be a link that begins with http:// or https://'),
  v.maxLength(longest.url, `is longer than ${longest.url} characters`),
);

const languageTag = v.pipe(
  v.string('must be a text'),
  v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i, 'must be a language tag such as "en" or "pt-BR"'),
  v.maxLength(35, 'is longer than 35 characters'),
);

const source = v.looseObject({
  title: textUpTo(longest.title),
  url: link,
  publisher: v.optional(textUpTo(longest.name)),
  published: v.optional(textUpTo(40)),
});

const role = v.looseObject({
  title: lineUpTo(longest.title),
  of: v.optional(id),
  from: v.optional(date),
  to: v.optional(date),
  asOf: v.optional(date),
});

const name = lineUpTo(longest.name);
const names = v.optional(listOf(name));
const sources = v.optional(listOf(source));
const share = v.pipe(
  v.number('must be a number'),
  v.minValue(0, 'must be from 0 to 1'),
  v.maxValue(1, 'must be from 0 to 1'),
);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An actor line. Keys that the format does not know stay in the answer; prototype keys do not. */
export const actorSchema: v.GenericSchema<unknown, Actor> = v.looseObject({
  actor: id,
  kind: v.picklist(actorKinds, `must be one of: ${actorKinds.join(', ')}`),
  name,
  aliases: names,
  names: v.optional(
    v.pipe(
      // A list is an object too, and an empty one has no key that could be wrong.
      v.custom<object>(isObject, 'must be an object of language tags'),
      v.record(languageTag, listOf(name), 'must be an object of language tags'),
    ),
  ),
  description: lineUpTo(longest.description),
  summary: v.optional(textUpTo(longest.summary)),
  roles: v.optional(listOf(role)),
  from: v.optional(date),
  to: v.optional(date),
  prominence: v.optional(share),
  surname: v.optional(name),
  ambiguous: names,
  demonyms: names,
  country: v.optional(id),
  population: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(0, 'must not be negative'),
    ),
  ),
  asOf: v.optional(date),
  sources,
});

/** An event line, read as an actor line is. */
export const eventSchema: v.GenericSchema<unknown, PackEvent> = v.looseObject({
  event: id,
  kind: v.picklist(eventKinds, `must be one of: ${eventKinds.join(', ')}`),
  title: lineUpTo(longest.title),
  from: date,
  to: v.optional(date),
  actors: v.pipe(listOf(id), v.minLength(1, 'must name at least one actor')),
  summary: textUpTo(longest.summary),
  cues: v.optional(listOf(lineUpTo(longest.cue))),
  follows: v.optional(listOf(id)),
  checked: v.optional(date),
  sources,
});

/** The header line. */
export const headerSchema: v.GenericSchema<unknown, PackHeader> = v.looseObject({
  pack: v.pipe(
    v.string('must be a text'),
    v.regex(
      /^[a-z0-9][a-z0-9-]{0,63}$/,
      'must be 1 to 64 small letters, digits and hyphens, a hyphen not the first',
    ),
  ),
  format: v.literal(packFormat, `must be ${packFormat}`),
  title: lineUpTo(longest.title),
  language: languageTag,
  licence: lineUpTo(longest.name),
  updated: date,
  description: v.optional(textUpTo(longest.headerText)),
  publisher: v.optional(textUpTo(longest.name)),
  homepage: v.optional(v.pipe(link, v.regex(/^https:/i, 'must begin with https://'))),
  expires: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be whole hours'),
      v.minValue(1, 'must be at least 1'),
    ),
  ),
});

/** What is wrong with a record. `key` is a path (`roles[2].from`), absent where the whole record is meant. */
export interface RecordFault {
  key?: string;
  message: string;
}

export type Checked<T> = { ok: true; value: T } | { ok: false; faults: RecordFault[] };

const pathOf = (issue: v.BaseIssue<unknown>): string => {
  let path = '';
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${String(key)}`;
  }
  return path;
};

const faultOf = (issue: v.BaseIssue<unknown>): RecordFault => {
  const key = pathOf(issue);
  const last = issue.path?.at(-1);
  const absent = last !== undefined && 'origin' in last && last.value === undefined;
  const message =
    issue.type === 'loose_object' ? (absent ? 'is missing' : 'must be an object') : issue.message;
  return key === '' ? { message } : { key, message };
};

const check = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): Checked<T> => {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, faults: result.issues.map(faultOf) };
};

/** Checks the parsed first line of a pack. */
export const checkHeader = (value: unknown): Checked<PackHeader> => {
  if (!isObject(value) || !Object.hasOwn(value, 'pack')) {
    return {
      ok: false,
      faults: [{ message: 'The first line is no pack header: an object with the keys "pack" and "format".' }],
    };
  }
  const format = 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && format > packFormat) {
    return {
      ok: false,
      faults: [
        { key: 'format', message: `is ${format}: this version of Backstory reads format ${packFormat}` },
      ],
    };
  }
  return check(headerSchema, value);
};

/** Checks a parsed record line: an object with either the key `actor` or the key `event`. */
export const checkRecord = (value: unknown): Checked<Actor | PackEvent> => {
  const actor = isObject(value) && Object.hasOwn(value, 'actor');
  const event = isObject(value) && Object.hasOwn(value, 'event');
  if (actor === event) {
    const message = actor
      ? 'A record has either the key "actor" or the key "event", not both.'
      : 'Neither an actor nor an event: the line has no key "actor" or "event".';
    return { ok: false, faults: [{ message }] };
  }
  return actor ? check(actorSchema, value) : check(eventSchema, value);
};
