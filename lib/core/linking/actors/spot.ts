import type { Knowledge, NameEntry } from '../../knowledge/knowledge.ts';
import { nameLike } from '../../text/tokens.ts';
import { stateOf } from '../../text/wire-abbreviations.ts';
import { isFunctionWord, isWord } from '../../text/words.ts';
import { isGivenName } from './given-names.ts';
import type { Reading } from './reading.ts';
import { spelledAs } from './spelling.ts';

/** Longest name looked for, in tokens: 99.7 % of the names in the world packs have no more. */
export const longestName = 8;

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
  /** Every entry whose spelling fits, demonyms left out. */
  entries: NameEntry[];
}

/** Lower-case words that begin names: "von der Leyen", "al-Sharaa", "de Moraes". */
const particles = new Set(
  'al el ul bin bint ben ibn abu von van vom zu zum der den de del della di da dos das do du des la le les ter ten af av y'.split(
    ' ',
  ),
);
export const isParticle = (fold: string): boolean => particles.has(fold);

/** Of these, the ones that are no ordinary word of the languages read here, or part names in all of them. */
const joins = new Set(
  'al ul bin bint ben ibn abu von van zu de del della di da dos do du ter ten af'.split(' '),
);
/** May the word go on with a name that nobody knows: "Alexandre de Moraes", but not "Steinmeier das Parlament"? */
export const joinsNames = (fold: string): boolean => joins.has(fold);

/** Languages in which members of parties and the like are named in lower case ("los republicanos"). */
const namesInLowerCase = new Set(['es', 'fr', 'it', 'pt', 'ca']);
/** Shorter words in lower case are never looked up: names among them are rare, and look-ups are what costs. */
const lowerCaseLength = 6;

/** Names whose last word is in lower case ("Parti socialiste", "U.S. military") have at most so many tokens. */
const longestLowerEnd = 4;
/** Shares of the key are looked up only so far behind a word in lower case. */
const lowerHeads = /^(?:group[eo]|parti|partido|cartel|movimiento|mouvement|frente|banco|banque|gruppe)$/;

interface Stretch {
  from: number;
  to: number;
  key: string;
}

/** Before these, a month is a month. */
const beforeMonth = new Set(
  'in since until till last next this early late mid every en desde hasta depuis im seit bis ab'.split(' '),
);

/** "until May", "May 12", "mid-June": the month and not the person. */
export const isMonth = ({ tokens }: Reading, at: number): boolean =>
  beforeMonth.has(tokens[at - 1]?.fold ?? '') || tokens[at + 1]?.shape === 'number';

/** May a name of one word be looked for here? */
const mayBeSingle = (reading: Reading, at: number): boolean => {
  const { tokens, initial, language } = reading;
  const token = tokens[at];
  if (!token) return false;
  if (token.shape === 'number' || (token.shape === 'caseless' && token.end - token.start < 2)) return false;
  if (token.shape !== 'title') return true;
  // "Wednesday" is a series too, and never meant.
  if (isWord(token.fold, 'calendar', language) && (!isGivenName(token.fold) || isMonth(reading, at)))
    return false;
  return !(initial[at] && isFunctionWord(token.fold, language));
};

/** The stretches that pass the gate: they begin and end like a name and cross neither a sentence nor a clause. */
const stretchesOf = (reading: Reading): Stretch[] => {
  const { tokens, sentence, language } = reading;
  const lowerToo = namesInLowerCase.has(language);
  const stretches: Stretch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (!first) break;
    let single = false;
    if (nameLike(first)) single = mayBeSingle(reading, from);
    else {
      const next = tokens[from + 1];
      const follows = next !== undefined && (nameLike(next) || particles.has(next.fold));
      if (first.shape === 'lower' && lowerToo && first.end - first.start >= lowerCaseLength) {
        stretches.push({ from, to: from, key: first.fold });
      }
      if (!follows || !(particles.has(first.fold) || (lowerToo && lowerHeads.test(first.fold)))) continue;
    }
    let key = '';
    for (let to = from; to < Math.min(from + longestName, tokens.length); to++) {
      const token = tokens[to];
      if (
        !token ||
        (to > from && (token.gap === 'hard' || token.gap === 'break' || sentence[to] !== sentence[from]))
      )
        break;
      key = key === '' ? token.fold : key + token.glue + token.fold;
      if (to === from) {
        if (single) stretches.push({ from, to, key });
        continue;
      }
      const ends =
        nameLike(token) ||
        token.possessive ||
        token.gap === 'hyphen' ||
        (token.gap === 'space' && to - from < longestLowerEnd);
      if (ends) stretches.push({ from, to, key });
    }
  }
  return stretches;
};

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

/** Endings of companies' names, part of the name where they stand. */
const companyEnds = new Set('inc corp co ltd llc plc ag sa gmbh spa nv group holdings'.split(' '));

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
    companyEnds.has(next.fold) &&
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
): Match | null => {
  const { tokens, text, language } = reading;
  const { from, key } = stretch;
  const start = tokens[from]?.start ?? 0;
  const surface = text.slice(start, tokens[stretch.to]?.end ?? 0);
  if (state) {
    const entries = found.filter(({ kind, form }) => kind === 'place' && form !== 'demonym');
    const end = start + surface.length;
    const dot = text[end] === '.' ? 1 : 0;
    return entries.length > 0 ? { from, to: stretch.to, start, end: end + dot, key, entries } : null;
  }
  const shouted =
    /\p{Lu}{2}/u.test(surface) && (shoutedAround(reading, from, stretch.to) || isDateline(reading, from));
  const parted = surface.includes(',');
  const entries = found.filter(
    (entry) =>
      entry.form !== 'demonym' &&
      (!parted || entry.written.includes(',')) &&
      spelledAs(surface, entry, { shouted, language }),
  );
  if (entries.length === 0) return null;
  if (parted && entries.some(({ kind }) => kind === 'place')) {
    // "Columbus, Ohio" tells which Columbus; the name in the text is the town's, and the state has its own.
    let to = from;
    while (to < stretch.to && tokens[to + 1]?.gap !== 'comma') to++;
    return { from, to, start, end: tokens[to]?.end ?? 0, key, entries, within: true };
  }
  return { from, start, key, entries, ...endOf(reading, from, stretch.to, entries) };
};

/**
 * The names in the text, longest first from the left, none overlapping. One question to `knowledge`, about the keys that
 * its filter lets through.
 */
export const spot = async (reading: Reading, knowledge: Knowledge): Promise<Match[]> => {
  const asked: { stretch: Stretch; key: string; state: boolean }[] = [];
  for (const stretch of stretchesOf(reading)) {
    if (knowledge.mayKnow(stretch.key)) asked.push({ stretch, key: stretch.key, state: false });
    const state = abbreviated(reading, stretch);
    if (state !== undefined && knowledge.mayKnow(state)) asked.push({ stretch, key: state, state: true });
  }
  const names = await knowledge.names([...new Set(asked.map(({ key }) => key))]);
  const longestFrom = new Map<number, { match: Match; reach: number }>();
  for (const { stretch, key, state } of asked) {
    const found = names.get(key);
    const match = found ? matchOf(reading, stretch, found, state) : null;
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
