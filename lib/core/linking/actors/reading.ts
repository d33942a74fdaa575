import type { Span } from '../../article.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { capitalised, type Token, tokensOf } from '../../text/tokens.ts';
import { languageOf } from '../../text/words.ts';

/** A text cut into tokens and sentences, once, for all that follows. */
export interface Reading {
  text: string;
  /** Two letters. */
  language: string;
  tokens: Token[];
  sentences: Span[];
  /** Index of each token's sentence. */
  sentence: Int32Array;
  /** The token opens a sentence or a quotation, so that its capital tells nothing. */
  initial: boolean[];
  /** Sentences in which nearly every word has a capital: headlines, in which capitals tell nothing at all. */
  headline: boolean[];
  /** Folds of the words that the text writes in lower case. */
  lowerWords: ReadonlySet<string>;
}

/** Share of long words with a capital from which a sentence counts as a headline; prose stays below .5. */
const headlineShare = 0.7;
/** German writes its nouns with capitals; only a sentence of nothing else is a headline. */
const headlineShareOfGerman = 0.95;
/** Shorter ones ("Joe Biden") are just names. */
const headlineWords = 5;

const opensQuote = /["\u201c\u201e\u00ab\u2018:\u2022]\s?$/;

export const readingOf = (text: string, tag: string | null): Reading => {
  const tokens = tokensOf(text, tag);
  const sentences = sentencesOf(text, tag);
  const sentence = new Int32Array(tokens.length);
  const initial: boolean[] = [];
  const long: number[] = sentences.map(() => 0);
  const capitals: number[] = sentences.map(() => 0);
  const lowerWords = new Set<string>();
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    while (at < sentences.length - 1 && token.start >= (sentences[at]?.end ?? 0)) at++;
    sentence[i] = at;
    if (token.shape === 'lower') lowerWords.add(token.fold);
    const before = tokens[i - 1];
    initial.push(
      before === undefined ||
        sentence[i - 1] !== at ||
        token.gap === 'break' ||
        (token.gap === 'hard' && opensQuote.test(text.slice(before.end, token.start))),
    );
    // Short words stay in lower case in most headline styles.
    if (token.end - token.start > 3 && token.shape !== 'mark') {
      long[at] = (long[at] ?? 0) + 1;
      if (capitalised(token)) capitals[at] = (capitals[at] ?? 0) + 1;
    }
  }
  const share = languageOf(tag) === 'de' ? headlineShareOfGerman : headlineShare;
  const headline = sentences.map(({ end }, i) => {
    const words = long[i] ?? 0;
    // A sentence that is short and full of names has its full stop; a headline has none.
    if (text[end - 1] === '.') return false;
    return words >= headlineWords && (capitals[i] ?? 0) / words >= share;
  });
  return { text, language: languageOf(tag), tokens, sentences, sentence, initial, headline, lowerWords };
};
