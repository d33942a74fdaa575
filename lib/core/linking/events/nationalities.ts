import { foldName } from '../../text/fold.ts';
import { sharedWords } from '../../words/learnt.ts';

/** What may follow a stem for the word still to be the adjective: endings of gender, number and case in four languages. */
const ending = /^(?:i|ien|ian|ean|ese|isch|ais|ois|an|ens|en|in)?(?:[aoe]?[nrms]?|nen|nes|ne)$/;

interface Table {
  /** Folded capital or seat to the folded country name. */
  seats: Map<string, string>;
  /** First three letters to the adjectives that begin so. */
  adjectives: Map<string, { stem: string; country: string }[]>;
}

const tableOf = (lines: string): Table => {
  const seats = new Map<string, string>();
  const adjectives: Table['adjectives'] = new Map();
  for (const line of lines.trim().split('\n')) {
    const [name = '', places = '', stems = ''] = line.split(';').map((part) => part.trim());
    const country = foldName(name);
    for (const place of places.split(',')) if (place.trim() !== '') seats.set(foldName(place), country);
    for (const stem of stems.split(' ')) {
      if (stem === '') continue;
      const key = stem.slice(0, 3);
      const list = adjectives.get(key) ?? [];
      list.push({ stem, country });
      adjectives.set(key, list);
    }
  }
  return { seats, adjectives };
};

let known: Table | null = null;

/** A word of a text, folded, and whether the text writes it with a capital. */
export interface HintWord {
  key: string;
  capital: boolean;
}

/**
 * The folded English names of the countries that `words` (in text order) hint at, each once. Two-word seats ("downing
 * street") are met as pairs. `lowerCase`: the language writes its adjectives small, as Spanish and French do; English and
 * most German ones are told from `polish` and `turkey` by their capital.
 */
export const countriesHinted = (words: readonly HintWord[], lowerCase: boolean): string[] => {
  known ??= tableOf(sharedWords().countries);
  const table = known;
  const found = new Set<string>();
  for (const [i, { key, capital }] of words.entries()) {
    const seat = capital
      ? (table.seats.get(key) ?? table.seats.get(`${key} ${words[i + 1]?.key ?? ''}`))
      : undefined;
    if (seat) found.add(seat);
    if (!capital && !lowerCase) continue;
    for (const { stem, country } of table.adjectives.get(key.slice(0, 3)) ?? []) {
      if (key.startsWith(stem) && ending.test(key.slice(stem.length))) found.add(country);
    }
  }
  return [...found];
};
