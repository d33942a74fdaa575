import { isListed } from '../../text/listed.ts';
import { nameLike } from '../../text/tokens.ts';
import { isFunctionWord, isWord } from '../../text/words.ts';
import { isGivenName } from './given-names.ts';
import type { Reading } from './reading.ts';

/** Longest name looked for, in tokens: 99.7 % of the names in the world packs have no more. */
export const longestName = 8;

/** Lower-case words that begin names: "von der Leyen", "al-Sharaa", "de Moraes". */
export const isParticle = (fold: string): boolean => isListed(fold, 'particles');

/** May the word go on with a name that nobody knows: "Alexandre de Moraes", but not "Steinmeier das Parlament"? */
export const joinsNames = (fold: string): boolean => isListed(fold, 'joins');

/** Languages in which members of parties and the like are named in lower case ("los republicanos"). */
const namesInLowerCase = new Set(['es', 'fr', 'it', 'pt', 'ca']);
/** Shorter words in lower case are never looked up: names among them are rare, and look-ups are what costs. */
const lowerCaseLength = 6;

/** Names whose last word is in lower case ("Parti socialiste", "U.S. military") have at most so many tokens. */
const longestLowerEnd = 4;
/** Shares of the key are looked up only so far behind a word in lower case. */
const lowerHeads = /^(?:group[eo]|parti|partido|cartel|movimiento|mouvement|frente|banco|banque|gruppe)$/;

/** A stretch of tokens that may be a name. */
export interface Stretch {
  from: number;
  to: number;
  key: string;
}

/** "until May", "May 12", "mid-June": the month and not the person. */
export const isMonth = ({ tokens }: Reading, at: number): boolean =>
  isListed(tokens[at - 1]?.fold ?? '', 'beforeMonth') || tokens[at + 1]?.shape === 'number';

/** "Vice" in "Vice President": an office, with the rest of it or a name behind. */
const isOfficePart = ({ tokens, language }: Reading, at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token !== undefined && next?.gap === 'space' && nameLike(next) && isWord(token.fold, 'roles', language)
  );
};

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
  if (initial[at] && isFunctionWord(token.fold, language)) return false;
  return !isOfficePart(reading, at);
};

/** The stretches that pass the gate: they begin and end like a name and cross neither a sentence nor a clause. */
export const stretchesOf = (reading: Reading): Stretch[] => {
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
      const follows = next !== undefined && (nameLike(next) || isParticle(next.fold));
      if (first.shape === 'lower' && lowerToo && first.end - first.start >= lowerCaseLength) {
        stretches.push({ from, to: from, key: first.fold });
      }
      if (!follows || !(isParticle(first.fold) || (lowerToo && lowerHeads.test(first.fold)))) continue;
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
