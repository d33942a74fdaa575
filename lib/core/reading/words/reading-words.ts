import type { Pattern } from '../../words/pattern.ts';

/** Phrases and names that are met as a whole. */
export interface Phrases {
  /** A line that only says who worked on the story. */
  credit: Pattern;
  /** Orders to the reader. */
  prompt: Pattern;
  /** Names of `<meta>` that give the time of publication, and of the last change. */
  publishedMeta: Pattern;
  modifiedMeta: Pattern;
  /** A time that is not that of publication. */
  changed: Pattern;
  /** A line that gives the date of publication. */
  saysDate: Pattern;
  /** Names of what has times of other articles. */
  beside: Pattern;
}

/** What judging a page knows of languages and of the trade's names. Data without code, so that it can be loaded as a file. */
export interface ReadingWords {
  /** Their order is that of the weights. */
  nameCues: readonly (readonly [cue: string, pattern: Pattern])[];
  textCues: readonly (readonly [cue: string, pattern: Pattern])[];
  phrases: Phrases;
  /** Month names by number, January's first, parted by spaces. */
  months: readonly string[];
  /** Names of Unicode's scripts by language, in the order in which they are asked. */
  scripts: Readonly<Record<string, string>>;
  commonWords: Readonly<Record<string, string>>;
  kin: readonly string[];
  /** Characters by the names of their references. */
  marks: Readonly<Record<string, string>>;
  /** Of the first and the second look. */
  weights: readonly [first: string, second: string];
}
