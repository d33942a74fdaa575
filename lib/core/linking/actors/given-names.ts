import { sharedWords } from '../../words/learnt.ts';

let known: ReadonlySet<string> | null = null;

/** Is the folded word a frequent given name? */
export const isGivenName = (fold: string): boolean => {
  known ??= new Set(sharedWords().givenNames.split(/\s+/));
  return known.has(fold);
};
