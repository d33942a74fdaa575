import { readingWords } from '../words/learnt.ts';

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

interface Known {
  scripts: [language: string, pattern: RegExp][];
  /** The words of each language, each once. */
  common: [language: string, words: ReadonlySet<string>][];
  kin: string[][];
}

let learnt: Known | null = null;

const known = (): Known => {
  if (learnt) return learnt;
  const { scripts, commonWords, kin } = readingWords();
  const patternOf = (names: string) =>
    new RegExp(
      `[${names
        .split(' ')
        .map((name) => `\\p{Script=${name}}`)
        .join('')}]`,
      'gu',
    );
  learnt = {
    scripts: Object.entries(scripts).map(([language, names]) => [language, patternOf(names)]),
    common: Object.entries(commonWords).map(([language, words]) => [language, new Set(words.split(' '))]),
    kin: kin.map((group) => group.split(' ')),
  };
  return learnt;
};

const related = (a: string, b: string): boolean =>
  a === b || known().kin.some((group) => group.includes(a) && group.includes(b));

const fortyLetters = /(?:\p{L}\P{L}*){40}/u;
/** Where scripts that tell the language stand, and more: most texts have none of it, and need not be looked through for each. */
const ownScript = /[\u0370-\u1fff\u2d00-\u2dff\u2e80-\uffff]/;

/** Characters that are looked at: more changes nothing. */
const sample = 12_000;

/**
 * Guesses the language of a text by its script and its commonest words. `sure` is how far the guess is ahead, 0 to 1; null
 * when there is too little text to tell.
 */
export const guessLanguage = (text: string): { language: string; sure: number } | null => {
  const head = text.slice(0, sample);
  if (!fortyLetters.test(head)) return null;
  const letters = ownScript.test(head) ? (head.match(/\p{L}/gu)?.length ?? 0) : 0;
  for (const [language, pattern] of letters > 0 ? known().scripts : []) {
    const share = (head.match(pattern)?.length ?? 0) / letters;
    // Kana among Chinese characters makes Japanese, whatever their number.
    if (share > (language === 'ja' ? 0.1 : 0.4)) return { language, sure: Math.min(1, share + 0.3) };
  }
  const words = head.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  if (words.length < 12) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shares = known()
    .common.map(([language, common]) => {
      let found = 0;
      for (const word of common) found += counts.get(word) ?? 0;
      return { language, share: found / words.length };
    })
    .sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (!best || best.share < 0.08) return null;
  const rival = shares.find(({ language }) => !related(language, best.language)) ?? second;
  return { language: best.language, sure: Math.min(1, (best.share - (rival?.share ?? 0)) / best.share) };
};

const knownTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/**
 * Language of the article, as a BCP 47 tag. `declared` is what the markup says, most trusted first; the text overrules it
 * when it clearly speaks another language (templates are often left at `en`), and decides where nothing is declared.
 */
export const languageOf = (declared: (string | null | undefined)[], text: string): string | null => {
  const tags = declared.flatMap((tag) =>
    tag && knownTag.test(tag.trim()) ? [tag.trim().replaceAll('_', '-')] : [],
  );
  const guess = guessLanguage(text);
  if (guess === null) return tags[0] ?? null;
  const agreeing =
    tags.find((tag) => primary(tag) === guess.language) ??
    tags.find((tag) => related(primary(tag), guess.language));
  if (agreeing) return agreeing;
  return guess.sure > 0.3 || tags.length === 0 ? guess.language : (tags[0] ?? null);
};
