import type { Article, Span } from '../article.ts';
import { sentencesOf } from '../text/sentences.ts';

export interface Evidence {
  evidence: string;
  evidenceSpan: Span;
}

/** Finds the sentence that holds a span of the article; the span itself where none does. */
export const evidenceFinder = (article: Article): ((span: Span | undefined) => Evidence | null) => {
  const sentences = sentencesOf(article.text, article.language);
  return (span) => {
    if (span === undefined) return null;
    const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
    // A span across sentences (a quotation) is its own evidence.
    const found = sentence && sentence.end >= span.end ? sentence : span;
    return {
      evidence: article.text.slice(found.start, found.end),
      evidenceSpan: { start: found.start, end: found.end },
    };
  };
};
