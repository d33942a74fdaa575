import type { Knowledge, NameEntry } from '../../knowledge/knowledge.ts';
import { isListed } from '../../text/listed.ts';
import { stateOf } from '../../text/wire-abbreviations.ts';
import { isFunctionWord, isWord } from '../../text/words.ts';
import type { Reading } from './reading.ts';
import { spelledAs } from './spelling.ts';
import { longestName, type Stretch, stretchesOf } from './stretches.ts';

/** A stretch of tokens that is a name of somebody. */
export interface Match {
  /** Token indexes, both included. */
  from: number;
  to: number;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  key: string;
  /** The text itself says within what the place lies: "Columbus, Ohio". */
  within?: boolean;
  /** The text has it in the genitive, "Israels"; the ending is outside the span. */
  genitive?: boolean;
  /** Every entry whose spelling fits, demonyms left out. */
  entries: NameEntry[];
}

/** "Buckhannon, W. Va.", "(R-Wyo.)": the key of the state that a stretch abbreviates. */
const abbreviated = (reading: Reading, { from, to, key }: Stretch): string | undefined => {
  const { tokens, text } = reading;
  const state = to - from < 2 ? stateOf(key) : undefined;
  if (state === undefined) return undefined;
  const last = tokens[to];
  const dotted = last !== undefined && (text[last.end] === '.' || text[last.end - 1] === '.');
  const gap = tokens[from]?.gap;
  return dotted && (gap === 'comma' || gap === 'hyphen') ? state : undefined;
};

/** Languages whose names have a genitive in -s without an apostrophe: "Israels", "Norges". */
const genitiveInS = new Set(['de', 'no', 'nb', 'nn', 'sv', 'da']);
const knownOwner = 0.4;
/** Shorter names are too often something else with an s. */
const shortestGenitive = 4;

/** The key of the name of which the stretch may be the genitive. */
const withoutGenitive = ({ tokens, language }: Reading, { from, to, key }: Stretch): string | undefined => {
  const last = tokens[to];
  if (last?.shape !== 'title' || !genitiveInS.has(language) || !/[^sxz]s$/.test(key)) return undefined;
  // "Hamas-Führers": the last part of a compound is a word.
  if (to === from && last.gap === 'hyphen') return undefined;
  const word = last.fold.slice(0, -1);
  // "Megastars", "des Führers": words, and no names.
  if (word.length < shortestGenitive || isWord(word, 'roles', language) || isWord(word, 'heads', language))
    return undefined;
  return isWord(word, 'nouns', language) || isWord(word, 'nouns', 'en') || isWord(word, 'roles', 'en')
    ? undefined
    : key.slice(0, -1);
};

/** Where the name in tokens `from` to `to` ends, and the token with which it does. */
const endOf = (
  reading: Reading,
  from: number,
  to: number,
  entries: readonly NameEntry[],
): { to: number; end: number } => {
  const { tokens, text } = reading;
  const next = tokens[to + 1];
  const organization = entries.some(({ kind }) => kind === 'organization');
  const longer =
    organization &&
    next &&
    (next.gap === 'space' || next.gap === 'comma') &&
    isListed(next.fold, 'companyEnds') &&
    next.shape !== 'lower';
  const last = longer ? to + 1 : to;
  const end = tokens[last]?.end ?? 0;
  const surface = text.slice(tokens[from]?.start ?? 0, end).toLowerCase();
  const dotted = longer
    ? /^(?:inc|corp|co|ltd)$/.test(next.fold)
    : entries.some(({ written }) => written.toLowerCase() === `${surface}.`);
  return { to: last, end: dotted && text[end] === '.' ? end + 1 : end };
};

/** Where a text begins with its place in capitals ("KYIV, Ukraine —"), capitals are no acronym. */
const isDateline = (reading: Reading, from: number): boolean => {
  const { tokens } = reading;
  for (let i = from; i >= 0 && i > from - longestName; i--) {
    const token = tokens[i];
    if (!token || token.shape === 'lower') return false;
    if (token.gap === 'break') {
      const end = tokens.slice(from).find((_, k) => tokens[from + k + 1]?.shape !== 'upper');
      return (
        end !== undefined &&
        /^\s*(?:[\u2014\u2013:(,.-]|\(Reuters\))/.test(reading.text.slice(end.end, end.end + 4))
      );
    }
  }
  return false;
};

const shoutedAround = (reading: Reading, from: number, to: number): boolean => {
  const around = reading.tokens
    .slice(Math.max(0, from - 3), to + 4)
    .filter((token) => token.end - token.start > 2);
  return around.length > 3 && around.every((token) => token.shape === 'upper' || token.shape === 'number');
};

/** The name of one stretch, or null where no entry's spelling fits. */
const matchOf = (
  reading: Reading,
  stretch: Stretch,
  found: readonly NameEntry[],
  state: boolean,
  genitive = false,
): Match | null => {
  const { tokens, text, language } = reading;
  const { from, key } = stretch;
  const start = tokens[from]?.start ?? 0;
  const surface = text.slice(start, (tokens[stretch.to]?.end ?? 0) - (genitive ? 1 : 0));
  if (state) {
    const entries = found.filter(({ kind, form }) => kind === 'place' && form !== 'demonym');
    const end = start + surface.length;
    const dot = text[end] === '.' ? 1 : 0;
    return entries.length > 0 ? { from, to: stretch.to, start, end: end + dot, key, entries } : null;
  }
  const shouted =
    /\p{Lu}{2}/u.test(surface) && (shoutedAround(reading, from, stretch.to) || isDateline(reading, from));
  // "THIS IS A LIVE BLOG": no acronym.
  if (from === stretch.to && isFunctionWord(key, language) && shoutedAround(reading, from, from)) return null;
  const parted = surface.includes(',');
  const entries = found.filter(
    (entry) =>
      entry.form !== 'demonym' &&
      (!parted || entry.written.includes(',')) &&
      // Of what is neither person nor place, only what is well known is owned from: "Googles Gewinn".
      (!genitive ||
        stretch.to > from ||
        entry.kind === 'person' ||
        entry.kind === 'place' ||
        entry.prominence >= knownOwner) &&
      spelledAs(surface, entry, { shouted, language }),
  );
  if (entries.length === 0) return null;
  if (parted && entries.some(({ kind }) => kind === 'place')) {
    // "Columbus, Ohio" tells which Columbus; the name in the text is the town's, and the state has its own.
    let to = from;
    while (to < stretch.to && tokens[to + 1]?.gap !== 'comma') to++;
    return { from, to, start, end: tokens[to]?.end ?? 0, key, entries, within: true };
  }
  if (genitive) return { from, to: stretch.to, start, end: start + surface.length, key, entries, genitive };
  return { from, start, key, entries, ...endOf(reading, from, stretch.to, entries) };
};

/**
 * The names in the text, longest first from the left, none overlapping. One question to `knowledge`, about the keys that
 * its filter lets through.
 */
export const spot = async (reading: Reading, knowledge: Knowledge): Promise<Match[]> => {
  const asked: { stretch: Stretch; key: string; state: boolean; genitive?: true }[] = [];
  for (const stretch of stretchesOf(reading)) {
    if (knowledge.mayKnow(stretch.key)) asked.push({ stretch, key: stretch.key, state: false });
    const bare = withoutGenitive(reading, stretch);
    if (bare !== undefined && knowledge.mayKnow(bare))
      asked.push({ stretch, key: bare, state: false, genitive: true });
    const state = abbreviated(reading, stretch);
    if (state !== undefined && knowledge.mayKnow(state)) asked.push({ stretch, key: state, state: true });
  }
  const names = await knowledge.names([...new Set(asked.map(({ key }) => key))]);
  const longestFrom = new Map<number, { match: Match; reach: number }>();
  for (const { stretch, key, state, genitive } of asked) {
    const found = names.get(key);
    // "Wales", "Paris": what is a name itself is not another's genitive.
    if (genitive && names.has(stretch.key)) continue;
    const match = found
      ? matchOf(reading, genitive ? { ...stretch, key } : stretch, found, state, genitive)
      : null;
    if (!match) continue;
    const known = longestFrom.get(match.from);
    if (!known || known.reach < stretch.to || state)
      longestFrom.set(match.from, { match, reach: stretch.to });
  }
  const matches: Match[] = [];
  let next = 0;
  for (const { match } of [...longestFrom.values()].sort((a, b) => a.match.from - b.match.from)) {
    if (match.from < next) continue;
    matches.push(withoutArticle(reading, match));
    next = match.to + 1;
  }
  return matches;
};

/** At the head of a sentence, "The Associated Press" is what is "the Associated Press" elsewhere. */
const withoutArticle = (reading: Reading, match: Match): Match => {
  const { tokens, initial } = reading;
  const first = tokens[match.from];
  const second = tokens[match.from + 1];
  if (!initial[match.from]) return match;
  if (
    !first ||
    !second ||
    !/^(?:the|la|el|los|las|le|les|die|der|das)$/.test(first.fold) ||
    match.to - match.from < 2
  )
    return match;
  return { ...match, from: match.from + 1, start: second.start };
};

/** Is the match of two words or more? */
export const isFullName = (match: Match): boolean => match.to > match.from;
