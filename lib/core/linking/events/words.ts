import { foldName } from '../../text/fold.ts';
import { isPatternName, patternOf } from '../../text/pattern-of.ts';
import type { WordVectors } from '../../text/vectors.ts';
import { sharedWords } from '../../words/learnt.ts';
import { translations } from './glossary.ts';

/** A word that says what a text is about. */
export interface ContentWord {
  /** As the text has it, for "why this card?". */
  text: string;
  /** What is compared where vectors have nothing to say; English words and their cognates share it. */
  stem: string;
  /** Place among the word vectors; -1 without. */
  place: number;
  /** 0 to 1: how much the word tells; common words little. */
  weight: number;
  /** UTF-16 offset into the text. */
  start: number;
}

let stops: ReadonlySet<string> | null = null;

const isStopWord = (word: string): boolean => {
  stops ??= new Set(sharedWords().stopWords.split(/\s+/));
  return stops.has(word);
};

/** Letters of a stem: enough to tell words apart, few enough for "constitución" to meet "constitutional". */
const stemLength = 7;
const shortestStem = 3;

const endingsOf = (language: string): RegExp => {
  const name = `endings.${language}`;
  return isPatternName(name) ? patternOf(name) : /(?:es|s)$/;
};

/** A rough stem of a folded word; `language` is a two-letter tag, unknown ones are read as English. */
export const stemOf = (word: string, language: string): string => {
  const cut = word.replace(endingsOf(language), '');
  return (cut.length >= shortestStem ? cut : word).slice(0, stemLength);
};

/** Weight of a word that the vectors do not know, and of all words without vectors. */
const plainWeight = 0.8;
/** The commonest words of news still tell a little. */
const leastWeight = 0.15;

/**
 * By rank: word frequencies fall as 1/rank, so ln(rank) is an inverse document frequency from a large news corpus for
 * free, in the order in which the vectors stand.
 */
const weightOf = (place: number, vectors: WordVectors | null): number =>
  vectors === null || place < 0
    ? plainWeight
    : Math.max(leastWeight, Math.log(place + 1) / Math.log(vectors.size));

const englishForms = (word: string): string[] => [word, word.replace(/s$/, ''), word.replace(/'s$/, '')];

const placeOf = (word: string, vectors: WordVectors | null): number => {
  if (vectors === null) return -1;
  for (const form of englishForms(word)) {
    const place = vectors.indexOf(form);
    if (place >= 0) return place;
  }
  return -1;
};

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['\u2019]\p{L}+)?/gu;

/** What a word says, wherever it stands. */
type Sense = Omit<ContentWord, 'text' | 'start'>;

const sensesOf = (raw: string, language: string, vectors: WordVectors | null): Sense[] => {
  const word = foldName(raw.replace(/['\u2019]s$/u, '').replace(/^\p{L}{1,2}['\u2019]/u, ''));
  if (word.length < 2 || isStopWord(word)) return [];
  const english = language === 'en' ? [word] : translations(word, language);
  if (english.length === 0) return [{ stem: stemOf(word, language), place: -1, weight: plainWeight }];
  return english.map((told) => {
    const place = placeOf(told, vectors);
    return { stem: stemOf(told, 'en'), place, weight: weightOf(place, vectors) };
  });
};

/**
 * Reads the content words of texts, in order. `skip` says which stretches to leave out (names, time expressions). Words of
 * Spanish, French and German are told in English where the glossary has them, since packs and vectors are English. A reader
 * keeps what it has learnt of a word: use one for all texts of an article's candidates.
 */
export const wordReader = (language: string, vectors: WordVectors | null) => {
  const senses = new Map<string, Sense[]>();
  return (text: string, skip: (start: number, end: number) => boolean = () => false): ContentWord[] => {
    const found: ContentWord[] = [];
    for (const match of text.matchAll(wordPattern)) {
      const raw = match[0];
      const start = match.index;
      if (skip(start, start + raw.length)) continue;
      let told = senses.get(raw);
      if (!told) {
        told = sensesOf(raw, language, vectors);
        senses.set(raw, told);
      }
      for (const sense of told) found.push({ text: raw, start, ...sense });
    }
    return found;
  };
};

export type WordReader = ReturnType<typeof wordReader>;
