import type { Span } from '../article.ts';
import { foldName } from '../text/fold.ts';
import type { Why } from './page-context.ts';

/** Sentences up to this many UTF-16 units are marked whole: there is nothing to gain. */
const shortSentence = 80;

/** A clause of fewer words is a scrap that nobody takes for a reference. */
const fewestWords = 4;

/** A clause shorter than this share of its sentence is worth being marked alone; else the rest is not in the way. */
const worthwhile = 0.85;

/** Where one clause may end and the next begin: a comma, semicolon, colon or dash with a space after it. */
const boundary = /[,;:](?=\s)\s*|\s[–—-]\s/g;

const quotes = /["“”«»„()[\]]/;

interface Piece {
  start: number;
  end: number;
}

const piecesOf = (sentence: string): Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: mark } of sentence.matchAll(boundary)) {
    pieces.push({ start, end: index });
    start = index + mark.length;
  }
  pieces.push({ start, end: sentence.length });
  return pieces;
};

/**
 * The clause of an evidence sentence that holds what spoke for the link: its date and the words in common. Offsets into the
 * same text. The whole sentence wherever that is not sure: nothing to go by, quotations or brackets in it, or the words
 * are spread over it.
 */
export const clauseOf = (text: string, sentence: Span, why: Why | undefined): Span => {
  const words = why?.words ?? [];
  const told = text.slice(sentence.start, sentence.end);
  if (words.length === 0 || told.length <= shortSentence || quotes.test(told)) return sentence;
  const pieces = piecesOf(told);
  if (pieces.length < 2) return sentence;
  const signs = [...words, ...(why?.date ? [why.date] : [])].map((sign) => foldName(sign));
  const holds = pieces.map(({ start, end }) => {
    const folded = ` ${foldName(told.slice(start, end))} `;
    return signs.filter((sign) => sign !== '' && folded.includes(` ${sign}`));
  });
  const seen = new Set(holds.flat());
  if (seen.size === 0) return sentence;
  const first = holds.findIndex((found) => found.length > 0);
  const last = holds.findLastIndex((found) => found.length > 0);
  const start = pieces[first]?.start ?? 0;
  const end = start + told.slice(start, pieces[last]?.end).replace(/[.!?…\s]+$/u, '').length;
  const clause = told.slice(start, end);
  if (clause.split(/\s+/).length < fewestWords || clause.length > told.length * worthwhile) return sentence;
  return { start: sentence.start + start, end: sentence.start + end };
};
