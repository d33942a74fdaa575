import { commonWords, kin, scripts } from './languages.ts';
import { marks } from './marks.ts';
import { months } from './months.ts';
import { nameCues } from './name-cues.ts';
import { credit, modifiedMeta, prompt, publishedMeta } from './phrases.ts';
import type { Pattern, ReadingWords } from './reading-words.ts';
import { textCues } from './text-cues.ts';
import { weights } from './weights.ts';

const dataOf = ({ source, flags }: RegExp): Pattern => [source, flags];
const cuesOf = (cues: readonly (readonly [cue: string, pattern: RegExp])[]) =>
  cues.map(([cue, pattern]) => [cue, dataOf(pattern)] as const);

/** All that judging a page knows. The background gets it as a file (see wxt.config.ts); tests and scripts import this. */
export const readingWords: ReadingWords = {
  nameCues: cuesOf(nameCues),
  textCues: cuesOf(textCues),
  phrases: {
    credit: dataOf(credit),
    prompt: dataOf(prompt),
    publishedMeta: dataOf(publishedMeta),
    modifiedMeta: dataOf(modifiedMeta),
  },
  months,
  scripts,
  commonWords,
  kin,
  marks,
  weights,
};
