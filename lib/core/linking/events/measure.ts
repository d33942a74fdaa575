import type { Article } from '../../article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { WordVectors } from '../../text/vectors.ts';
import type { TimeExpression } from '../../time/expressions.ts';
import type { Mention } from '../page-context.ts';
import { type ArticleReading, readForEvents } from './article-reading.ts';
import { candidatesFor, type Gate, gateFor } from './candidates.ts';
import { type DateFit, dateFitOf, fitsAny } from './dates.ts';
import { eventInArticle } from './event-in-article.ts';
import { type EventReading, readEvents } from './event-reading.ts';
import { type FeatureName, features, type Pair } from './features.ts';
import { kinshipOf } from './kin.ts';
import { sceneOf } from './scene.ts';

export const featureNames = Object.keys(features) as FeatureName[];

/** What one article's events are judged by. */
export interface Measured {
  article: ArticleReading;
  gate: Gate;
  events: EventReading[];
  /** Every event with every sentence: event by event, sentences in order. */
  pairs: Pair[];
  /** Features of the pairs one after the other, each in the order of `featureNames`. */
  values: Float64Array;
  /** Days from each event to the publication. */
  ages: number[];
  vectors: WordVectors | null;
}

/** Place of a pair among `Measured.pairs`. */
export const pairAt = ({ article }: Measured, event: number, sentence: number): number =>
  event * article.sentences.length + sentence;

const measures = featureNames.map((name) => features[name]);

/** Writes the features of a pair to its place. */
export const measurePair = (values: Float64Array, place: number, pair: Pair): void => {
  // Counted, not iterated: some 50,000 values an article, mostly before the code is compiled.
  for (let i = 0; i < measures.length; i++) values[place * measures.length + i] = measures[i]?.(pair) ?? 0;
};

const noFits: readonly DateFit[] = [];

/** How many events of the gate an expression fits, counted when it is first asked for. */
const fittingOf = ({ earlier, spanOf }: Gate): ((time: TimeExpression) => number) => {
  const known = new Map<TimeExpression, number>();
  const spans = earlier.flatMap(({ from }) => spanOf(from) ?? []);
  return (time) => {
    const before = known.get(time);
    if (before !== undefined) return before;
    const fits = fitsAny([time]);
    const count = spans.reduce((sum, span) => (fits(span) ? sum + 1 : sum), 0);
    known.set(time, count);
    return count;
  };
};

/** Reads the article, passes the gate and measures every pair of a sentence and an event. */
export const measure = async (
  text: Article,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  vectors: WordVectors | null,
): Promise<Measured> => {
  const article = await readForEvents(text, mentions, knowledge, vectors);
  const dateFits = fitsAny(article.sentences.flatMap((sentence) => sentence.times));
  const gate = await gateFor(article, knowledge, dateFits);
  const { list, actors } = await candidatesFor(article, gate, knowledge, dateFits);
  const events = readEvents(list, actors, vectors);
  const ages = events.map(({ begins }) =>
    article.published ? Math.max(0, article.published.from - begins.from) : 0,
  );
  const kin = kinshipOf([...new Set(events.flatMap(({ event }) => event.actors))], article.named, actors);
  const scene = sceneOf(article, vectors);
  const fitting = fittingOf(gate);
  const pairs: Pair[] = [];
  for (const [e, event] of events.entries()) {
    const told = eventInArticle(scene, event, kin, gate.weightOf);
    const age = ages[e] ?? 0;
    let fitsBefore = noFits;
    for (const [i, { times }] of article.sentences.entries()) {
      const fits =
        times.length === 0 ? noFits : times.map((time) => dateFitOf(time, event.begins, event.ends));
      pairs.push({ sentence: i, event: e, told, fits, fitsBefore, fitting, age });
      fitsBefore = fits;
    }
  }
  const values = new Float64Array(pairs.length * measures.length);
  for (const [place, pair] of pairs.entries()) measurePair(values, place, pair);
  return { article, gate, events, pairs, values, ages, vectors };
};
