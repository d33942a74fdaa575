import type { ActorKind } from '../../knowledge/records.ts';
import { isWord } from '../../text/words.ts';
import type { Reading } from './reading.ts';
import { isParticle } from './stretches.ts';

/** Somebody or something whom the text calls by a full name, and whom later short forms follow. */
export interface Introduced {
  /** Token indexes of the full name, both included. */
  from: number;
  to: number;
  /** Null: a person no pack knows. */
  actor: string | null;
  kind: ActorKind;
  prominence: number;
  /** Folds by which the text may call them from then on. */
  shortForms: ReadonlySet<string>;
}

const foldOf = (reading: Reading, from: number, to: number): string => {
  let key = '';
  for (let i = from; i <= to; i++) {
    const token = reading.tokens[i];
    if (token) key += key === '' ? token.fold : token.glue + token.fold;
  }
  return key;
};

/** First word, last word, surname with its particles, and the first of two Spanish surnames. */
const shortFormsOfPerson = (reading: Reading, from: number, to: number): Set<string> => {
  const { tokens } = reading;
  let family = to;
  while (family > from + 1 && isParticle(tokens[family - 1]?.fold ?? '')) family--;
  const forms = new Set([foldOf(reading, family, to), foldOf(reading, to, to), foldOf(reading, from, from)]);
  if (to - from >= 2) {
    const before = tokens[to - 1];
    // "Kim Jae-hoon": the hyphenated half is no name by itself, the two together are.
    if (tokens[to]?.gap === 'hyphen') {
      forms.delete(foldOf(reading, to, to));
      forms.add(foldOf(reading, to - 1, to));
    } else if (before && !isParticle(before.fold) && before.end - before.start > 2) forms.add(before.fold);
  }
  return forms;
};

/** The initials ("British Airways", BA) and the last word ("Miami Heat"), unless it is a word for many ("Bank"). */
const shortFormsOfBody = (reading: Reading, from: number, to: number): Set<string> => {
  const words = reading.tokens
    .slice(from, to + 1)
    .filter(({ shape }) => shape !== 'lower' && shape !== 'mark');
  const forms = new Set<string>();
  if (words.length < 2) return forms;
  forms.add(words.map(({ fold }) => fold[0] ?? '').join(''));
  const last = reading.tokens[to];
  const headed = reading.tokens.slice(from, to + 1).some(({ shape }) => shape === 'lower');
  if (last && !headed && !isWord(last.fold, 'heads', reading.language) && last.shape !== 'number')
    forms.add(last.fold);
  return forms;
};

export const introducedBy = (
  reading: Reading,
  span: { from: number; to: number },
  who: { actor: string | null; kind: ActorKind; prominence: number },
): Introduced => {
  const { from, to } = span;
  const person = who.kind === 'person';
  const shortForms =
    to <= from
      ? new Set<string>()
      : person
        ? shortFormsOfPerson(reading, from, to)
        : who.kind === 'place'
          ? new Set<string>()
          : shortFormsOfBody(reading, from, to);
  shortForms.delete('');
  return { from, to, ...who, shortForms };
};

/** Everyone introduced under one short form. */
export interface Owners {
  /** In the order of the text. */
  all: Introduced[];
  /** The first introduction of each known actor. */
  known: Introduced[];
  /** How often each is introduced; null: strangers. */
  counts: Map<string | null, number>;
}

export const nobody: Owners = { all: [], known: [], counts: new Map() };

/** Everyone introduced, by short form. */
export const byShortForm = (introduced: readonly Introduced[]): Map<string, Owners> => {
  const forms = new Map<string, Owners>();
  for (const who of [...introduced].sort((a, b) => a.from - b.from)) {
    for (const form of who.shortForms) {
      const owners: Owners = forms.get(form) ?? { all: [], known: [], counts: new Map() };
      const count = owners.counts.get(who.actor) ?? 0;
      owners.all.push(who);
      if (who.actor !== null && count === 0) owners.known.push(who);
      owners.counts.set(who.actor, count + 1);
      forms.set(form, owners);
    }
  }
  return forms;
};

/** Of the owners the nearest before token `at`; else the first after it. */
export const nearestOf = ({ all }: Owners, at: number): Introduced | undefined => {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return all[low - 1] ?? all[0];
};
