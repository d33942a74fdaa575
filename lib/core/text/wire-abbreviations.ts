import { sharedWords } from '../words/learnt.ts';

/** The key of the state for which the folded `word`, written with a dot, stands; undefined where it is none. */
export const stateOf = (word: string): string | undefined => {
  const { states } = sharedWords();
  return Object.hasOwn(states, word) ? states[word] : undefined;
};
