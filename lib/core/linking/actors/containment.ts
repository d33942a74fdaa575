import { isListed } from '../../text/listed.ts';
import { hasWords, isWord } from '../../text/words.ts';
import { isGivenName } from './given-names.ts';
import type { Reading } from './reading.ts';
import type { Segment } from './segments.ts';
import type { Match } from './spot.ts';
import { isParticle, joinsNames } from './stretches.ts';

const isPerson = (match: Match): boolean => match.entries.some(({ kind }) => kind === 'person');
const single = (match: Match): boolean => match.from === match.to;

/** In letters. */
const longestAcronym = 6;
const adjectivesFollow = new Set(['es', 'fr', 'it', 'pt']);

/** Does what follows inside the segment belong to a longer name? */
const boundAfter = (reading: Reading, segment: Segment, match: Match): boolean => {
  if (match.genitive) return false;
  const { tokens, language } = reading;
  const after = tokens[match.to + 1];
  if (after?.gap === 'hyphen') {
    // "Kevin Holland-Moritz" has two surnames, "Notre-Dame-des-Neiges" is another church.
    const full = !single(match) && isPerson(match) && !isParticle(tokens[match.from]?.fold ?? '');
    if (full && after.shape === 'title' && tokens[match.to]?.gap === 'space') return true;
    const place = match.entries.some(({ kind }) => kind === 'place');
    if (place && single(match) && after.shape === 'title' && isGivenName(after.fold)) return true;
    if (isParticle(after.fold) && tokens[match.to + 2]?.gap === 'hyphen') return true;
  }
  // "Partido Popular Europeo": where adjectives follow and have no capital, one that has it is part of the name.
  if (
    after?.gap === 'space' &&
    after.shape === 'title' &&
    adjectivesFollow.has(language) &&
    isWord(after.fold, 'adjectives', language)
  )
    return true;
  if (match.to >= segment.to) return false;
  const next = segment.matches.find(({ from }) => from === match.to + 1);
  if (!next) return true;
  // "FLUSHING MEADOWS": in capitals, and too long for two acronyms.
  if (isShout(reading, match) && isShout(reading, next) && reading.tokens[next.from]?.gap === 'space')
    return true;
  // Two known single words side by side that read as given name and surname: "Paris Hilton", "Karim Sinwar".
  const gap = reading.tokens[next.from]?.gap;
  const given = isGivenName(reading.tokens[match.from]?.fold ?? '') && !isAcronym(reading, next);
  return (
    gap === 'space' &&
    single(match) &&
    single(next) &&
    (isPerson(next) || given) &&
    !isAcronym(reading, match)
  );
};

const isShout = (reading: Reading, match: Match): boolean =>
  single(match) && isAcronym(reading, match) && match.end - match.start > longestAcronym;

const isAcronym = (reading: Reading, match: Match): boolean => reading.tokens[match.from]?.shape === 'upper';

/** "Western Pennsylvania" is another place than Pennsylvania; "northern India", in lower case, is a description. */
const directed = (reading: Reading, match: Match): boolean => {
  const before = reading.tokens[match.from - 1];
  return (
    before !== undefined &&
    reading.tokens[match.from]?.gap === 'space' &&
    before.shape === 'title' &&
    isListed(before.fold, 'directions') &&
    !reading.initial[match.from - 1] &&
    match.entries.some(({ kind }) => kind === 'place')
  );
};

const boundBefore = (reading: Reading, segment: Segment, match: Match): boolean => {
  const particle = reading.tokens[match.from - 1];
  // "Nikolai von Bismarck" is no town, known or not.
  if (
    particle?.shape === 'lower' &&
    joinsNames(particle.fold) &&
    reading.tokens[match.from]?.gap === 'space' &&
    particle.gap === 'space' &&
    reading.tokens[match.from - 2]?.shape === 'title' &&
    isGivenName(reading.tokens[match.from - 2]?.fold ?? '')
  )
    return true;
  if (single(match) && directed(reading, match)) return true;
  if (match.from <= segment.from) return false;
  // "Abdullah bin Zayed" is not Mohamed bin Zayed.
  if (
    !single(match) &&
    isPerson(match) &&
    isParticle(reading.tokens[match.from]?.fold ?? '') &&
    reading.tokens[match.from]?.gap === 'space'
  )
    return true;
  const before = segment.matches.find(({ to }) => to === match.from - 1);
  const gap = reading.tokens[match.from]?.gap;
  if (before && gap === 'space' && isShout(reading, before) && isShout(reading, match)) return true;
  if (before && single(before) && !single(match) && !isPerson(match)) {
    // "Grace Episcopal Church", but "the Biden White House".
    return gap === 'space' && isGivenName(reading.tokens[before.from]?.fold ?? '');
  }
  if (before) {
    const given = isGivenName(reading.tokens[before.from]?.fold ?? '') && !isAcronym(reading, match);
    const twoWords = gap === 'space' && single(before) && single(match) && !isAcronym(reading, before);
    return twoWords && (isPerson(match) || given);
  }
  const token = reading.tokens[match.from - 1];
  if (!token) return false;
  // A full name tells more than what stands before it ("Airman Jack Smith"), unless that is a given name.
  if (!single(match) && isPerson(match)) return match.to - match.from === 1 && isGivenName(token.fold);
  if (reading.initial[match.from - 1] && match.from - 1 === segment.from)
    // A word that stands in lower case somewhere is no name at the head of a sentence either.
    return hasWords(reading.language) && !reading.lowerWords.has(token.fold);
  return true;
};

/** In a headline every neighbour has a capital; only one that goes with names tells ("Airport", "Paula"). */
const aloneInHeadline = (reading: Reading, segment: Segment, match: Match): boolean => {
  const { tokens, language } = reading;
  const before = match.from > segment.from ? tokens[match.from - 1] : undefined;
  // "Therapy of Beverly Hills"
  if (before?.shape === 'lower') return false;
  const after = match.to < segment.to ? tokens[match.to + 1] : undefined;
  if (after && isWord(after.fold, 'heads', language)) return false;
  return !(before && single(match) && isGivenName(before.fold));
};

/** Is the match a name by itself, and not a piece of a longer one that nobody knows? */
export const standsAlone = (reading: Reading, segment: Segment, match: Match): boolean => {
  if (reading.headline[reading.sentence[match.from] ?? 0]) return aloneInHeadline(reading, segment, match);
  return !boundAfter(reading, segment, match) && !boundBefore(reading, segment, match);
};

export const hasHead = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) {
    if (isWord(reading.tokens[i]?.fold ?? '', 'heads', reading.language)) return true;
  }
  return false;
};
