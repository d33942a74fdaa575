import type { Span } from '../article.ts';
import { foldName } from './fold.ts';

/**
 * How a token is written. `caseless`: of a script without capitals. `mark`: an ampersand, a possessive ending or an
 * elided article, which are part of names ("AT&T", "McDonald's", "l'Oréal") but never one by themselves.
 */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number' | 'caseless' | 'mark';

/** What stands between a token and the one before it. `hard`: punctuation that parts names; `break`: a line or block. */
export type Gap = 'none' | 'space' | 'hyphen' | 'comma' | 'hard' | 'break';

export interface Token extends Span {
  /** Folded as `foldName` folds it inside a longer name. */
  fold: string;
  /** What joins `fold` to the folds before it in a key. */
  glue: '' | ' ';
  gap: Gap;
  shape: Shape;
  /** A possessive ending ('s). */
  possessive: boolean;
}

const wordOf =
  /\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019\u02bc](?!s(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}\p{N}]*)*|['\u2019\u02bc]s(?![\p{L}\p{N}])|&/giu;

const elision =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|dall|un)['\u2019\u02bc](?=\p{L})/iu;
const elides = new Set(['fr', 'it', 'ca', 'oc']);
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ascii = /^[A-Za-z0-9]+$/;
const possessiveEnd = /^['\u2019\u02bc]s$/i;

/** Shape of a word that has letters beyond ASCII. */
const shapeBeyondAscii = (raw: string): Shape => {
  if (/^\p{N}/u.test(raw)) return /\p{L}/u.test(raw) ? 'mixed' : 'number';
  const letters = raw.replace(/[^\p{L}]/gu, '');
  const lower = letters.toLowerCase();
  if (lower === letters.toUpperCase()) return 'caseless';
  if (letters === lower) return 'lower';
  if (letters === letters.toUpperCase()) return [...letters].length === 1 ? 'title' : 'upper';
  const rest = letters.slice(1);
  return letters[0] !== lower[0] && rest === rest.toLowerCase() ? 'title' : 'mixed';
};

/** Most words are ASCII: one pass over their letters tells their shape, at a fifth of the time. */
const shapeOf = (raw: string): Shape => {
  let upper = 0;
  let lower = 0;
  let firstUpper = false;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code > 127) return shapeBeyondAscii(raw);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) {
      if (upper + lower === 0) firstUpper = true;
      upper++;
    }
  }
  const first = raw.charCodeAt(0);
  if (first >= 48 && first <= 57) return upper + lower > 0 ? 'mixed' : 'number';
  if (upper === 0) return lower === 0 ? 'caseless' : 'lower';
  if (lower === 0) return upper === 1 ? 'title' : 'upper';
  return firstUpper && upper === 1 ? 'title' : 'mixed';
};

/** Scripts without spaces begin with Thai. */
const firstUnspaced = 0x0e00;
const mayBeUnspaced = (raw: string): boolean => {
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) >= firstUnspaced) return unspaced.test(raw);
  return false;
};

const gapOf = (between: string): Gap => {
  if (between === '') return 'none';
  if (between === ' ' || between === '\u00a0') return 'space';
  if (between.includes('\n')) return 'break';
  if (/^[\u002d\u2010\u2011]$/.test(between)) return 'hyphen';
  if (/^\s+$/.test(between) || /^\.\s?$/.test(between)) return 'space';
  if (/^,\s+$/.test(between)) return 'comma';
  return 'hard';
};

/** Languages whose segmenter differs; anything else is cut by the root rules. */
const segmenterFor = (language: string | null): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language ?? 'und', { granularity: 'word' });
  } catch {
    // A malformed language tag of a page is no reason not to read it.
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
};

/**
 * The words of `text` in order, with UTF-16 offsets. Hyphens part tokens, dotted acronyms stay whole, possessive endings
 * and elided articles are tokens of their own. Scripts without spaces are cut by `Intl.Segmenter`. Linear in the text.
 */
export const tokensOf = (text: string, language: string | null): Token[] => {
  const tokens: Token[] = [];
  const elided = elides.has((language ?? '').slice(0, 2).toLowerCase());
  let segmenter: Intl.Segmenter | undefined;
  let last = 0;
  const add = (start: number, raw: string, joined = false): void => {
    const end = start + raw.length;
    const between = text.slice(last, start);
    const gap = tokens.length === 0 ? 'break' : gapOf(between);
    const possessive = raw.length === 2 && possessiveEnd.test(raw);
    const mark = raw === '&' || possessive || (elided && elision.test(`${raw}a`));
    const before = tokens.at(-1);
    const glued =
      gap === 'none' &&
      before !== undefined &&
      before.fold !== 'and' &&
      raw !== '&' &&
      (joined || mark || before.shape === 'mark');
    tokens.push({
      start,
      end,
      fold: raw === '&' ? 'and' : ascii.test(raw) ? raw.toLowerCase() : foldName(raw),
      glue: glued ? '' : ' ',
      gap,
      shape: mark ? 'mark' : shapeOf(raw),
      possessive,
    });
    last = end;
  };
  for (const match of text.matchAll(wordOf)) {
    const raw = match[0];
    const start = match.index;
    if (mayBeUnspaced(raw)) {
      segmenter ??= segmenterFor(language);
      for (const piece of segmenter.segment(raw)) add(start + piece.index, piece.segment, piece.index > 0);
      continue;
    }
    const head = elided ? elision.exec(raw)?.[0] : undefined;
    if (head === undefined) add(start, raw);
    else {
      add(start, head);
      add(start + head.length, raw.slice(head.length), true);
    }
  }
  return tokens;
};

/** The key of `tokens[from]` to `tokens[to]`, both included: the same as `foldName` of that stretch of text. */
export const keyOf = (tokens: readonly Token[], from: number, to: number): string => {
  let key = '';
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (!token) break;
    key += key === '' ? token.fold : token.glue + token.fold;
  }
  return key;
};

/** Written with a capital, a number, or in a script without capitals: where a name may begin and end. */
export const nameLike = (token: Token): boolean => token.shape !== 'lower' && token.shape !== 'mark';

export const capitalised = (token: Token): boolean =>
  token.shape === 'title' || token.shape === 'upper' || token.shape === 'mixed';
