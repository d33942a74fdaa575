const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lower-case words, joined by one space: for comparing texts, not for counting. */
export const plain = (text: string): string => wordsOf(text).join(' ');

/** A text that others are held against. */
interface Reference {
  /** As `plain` gives it. */
  text: string;
  words: readonly string[];
  /** Where each of its words stands. */
  places: ReadonlyMap<string, readonly number[]>;
}

export const referenceOf = (text: string): Reference => {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(i);
    else places.set(word, [i]);
  }
  return { text: words.join(' '), words, places };
};

/** Whether the four words from `at` on stand in the reference, one after the other. */
const hasRun = ({ words, places }: Reference, run: readonly string[], at: number): boolean => {
  for (const place of places.get(run[at] ?? '') ?? []) {
    if (
      words[place + 1] === run[at + 1] &&
      words[place + 2] === run[at + 2] &&
      words[place + 3] === run[at + 3]
    )
      return true;
  }
  return false;
};

/** Share of a text's runs of four words that stand in the reference; of a shorter text, whether it stands there. */
export const shareWithin = (text: string, reference: Reference): number => {
  const words = wordsOf(text);
  if (words.length < 4) return reference.text.includes(words.join(' ')) ? 1 : 0;
  let found = 0;
  let all = 0;
  // Every second run is enough to tell yes from no.
  for (let i = 0; i + 4 <= words.length; i += 2) {
    all += 1;
    if (hasRun(reference, words, i)) found += 1;
  }
  return found / all;
};

/** Characters of a text that tell it from a title: most blocks need no more. */
const opening = 80;

/** Whether `text`, made plain, is the plain `title`; or with `partly` a part of it. */
export const isOfTitle = (text: string, title: string, partly: boolean): boolean => {
  const end = text.length > opening ? text.lastIndexOf(' ', opening) : -1;
  if (end > 0 && !title.includes(plain(text.slice(0, end)))) return false;
  const words = plain(text);
  return words !== '' && (words === title || (partly && title.includes(words)));
};
