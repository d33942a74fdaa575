import type { Article } from '../../article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { WordVectors } from '../../text/vectors.ts';
import type { Mention } from '../page-context.ts';
import { type ArticleReading, readForEvents } from './article-reading.ts';
import { candidatesFor, type Gate, gateFor } from './candidates.ts';
import { type DateFit, dateFitOf, informationOf } from './dates.ts';
import { type EventReading, readEvent } from './event-reading.ts';
import { type FeatureName, features, type Pair } from './features.ts';
import { wordMatcher } from './word-match.ts';

export const featureNames = Object.keys(features) as FeatureName[];

/** A pair with the values of its features, in the order of `featureNames`. */
export interface Row {
  /** Place of the sentence. */
  sentence: number;
  /** Place of the event in `Measured.events`. */
  event: number;
  values: Float64Array;
  fits: readonly DateFit[];
}

/** What one article's events are judged by. */
export interface Measured {
  article: ArticleReading;
  gate: Gate;
  events: EventReading[];
  rows: Row[];
  /** Days from each event to the publication. */
  ages: number[];
}

/** Values above the mean in standard deviations; all 0 where they hardly differ. */
const standardised = (values: Float64Array): Float64Array => {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-6 ? 0 : (value - mean) / deviation));
};

/** Reads the article, passes the gate and measures every pair of a sentence and an event. */
export const measure = async (
  text: Article,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  vectors: WordVectors | null,
): Promise<Measured> => {
  const article = await readForEvents(text, mentions, knowledge, vectors);
  const gate = await gateFor(article, knowledge);
  const times = article.sentences.flatMap((sentence) => sentence.times);
  const { list, actors } = await candidatesFor(article, gate, knowledge, (begins, until) =>
    times.some((time) => dateFitOf(time, begins, { from: until, to: until }).fits),
  );
  const events = list.map((candidate) => readEvent(candidate, actors, vectors));
  const days = gate.earlier.map(({ begins }) => begins.from).sort((a, b) => a - b);
  const information = new Map(times.map((time) => [time, informationOf(time, days)]));
  const met = wordMatcher(article.sentences, vectors);
  const ages = events.map(({ begins }) =>
    article.published ? Math.max(0, article.published.from - begins.from) : 0,
  );

  const rows: Row[] = [];
  for (const [e, event] of events.entries()) {
    const wording = met(event.words);
    const standsOut = standardised(met(event.headWords));
    const fitsOf = article.sentences.map(({ times }) =>
      times.map((time) => dateFitOf(time, event.begins, event.ends)),
    );
    for (const [index, sentence] of article.sentences.entries()) {
      const pair: Pair = {
        article,
        index,
        sentence,
        event,
        wording: wording[index] ?? 0,
        standsOut: standsOut[index] ?? 0,
        fits: fitsOf[index] ?? [],
        fitsBefore: fitsOf[index - 1] ?? [],
        informationOf: ({ time }) => information.get(time) ?? 0,
        weightOf: gate.weightOf,
        age: ages[e] ?? 0,
      };
      const values = Float64Array.from(featureNames, (name) => features[name](pair));
      rows.push({ sentence: index, event: e, values, fits: pair.fits });
    }
  }
  return { article, gate, events, rows, ages };
};
