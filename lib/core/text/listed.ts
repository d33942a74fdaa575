import { sharedWords } from '../words/learnt.ts';
import type { ListName } from '../words/word-data.ts';

const sets = new Map<ListName, ReadonlySet<string>>();

/** Is the folded `word` in that list of words/lists.ts? */
export const isListed = (word: string, list: ListName): boolean => {
  const set = sets.get(list) ?? new Set(sharedWords().lists[list].split(/\s+/));
  sets.set(list, set);
  return set.has(word);
};
