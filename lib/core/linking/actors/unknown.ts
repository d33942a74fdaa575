import { isListed } from '../../text/listed.ts';
import { hasWords, isWord } from '../../text/words.ts';
import type { UnknownName } from '../page-context.ts';
import { hasHead } from './containment.ts';
import { isGivenName } from './given-names.ts';
import type { Reading } from './reading.ts';
import { rolePhrase } from './role-phrase.ts';
import type { Segment } from './segments.ts';

/** Names of persons have two to five words, particles included. */
const longestPerson = 5;

/** How much speaks for a person's name: an office or verb of saying beside it, a given name, an age. */
export const personScore = (reading: Reading, segment: Segment): number => {
  const { tokens, text, language } = reading;
  const { from, to } = segment;
  const first = tokens[from];
  const last = tokens[to];
  if (!first || !last) return 0;
  const words = to - from + 1;
  if (words > longestPerson) return -1;
  // "Ronen Bar" is a man, "Raffles Bar" is none: a word of places asks for a given name and an office besides.
  const named = words > 1 && isGivenName(first.fold);
  if (hasHead(reading, from, to) && !(named && words === 2)) return -1;
  let score = hasHead(reading, from, to) ? -2 : 0;
  const before = tokens[from - 1];
  const near =
    before !== undefined && first.gap === 'space' && reading.sentence[from - 1] === reading.sentence[from];
  if (near && hasWords(language) && isWord(before.fold, 'notBeforePersons', language)) score -= 2;
  if (near && isListed(before.fold, 'placesBefore') && words === 1) score -= 1;
  for (let i = from; i <= to; i++) {
    const shape = tokens[i]?.shape;
    if (shape === 'upper' && last.end - first.start > 0 && words > 1) score -= 0.5;
    if (/\d/.test(tokens[i]?.fold ?? '')) score -= 3;
  }
  if (named) score += 2;
  else if (words > 1) score += 0.5;
  if (near && isWord(before.fold, 'roles', language)) score += 1.5;
  const beforeThat = tokens[from - 1];
  if (beforeThat && first.gap === 'comma' && isWord(beforeThat.fold, 'roles', language)) score += 1.5;
  if (near && isWord(before.fold, 'speech', language)) score += 1;
  const after = tokens[to + 1];
  if (after && after.gap === 'space' && isWord(after.fold, 'speech', language)) score += 1;
  if (
    /^,\s(?:\d{1,2},|who\b|whose\b|qui\b|quien\b|que\b|der\b|die\b|an?\s|the\s|his\s|her\s)/.test(
      text.slice(last.end, last.end + 8),
    )
  )
    score += 1;
  if (after?.possessive) score += 0.25;
  return score;
};

/** From this score on a name of two words or more is a person's. */
export const personThreshold = 1;

/** And a single word, with a form of address or an office in capitals right before it. */
const singleThreshold = 1.5;

const isTitled = ({ tokens, initial, language }: Reading, at: number): boolean => {
  const before = tokens[at - 1];
  return (
    tokens[at]?.gap === 'space' &&
    before?.shape === 'title' &&
    isWord(before.fold, 'roles', language) &&
    (!initial[at - 1] || before.end - before.start <= 5)
  );
};

export const unknownName = (reading: Reading, segment: Segment): UnknownName => {
  const start = reading.tokens[segment.from]?.start ?? 0;
  const end = reading.tokens[segment.to]?.end ?? 0;
  const role = rolePhrase(reading, segment.from, segment.to);
  return { start, end, name: reading.text.slice(start, end), ...(role === null ? {} : { role }) };
};

/** The segments that are names of persons whom no pack knows, of two words and more. */
export const unknownNames = (
  reading: Reading,
  segments: readonly Segment[],
): { segments: Segment[]; names: UnknownName[] } => {
  const found = segments.filter(
    (segment) =>
      personScore(reading, segment) >= (segment.to > segment.from ? personThreshold : singleThreshold) &&
      (segment.to > segment.from || isTitled(reading, segment.from)),
  );
  return { segments: found, names: found.map((segment) => unknownName(reading, segment)) };
};
