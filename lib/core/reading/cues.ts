import { readingWords } from '../words/learnt.ts';
import type { Pattern } from '../words/pattern.ts';
import type { Phrases } from './words/reading-words.ts';

/** The cues of reading/words, compiled. */
interface Cues {
  /** In the order of the data, which is that of the weights. */
  names: readonly RegExp[];
  texts: readonly RegExp[];
  /** Place of the cue `date` among those of texts. */
  date: number;
  /** Label of an advertisement. */
  ad: RegExp;
  phrases: Readonly<Record<keyof Phrases, RegExp>>;
}

const compiled = ([source, flags]: Pattern): RegExp => new RegExp(source, flags);

let known: Cues | null = null;

/** They are compiled when the first page is judged, once. */
export const cues = (): Cues => {
  if (known) return known;
  const { nameCues, textCues, phrases } = readingWords();
  const place = (cue: string): number => textCues.findIndex(([name]) => name === cue);
  const texts = textCues.map(([, pattern]) => compiled(pattern));
  const ad = texts[place('ad')];
  if (!ad) throw new Error('The words of reading have no cue "ad"');
  known = {
    names: nameCues.map(([, pattern]) => compiled(pattern)),
    texts,
    date: place('date'),
    ad,
    phrases: {
      credit: compiled(phrases.credit),
      prompt: compiled(phrases.prompt),
      publishedMeta: compiled(phrases.publishedMeta),
      modifiedMeta: compiled(phrases.modifiedMeta),
      changed: compiled(phrases.changed),
      saysDate: compiled(phrases.saysDate),
      beside: compiled(phrases.beside),
    },
  };
  return known;
};
