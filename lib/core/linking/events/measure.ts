import type { Article } from '../../article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { WordVectors } from '../../text/vectors.ts';
import type { Mention } from '../page-context.ts';
import { type ArticleReading, readForEvents } from './article-reading.ts';
import { candidatesFor, type Gate, gateFor } from './candidates.ts';
import { type DateFit, dateFitOf, fitsAny } from './dates.ts';
import { type EventReading, readEvents } from './event-reading.ts';
import { type FeatureName, features, type Pair } from './features.ts';
import { gistOf, likenessOf } from './gist.ts';
import { kinshipOf } from './kin.ts';

export const featureNames = Object.keys(features) as FeatureName[];

/** A pair with the values of its features, in the order of `featureNames`. */
export interface Row {
  /** Place of the sentence. */
  sentence: number;
  /** Place of the event in `Measured.events`. */
  event: number;
  values: Float64Array;
  fits: readonly DateFit[];
  pair: Pair;
}

/** What one article's events are judged by. */
export interface Measured {
  article: ArticleReading;
  gate: Gate;
  events: EventReading[];
  rows: Row[];
  /** Days from each event to the publication. */
  ages: number[];
  vectors: WordVectors | null;
}

const nobody: ReadonlySet<string> = new Set();

/** Values above the mean in standard deviations; all 0 where they hardly differ. */
const standardised = (values: Float64Array): Float64Array => {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-6 ? 0 : (value - mean) / deviation));
};

const measures = featureNames.map((name) => features[name]);

/** The features of a pair, in the order of `featureNames`. */
const valuesOf = (pair: Pair): Float64Array => {
  const values = new Float64Array(measures.length);
  for (let i = 0; i < values.length; i++) values[i] = measures[i]?.(pair) ?? 0;
  return values;
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
  const near = article.sentences.map(
    (_, i) => new Set(article.sentences.slice(Math.max(0, i - 2), i + 2).flatMap(({ named }) => [...named])),
  );
  const gists = article.sentences.map(({ words }) => gistOf(words, vectors));
  const rows: Row[] = [];
  for (const [e, event] of events.entries()) {
    const standsOut = standardised(Float64Array.from(gists, (told) => likenessOf(event.headGist, told)));
    const fitsOf = article.sentences.map(({ times }) =>
      times.map((time) => dateFitOf(time, event.begins, event.ends)),
    );
    for (const [index, sentence] of article.sentences.entries()) {
      const told = gists[index];
      const pair: Pair = {
        article,
        index,
        sentence,
        event,
        gist: told ? likenessOf(event.gist, told) : 0,
        standsOut: standsOut[index] ?? 0,
        fits: fitsOf[index] ?? [],
        fitsBefore: fitsOf[index - 1] ?? [],
        near: near[index] ?? nobody,
        kin,
        weightOf: gate.weightOf,
        age: ages[e] ?? 0,
      };
      rows.push({ sentence: index, event: e, values: valuesOf(pair), fits: pair.fits, pair });
    }
  }
  return { article, gate, events, rows, ages, vectors };
};
