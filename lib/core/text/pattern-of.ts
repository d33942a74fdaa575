import { sharedWords } from '../words/learnt.ts';
import type { PatternName } from '../words/word-data.ts';

/** Is there such a pattern? */
export const isPatternName = (name: string): name is PatternName =>
  Object.hasOwn(sharedWords().patterns, name);

const compiled = new Map<PatternName, RegExp>();

/** That of words/patterns.ts, compiled when it is first asked for. */
export const patternOf = (name: PatternName): RegExp => {
  const known = compiled.get(name);
  if (known) return known;
  const made = new RegExp(...sharedWords().patterns[name]);
  compiled.set(name, made);
  return made;
};
