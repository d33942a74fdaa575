import type { Actor } from '../../knowledge/records.ts';
import { tokensOf } from '../../text/tokens.ts';
import { isFunctionWord } from '../../text/words.ts';
import { intervalOf } from '../../time/interval.ts';

import { walksIn } from './trades.ts';

/** Words are compared by so many letters: "Mexican" meets "Mexico", "ministre" meets "minister". */
const stemLength = 5;
export const stemOf = (fold: string): string => fold.slice(0, stemLength);

/** What a record says of its actor, ready to be held against a text. */
export interface Portrait {
  actor: Actor;
  /** Stems of offices and descriptions, the actor's own names left out. */
  stems: ReadonlySet<string>;
  /** Those of them that few descriptions have. */
  telling: readonly string[];
  /** Of the telling ones, those of a trade or kind: no peoples, no places. */
  trade: ReadonlySet<string>;
  /** Walks of life that the record names. */
  walks: ReadonlySet<string>;
  /** Stems of the actor's main name. */
  nameStems: readonly string[];
  /** Actors that the record names: its country, what its offices belong to. */
  ties: ReadonlySet<string>;
}

/** Words that every second description has. */
const commonplace = new Set(
  'since until former people city country state born based known first world'.split(' ').map(stemOf),
);

export const portraitOf = (actor: Actor): Portrait => {
  const own = new Set(
    [actor.name, ...(actor.aliases ?? [])].flatMap((name) =>
      tokensOf(name, null).map(({ fold }) => stemOf(fold)),
    ),
  );
  const texts = [actor.description, actor.summary ?? '', ...(actor.roles ?? []).map(({ title }) => title)];
  const stems = new Set<string>();
  const trade = new Set<string>();
  const tokens = texts.flatMap((text) => tokensOf(text, null));
  const walks = walksIn(tokens.map(({ fold }) => fold));
  for (const { fold, shape } of tokens) {
    const stem = stemOf(fold);
    if (
      fold.length < 3 ||
      shape === 'number' ||
      own.has(stem) ||
      commonplace.has(stem) ||
      isFunctionWord(fold, 'en')
    )
      continue;
    stems.add(stem);
    // A capital inside a description is a place's or a people's.
    if (shape === 'lower' && !commonplace.has(stem)) trade.add(stem);
  }
  const ties = new Set((actor.roles ?? []).flatMap(({ of }) => (of === undefined ? [] : [of])));
  if (actor.country !== undefined) ties.add(actor.country);
  const nameStems = tokensOf(actor.name, null).flatMap(({ fold }) => (fold.length > 2 ? [stemOf(fold)] : []));
  const telling = [...stems].filter((stem) => !commonplace.has(stem));
  return { actor, stems, telling, trade, walks, nameStems, ties };
};

/** Someone younger is not yet in the news by name, in days. */
const youngest = 15 * 365;
/** The news speaks of the dead for years, and less from year to year; in days. */
const longGone = 10 * 365;

/** 1: not yet born or founded at `published`; 0.5: dead for long; 0: may well be meant. */
export const outOfTime = ({ actor }: Portrait, published: string | null): number => {
  const day = published === null ? null : intervalOf(published)?.from;
  if (day === null || day === undefined) return 0;
  const from = actor.from === undefined ? null : intervalOf(actor.from);
  const to = actor.to === undefined ? null : intervalOf(actor.to);
  if (from && from.from > day - (actor.kind === 'person' ? youngest : 0)) return 1;
  return to && to.to < day - longGone ? 0.5 : 0;
};

/** Did the actor hold an office on the day of publication? Without a day: ever. */
export const inOffice = ({ actor }: Portrait, published: string | null): boolean => {
  const day = published === null ? null : intervalOf(published)?.from;
  return (actor.roles ?? []).some(({ from, to }) => {
    if (day === null || day === undefined) return true;
    const start = from === undefined ? undefined : intervalOf(from)?.from;
    const end = to === undefined ? undefined : intervalOf(to)?.to;
    return (start ?? Number.NEGATIVE_INFINITY) <= day && (end ?? Number.POSITIVE_INFINITY) >= day;
  });
};

/**
 * Does the age that the text gives fit the year of birth? 1: it does, -1: it does not; 0: no telling, for want of one of
 * the three.
 */
export const ageFits = ({ actor }: Portrait, age: number | null, published: string | null): number => {
  const birth = actor.from === undefined ? null : intervalOf(actor.from);
  const day = published === null ? null : intervalOf(published);
  if (age === null || birth === null || day === null) return 0;
  const years = { least: (day.from - birth.to) / 365.25, most: (day.to - birth.from) / 365.25 };
  return age >= Math.floor(years.least) - 1 && age <= Math.ceil(years.most) ? 1 : -1;
};
