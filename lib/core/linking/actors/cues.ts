import { isListed } from '../../text/listed.ts';
import { tokensOf } from '../../text/tokens.ts';
import { hasWords, isWord } from '../../text/words.ts';
import type { Reading } from './reading.ts';
import { rolePhrase } from './role-phrase.ts';
import { walksIn } from './trades.ts';

/** What the words beside a name say of its bearer, whoever it is. */
export interface Cues {
  /** 0 to 1: an office, an age, "who" beside it. */
  person: number;
  /** 0 to 1: a verb of saying beside it. Bodies speak too, and governments. */
  speaks: number;
  /** 0 to 1: it stands where places stand ("in X", a dateline, "X, Ohio"). */
  place: number;
  /** Folded offices and descriptions beside the name. */
  roles: string[];
  /** Walks of life that the description right beside the name gives. */
  walks: ReadonlySet<string>;
  /** The age that the text gives: "James Brown, 24,". */
  age: number | null;
}

export const noCues: Cues = { person: 0, speaks: 0, place: 0, roles: [], walks: new Set(), age: null };

/** So many words before a name, and behind it in an apposition, belong to its description. */
const reachBefore = 5;
const reachAfter = 8;

const rolesBefore = (reading: Reading, from: number): string[] => {
  const { tokens, sentence } = reading;
  const found: string[] = [];
  for (let i = from - 1; i >= Math.max(0, from - reachBefore); i--) {
    const token = tokens[i];
    const after = tokens[i + 1];
    if (!token || !after || sentence[i] !== sentence[from] || after.gap === 'hard' || after.gap === 'break')
      break;
    if (after.gap === 'comma' && i < from - 1) break;
    found.push(token.fold);
  }
  return found;
};

const rolesAfter = (reading: Reading, to: number): string[] => {
  const { tokens, sentence, text } = reading;
  const found: string[] = [];
  const next = tokens[to + 1];
  const end = tokens[to]?.end ?? 0;
  if (!next || sentence[to + 1] !== sentence[to]) return found;
  if (!/^(?:,|\s[\u2013\u2014-]|\s\()/.test(text.slice(end, end + 2))) return found;
  for (let i = to + 1; i <= to + reachAfter; i++) {
    const token = tokens[i];
    if (!token || sentence[i] !== sentence[to]) break;
    if (
      i > to + 1 &&
      (token.gap === 'hard' || token.gap === 'break' || (token.gap === 'comma' && found.length > 1))
    )
      break;
    found.push(token.fold);
  }
  return found;
};

const ageAfter = (text: string, end: number): number | null => {
  const age = /^,?\s\(?(\d{1,2})[,.)]/.exec(text.slice(end, end + 7))?.[1];
  return age === undefined ? null : Number(age);
};

/** The cues beside the name in tokens `from` to `to`. `within`: the text says within what it lies. */
export const cuesOf = (reading: Reading, from: number, to: number, within: boolean): Cues => {
  const { tokens, sentence, language, text } = reading;
  const first = tokens[from];
  const last = tokens[to];
  const before = sentence[from - 1] === sentence[from] ? tokens[from - 1] : undefined;
  const after = sentence[to + 1] === sentence[to] ? tokens[to + 1] : undefined;
  let person = 0;
  let speaks = 0;
  const age = last ? ageAfter(text, last.end) : null;
  const phrase = rolePhrase(reading, from, to);
  let place = within ? 1 : 0;
  if (before && first && first.gap !== 'hard') {
    if (isWord(before.fold, 'roles', language)) person += 1;
    if (isWord(before.fold, 'speech', language) && first.gap === 'space') speaks = 1;
    if (first.gap === 'space' && hasWords(language) && isWord(before.fold, 'beforePlaces', language))
      place += 1;
  }
  if (after && last) {
    if (isWord(after.fold, 'speech', language) && after.gap === 'space') speaks = 1;
    if (isListed(after.fold, 'personPronouns')) person += 1;
    if (
      after.shape === 'number' &&
      after.gap === 'comma' &&
      /^,\s\d{2},/.test(text.slice(last.end, last.end + 5))
    )
      person += 1;
  }
  // "KYIV —", "HOUSTON -": a dateline.
  if (
    first?.gap === 'break' &&
    last &&
    /^\s?(?:[\u2014\u2013-]|\(\p{Lu})/u.test(text.slice(last.end, last.end + 3))
  )
    place += 1;
  const walks =
    phrase === null ? new Set<string>() : walksIn(tokensOf(phrase, language).map(({ fold }) => fold));
  const beside = [...rolesBefore(reading, from), ...rolesAfter(reading, to)];
  const roles = beside.filter((word) => word.length > 2 && !isWord(word, 'function', language));
  return { person: Math.min(1, person), speaks, place: Math.min(1, place), roles, walks, age };
};
