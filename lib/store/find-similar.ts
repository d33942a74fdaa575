import { hashKey } from '../core/lexicon/hash.ts';
import { decodeName, foundValue, runs } from '../core/lexicon/index-lines.ts';
import { editDistance } from '../core/text/edit-distance.ts';
import { neighbours } from '../core/text/neighbours.ts';
import { addHit, type Ranked, type WordHits } from './find-text.ts';
import type { Want } from './segment-read.ts';
import type { Shelf } from './shelf.ts';

/** Slips forgiven in a word: in a short one, each slip makes another word. */
const slipsIn = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);
/** Blocks looked through for words that are nearly the one asked for, in each pack. */
const similarBlocks = 30;
/** Letters that must be right, since they say where in the sorted words to look: first three, and where that finds nothing, two. */
const rightLetters = [3, 2];

/** Records that have a word beginning with one of `prefixes` that is nearly `word`, or begins nearly so. */
const nearly = async (
  shelf: Shelf,
  word: string,
  prefixes: Iterable<string>,
  limit: number,
): Promise<WordHits> => {
  const hits: WordHits = new Map();
  for (const segment of shelf.segments) {
    for (const prefix of prefixes) {
      let key = '';
      let slips = 0;
      for (const line of await shelf.lookUpPrefix(runs.words, segment, prefix, similarBlocks)) {
        if (line.key !== key) {
          key = line.key;
          // As much of a longer word as is typed so far.
          const same = key.length > word.length + limit ? key.slice(0, word.length) : key;
          slips = editDistance(same, word, limit);
        }
        if (slips > limit) continue;
        const id = shelf.canonical(line.value.slice(0, line.value.indexOf('\t')));
        addHit(hits, id, { value: line.value, whole: false, described: false, slips });
      }
    }
  }
  return hits;
};

/**
 * Records that have a word nearly `word`, or one that begins nearly so. Slips in the first two letters are forgiven where these
 * are swapped; others there are left to `similarNames`.
 */
export const similarWords = async (shelf: Shelf, word: string): Promise<WordHits> => {
  const limit = slipsIn(word);
  if (limit === 0) return new Map();
  for (const letters of rightLetters) {
    const start = word.slice(0, letters);
    const swapped = `${start[1] ?? ''}${start[0] ?? ''}${start.slice(2)}`;
    const hits = await nearly(shelf, word, new Set([start, swapped]), limit);
    if (hits.size > 0) return hits;
  }
  return new Map();
};

/** Shortest text whose neighbours are looked for among whole names. */
const shortestName = 5;

/** Actors that have a name one slip away from `key`, wherever the slip is: the name filters answer without a read. */
export const similarNames = async (shelf: Shelf, key: string): Promise<Ranked[]> => {
  if (key.length < shortestName) return [];
  const wants: Want[] = [];
  for (const neighbour of new Set(neighbours(key))) {
    const hash = hashKey(neighbour);
    for (const segment of shelf.segments) {
      if (segment.names.hasHash(hash)) wants.push({ segment, key: neighbour });
    }
  }
  const values = (await shelf.lookUp(runs.names, wants)).flat();
  const actors = new Map(
    values.map((value) => [shelf.canonical(decodeName(value).actor), decodeName(value)]),
  );
  return [...actors]
    .sort(([, a], [, b]) => b.prominence - a.prominence)
    .map(([id, { kind, prominence }]) => ({
      id,
      value: foundValue({ id, type: 'actor', kind, weight: prominence }),
    }));
};
