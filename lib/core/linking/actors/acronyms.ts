import type { Reading } from './reading.ts';

/** "artificial pancreas (AP)": the text says itself what an acronym stands for. */
export interface Definition {
  /** Fold of the acronym. */
  acronym: string;
  /** Token indexes of the words it stands for, both included. */
  from: number;
  to: number;
}

const longestDefined = 8;

/** The definitions that the text gives in brackets: the initials of the words before are the acronym. */
export const definitionsIn = ({ tokens, sentence, text }: Reading): Definition[] => {
  const definitions: Definition[] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (!before || token.shape !== 'upper' || sentence[i] !== sentence[i - 1]) continue;
    if (
      !/^\s?\($/.test(text.slice(before.end, token.start)) ||
      !/^\)/.test(text.slice(token.end, token.end + 1))
    )
      continue;
    let letters = token.fold.length - 1;
    let first = -1;
    for (let at = i - 1; at >= Math.max(0, i - longestDefined) && letters >= 0; at--) {
      const word = tokens[at];
      if (!word || sentence[at] !== sentence[i]) break;
      if (word.fold[0] === token.fold[letters]) {
        letters--;
        first = at;
      } else if (word.shape !== 'lower') break;
    }
    if (letters < 0 && first >= 0) definitions.push({ acronym: token.fold, from: first, to: i - 1 });
  }
  return definitions;
};
