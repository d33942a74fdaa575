import { isListed } from '../../text/listed.ts';
import { capitalised } from '../../text/tokens.ts';
import { isWord } from '../../text/words.ts';
import type { Reading } from './reading.ts';

/** Longest role that is still a role and no clause, in tokens. */
const longestRole = 9;

/** The words before the name: "former defense secretary Mark Esper", "the greengrocer, Roy Hunt". */
const roleBefore = (reading: Reading, from: number): string | null => {
  const { tokens, sentence, language, text } = reading;
  const name = tokens[from];
  if (!name || (name.gap !== 'space' && name.gap !== 'comma')) return null;
  const head = tokens[from - 1];
  if (!head || sentence[from - 1] !== sentence[from] || !isWord(head.fold, 'roles', language)) return null;
  let first = from - 1;
  for (let i = from - 2; i >= 0 && from - i <= longestRole; i--) {
    const token = tokens[i];
    const after = tokens[i + 1];
    if (!token || sentence[i] !== sentence[from] || after?.gap === 'hard' || after?.gap === 'comma') break;
    const part =
      isWord(token.fold, 'roles', language) ||
      isWord(token.fold, 'fields', language) ||
      isWord(token.fold, 'adjectives', language) ||
      (capitalised(token) && !(reading.initial[i] && isWord(token.fold, 'function', language))) ||
      token.shape === 'upper';
    if (!part) break;
    first = i;
  }
  return text.slice(tokens[first]?.start ?? 0, head.end);
};

/** The words after the name: "Mark Esper — his former defense secretary", "Tuilagi, a delegate from Samoa,". */
const roleAfter = (reading: Reading, to: number): string | null => {
  const { tokens, text, sentence, language } = reading;
  const name = tokens[to];
  let i = to + 1;
  // An age comes first: "Dubois, 24, a carpenter".
  if (tokens[i]?.shape === 'number' && tokens[i]?.gap === 'comma') i++;
  const first = tokens[i];
  if (!name || !first || sentence[i] !== sentence[to]) return null;
  const between = text.slice(tokens[i - 1]?.end ?? name.end, first.start);
  if (!/^(?:,|\s[\u2013\u2014-]|\s?\()\s?$/.test(between)) return null;
  let last = i;
  let office = isWord(first.fold, 'roles', language);
  while (last + 1 < tokens.length && last - i < longestRole) {
    const next = tokens[last + 1];
    if (
      !next ||
      next.gap === 'comma' ||
      next.gap === 'hard' ||
      next.gap === 'break' ||
      sentence[last + 1] !== sentence[to]
    )
      break;
    last++;
    office ||= isWord(next.fold, 'roles', language);
  }
  if (!office && !isListed(first.fold, 'determiners')) return null;
  if (last - i >= longestRole) return null;
  const phrase = text.slice(first.start, tokens[last]?.end ?? first.end);
  return office
    ? phrase.replace(/^(?:an?|the|his|her|their|una?|une|eine?|son|sa|su|sein|seine|ihr|ihre)\s/, '')
    : null;
};

/** What the text itself says of the person in tokens `from` to `to`, or null. */
export const rolePhrase = (reading: Reading, from: number, to: number): string | null =>
  roleAfter(reading, to) ?? roleBefore(reading, from);
