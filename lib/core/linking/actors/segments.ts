import { isListed } from '../../text/listed.ts';
import { capitalised } from '../../text/tokens.ts';
import { isFunctionWord, isWord } from '../../text/words.ts';
import { isGivenName } from './given-names.ts';
import type { Reading } from './reading.ts';
import type { Match } from './spot.ts';
import { isMonth, isParticle, joinsNames } from './stretches.ts';

/**
 * A run of words that could be one name: capitals, the particles between them, hyphenated parts. Offices, peoples, days
 * and months part runs; whatever a match covers does not. A match that is only a piece of its segment is a piece of a
 * longer name ("Paris" in "Paris Dubois").
 */
export interface Segment {
  /** Token indexes, both included. */
  from: number;
  to: number;
  matches: Match[];
}

/** Is what stands before "of" a body whose name goes on: "University", "United Mine Workers"? Not so a person's name. */
const namesWithOf = (reading: Reading, open: Segment, last: number): boolean => {
  const { tokens, initial } = reading;
  if (isListed(tokens[last]?.fold ?? '', 'headsOf')) return true;
  if (open.matches.length > 0 || tokens[last + 1]?.fold !== 'of' || last === open.from) return false;
  const first = tokens[open.from]?.fold ?? '';
  return !isGivenName(first) && !(initial[open.from] && last === open.from);
};

const ofWords = new Set(['of', 'de', 'del', 'du', 'von']);

const isQuestion = (reading: Reading, i: number): boolean => {
  const sentence = reading.sentences[reading.sentence[i] ?? 0];
  return (
    sentence !== undefined &&
    /\?["'\u201d\u2019\u00bb)]*$/.test(reading.text.slice(sentence.start, sentence.end))
  );
};

/** An office, or what stands before one: "Defense" in "Defense Secretary". */
const isOffice = ({ tokens, language }: Reading, i: number): boolean => {
  for (let at = i; at < i + 4; at++) {
    const token = tokens[at];
    if (!token || (at > i && token.gap !== 'space')) return false;
    if (isWord(token.fold, 'roles', language)) return true;
    if (!isWord(token.fold, 'fields', language)) return false;
  }
  return false;
};

/** Can the token, which no match covers, be part of a name? */
const isMaterial = (reading: Reading, i: number): boolean => {
  const { tokens, initial, language } = reading;
  const token = tokens[i];
  if (!token || !capitalised(token)) return false;
  const next = tokens[i + 1];
  const goesOn = next !== undefined && next.gap === 'space' && capitalised(next);
  const named = isListed(token.fold, 'namesToo') || isGivenName(token.fold);
  if (isWord(token.fold, 'calendar', language)) {
    const before = tokens[i - 1];
    const joined = before !== undefined && before.gap !== 'break' && capitalised(before) && !initial[i];
    return named && (goesOn || joined) && !isMonth(reading, i);
  }
  if (isFunctionWord(token.fold, language)) {
    // "Lee Soon-ja"
    if (next?.gap === 'hyphen' && next.shape === 'lower' && !initial[i]) return true;
    if (token.shape === 'upper') return token.end - token.start > 1;
    return named && (!initial[i] || (goesOn && !isQuestion(reading, i)));
  }
  return !isWord(token.fold, 'adjectives', language) && !isOffice(reading, i);
};

export const segmentsOf = (reading: Reading, matches: readonly Match[]): Segment[] => {
  const { tokens, sentence } = reading;
  const covering = new Map<number, Match>();
  for (const match of matches) for (let i = match.from; i <= match.to; i++) covering.set(i, match);
  const segments: Segment[] = [];
  let open: Segment | undefined;
  const close = (): void => {
    if (open) segments.push(open);
    open = undefined;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const match = covering.get(i);
    const joined: boolean =
      open !== undefined &&
      (token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'none') &&
      sentence[i] === sentence[i - 1];
    if (match) {
      if (!joined || !open) {
        close();
        open = { from: i, to: match.to, matches: [match] };
      } else {
        open.to = match.to;
        open.matches.push(match);
      }
      i = match.to;
      continue;
    }
    if (joined && open && token.gap === 'hyphen' && token.shape === 'lower') {
      if (isListed(token.fold, 'compoundEnds') || covering.has(i - 1)) close();
      else open.to = i;
      continue;
    }
    if (isMaterial(reading, i)) {
      if (joined && open) open.to = i;
      else {
        close();
        open = { from: i, to: i, matches: [] };
      }
      continue;
    }
    // "Alexandre de Moraes", "University of Texas": a particle goes on only if a capital follows.
    if (joined && open && token.shape === 'lower') {
      const headed = ofWords.has(token.fold) && namesWithOf(reading, open, i - 1);
      let after = i;
      while (after < i + 3 && isParticle(tokens[after]?.fold ?? '') && tokens[after]?.shape === 'lower')
        after++;
      if (headed && after === i) after++;
      const gap = tokens[after]?.gap;
      const reaches = after > i && (gap === 'space' || gap === 'hyphen') && sentence[after] === sentence[i];
      if (
        reaches &&
        (headed || (!covering.has(after) && joinsNames(token.fold))) &&
        (covering.has(after) || isMaterial(reading, after))
      ) {
        open.to = after - 1;
        i = after - 1;
        continue;
      }
    }
    close();
  }
  close();
  return segments;
};
