import { asPattern } from '../../words/pattern.ts';
import { commonWords, kin, scripts } from './languages.ts';
import { marks } from './marks.ts';
import { months } from './months.ts';
import { nameCues } from './name-cues.ts';
import { beside, changed, credit, modifiedMeta, prompt, publishedMeta, saysDate } from './phrases.ts';
import type { ReadingWords } from './reading-words.ts';
import { textCues } from './text-cues.ts';
import { weights } from './weights.ts';

const cuesOf = (cues: readonly (readonly [cue: string, pattern: RegExp])[]) =>
  cues.map(([cue, pattern]) => [cue, asPattern(pattern)] as const);

/** All that judging a page knows. The background gets it as a file (see wxt.config.ts); tests and scripts import this. */
export const readingWords: ReadingWords = {
  nameCues: cuesOf(nameCues),
  textCues: cuesOf(textCues),
  phrases: {
    credit: asPattern(credit),
    prompt: asPattern(prompt),
    publishedMeta: asPattern(publishedMeta),
    modifiedMeta: asPattern(modifiedMeta),
    changed: asPattern(changed),
    saysDate: asPattern(saysDate),
    beside: asPattern(beside),
  },
  months,
  scripts,
  commonWords,
  kin,
  marks,
  weights,
};
