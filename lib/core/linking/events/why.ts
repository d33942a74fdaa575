import type { Why } from '../page-context.ts';
import type { Decision } from './decide.ts';
import { probability } from './first-stage.ts';
import type { Measured } from './measure.ts';

/** Words shown as the reason: the weightiest. */
const mostWords = 5;

/** What spoke for a decision: words, actors and date of its best sentence, and the event that came second there. */
export const whyOf = ({ article, events }: Measured, decision: Decision, all: readonly Decision[]): Why => {
  const event = events[decision.event];
  const best = decision.evidence[0];
  const sentence = best && article.sentences[best.pair.sentence];
  if (!event || !best || !sentence) return {};
  const words = sentence.words
    .filter(({ stem }) => event.stems.has(stem))
    .sort((a, b) => b.weight - a.weight)
    .map(({ text }) => text);
  const actors = event.event.actors.filter((actor) => article.named.has(actor) || sentence.hinted.has(actor));
  const fit = best.pair.fits.filter(({ fits }) => fits).sort((a, b) => a.gap - b.gap)[0];
  const second = all.find(
    (other) =>
      other.event !== decision.event &&
      other.evidence.some(({ pair }) => pair.sentence === best.pair.sentence),
  );
  const runnerUp = second && events[second.event];
  return {
    ...(words.length > 0 ? { words: [...new Set(words)].slice(0, mostWords) } : {}),
    ...(actors.length > 0 ? { actors } : {}),
    ...(fit ? { date: fit.time.text } : {}),
    ...(runnerUp ? { runnerUp: { id: runnerUp.id, score: probability(second.score) } } : {}),
  };
};
