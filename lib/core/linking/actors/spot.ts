import type { Knowledge, NameEntry } from '../../knowledge/knowledge.ts';
import { capitalised, nameLike } from '../../text/tokens.ts';
import { isFunctionWord } from '../../text/words.ts';
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

/** Languages in which members of parties and the like are named in lower case ("los republicanos"). */
const namesInLowerCase = new Set(['es', 'fr', 'it', 'pt', 'ca']);
/** Shorter words in lower case are never looked up: names among them are rare, and look-ups are what costs. */
const lowerCaseLength = 6;

interface Stretch {
  from: number;
  to: number;
  key: string;
}

/** The stretches that pass the gate: they begin and end like a name and cross neither a sentence nor a clause. */
const stretchesOf = (reading: Reading): Stretch[] => {
  const { tokens, sentence, initial, language } = reading;
  const lowerToo = namesInLowerCase.has(language);
  const stretches: Stretch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (!first) break;
    let single = true;
    if (!nameLike(first)) {
      const next = tokens[from + 1];
      const opensName =
        particles.has(first.fold) && next !== undefined && (nameLike(next) || particles.has(next.fold));
      if (first.shape === 'lower' && lowerToo && first.end - first.start >= lowerCaseLength) {
        stretches.push({ from, to: from, key: first.fold });
      }
      if (!opensName) continue;
      single = false;
    } else if (first.shape === 'title' && initial[from] && isFunctionWord(first.fold, language)) {
      single = false;
    } else if (first.shape === 'number' || (first.shape === 'caseless' && first.end - first.start < 2)) {
      single = false;
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
      if (to === from ? single : nameLike(token) || token.possessive) stretches.push({ from, to, key });
    }
  }
  return stretches;
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

/**
 * The names in the text, longest first from the left, none overlapping. One question to `knowledge`, about the keys that
 * its filter lets through.
 */
export const spot = async (reading: Reading, knowledge: Knowledge): Promise<Match[]> => {
  const { tokens, text, language } = reading;
  const stretches = stretchesOf(reading).filter(({ key }) => knowledge.mayKnow(key));
  const names = await knowledge.names([...new Set(stretches.map(({ key }) => key))]);
  const longestFrom = new Map<number, Match>();
  for (const { from, to, key } of stretches) {
    const found = names.get(key);
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to]?.end ?? 0;
    if (!found) continue;
    const surface = text.slice(start, end);
    const shouted =
      /\p{Lu}{2}/u.test(surface) && (shoutedAround(reading, from, to) || isDateline(reading, from));
    const comma = surface.includes(',');
    const entries = found.filter(
      (entry) =>
        entry.form !== 'demonym' &&
        (!comma || entry.written.includes(',')) &&
        spelledAs(surface, entry, { shouted, language }),
    );
    if (entries.length === 0) continue;
    const known = longestFrom.get(from);
    if (!known || known.to < to) longestFrom.set(from, { from, to, start, end, key, entries });
  }
  const matches: Match[] = [];
  let next = 0;
  for (const match of [...longestFrom.values()].sort((a, b) => a.from - b.from)) {
    if (match.from < next) continue;
    matches.push(match);
    next = match.to + 1;
  }
  return matches;
};

/** Is the match a person's given and family name, and no single word? */
export const isFullName = (match: Match): boolean => match.to > match.from;

export { capitalised };
