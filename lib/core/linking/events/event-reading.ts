import type { Actor } from '../../knowledge/records.ts';
import { foldName } from '../../text/fold.ts';
import type { WordVectors } from '../../text/vectors.ts';
import type { Candidate } from './candidates.ts';
import { type Gist, gistOf } from './gist.ts';
import { type ContentWord, type WordReader, wordReader } from './words.ts';

/** A candidate with what a sentence may say of it. */
export interface EventReading extends Candidate {
  id: string;
  /** Words of title, summary and cues without the names of its actors, each stem once. */
  words: ContentWord[];
  /** Those of title and cues: what later texts call it by. */
  headWords: ContentWord[];
  stems: ReadonlySet<string>;
  /** Of all words, and of title and cues. */
  gist: Gist;
  headGist: Gist;
}

const distinct = (words: readonly ContentWord[]): ContentWord[] => [
  ...new Map(words.map((word) => [word.stem, word])).values(),
];

/** Prepares a candidate for comparison among its rivals, see `readEvents`. `actors` holds the records of its actors; those that no pack defines are left out. */
const readEvent = (
  candidate: Candidate,
  actors: ReadonlyMap<string, Actor>,
  read: WordReader,
): Omit<EventReading, 'gist' | 'headGist'> => {
  const { event } = candidate;
  const records = event.actors.flatMap((id) => actors.get(id) ?? []);
  const names = new Set(
    records.flatMap(({ name, aliases }) =>
      [name, ...(aliases ?? [])].flatMap((text) => foldName(text).split(' ')),
    ),
  );
  const wordsOf = (text: string): ContentWord[] =>
    read(text, (start, end) => {
      const raw = text.slice(start, end);
      return /^\p{Lu}/u.test(raw) && names.has(foldName(raw.replace(/['\u2019]s$/u, '')));
    });
  const headWords = distinct([event.title, ...(event.cues ?? [])].flatMap(wordsOf));
  const words = distinct([...headWords, ...wordsOf(event.summary)]);
  return {
    ...candidate,
    id: event.event,
    words,
    headWords,
    stems: new Set(words.map(({ stem }) => stem)),
  };
};

/**
 * Prepares the candidates. Words that many of them share tell nothing of which is meant: in a story of five verdicts
 * "court" is no sign of any. Each weight is multiplied by ln((n + 2) / (df + 1)) / ln(n + 2).
 */
export const readEvents = (
  candidates: readonly Candidate[],
  actors: ReadonlyMap<string, Actor>,
  vectors: WordVectors | null,
): EventReading[] => {
  const read = wordReader('en', vectors);
  const events = candidates.map((candidate) => readEvent(candidate, actors, read));
  const frequency = new Map<string, number>();
  for (const { stems } of events)
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const most = Math.log(events.length + 2);
  const weigh = (word: ContentWord): ContentWord => ({
    ...word,
    weight: word.weight * Math.max(0, 1 - Math.log((frequency.get(word.stem) ?? 0) + 1) / most),
  });
  return events.map((event) => {
    const words = event.words.map(weigh);
    const headWords = event.headWords.map(weigh);
    return { ...event, words, headWords, gist: gistOf(words, vectors), headGist: gistOf(headWords, vectors) };
  });
};
