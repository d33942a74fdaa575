/** The first `count` sentences of a text, by the rules of its language. */
export const firstSentences = (text: string, count: number, language: string): string => {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  let end = 0;
  let seen = 0;
  for (const sentence of sentences) {
    if (seen === count) break;
    end = sentence.index + sentence.segment.length;
    seen += 1;
  }
  return text.slice(0, end).trim();
};
