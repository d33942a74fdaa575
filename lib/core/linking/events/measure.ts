import type { Article } from '../../article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { vectorDimensions, type WordVectors } from '../../text/vectors.ts';
import type { TimeExpression } from '../../time/expressions.ts';
import type { Mention } from '../page-context.ts';
import { type ArticleReading, readForEvents, type SentenceReading } from './article-reading.ts';
import { candidatesFor, type Gate, gateFor } from './candidates.ts';
import { type DateFit, dateFitOf, informationOf, readingFrom } from './dates.ts';
import { type EventReading, readEvent, weighedAmongEachOther } from './event-reading.ts';
import { type FeatureName, features, type Pair } from './features.ts';
import { kinshipOf } from './kin.ts';
import { wordMatcher } from './word-match.ts';
import type { ContentWord } from './words.ts';

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
  /** How well an event meets a word of the article, 0 to 1. */
  meets(event: EventReading, word: ContentWord): number;
}

/** Values above the mean in standard deviations; all 0 where they hardly differ. */
const standardised = (values: Float64Array): Float64Array => {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-6 ? 0 : (value - mean) / deviation));
};

const gistOf = (words: readonly ContentWord[], vectors: WordVectors | null): Float64Array | null => {
  if (vectors === null) return null;
  const sum = new Float64Array(vectorDimensions);
  for (const { place, weight } of words) if (place >= 0) vectors.addTo(sum, place, weight);
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return norm === 0 ? null : sum.map((value) => value / norm);
};

const dot = (a: Float64Array | null, b: Float64Array | null): number =>
  a === null || b === null ? 0 : a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const valuesOf = (pair: Pair): Float64Array =>
  Float64Array.from(featureNames, (name) => features[name](pair));

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
  const events = weighedAmongEachOther(list.map((candidate) => readEvent(candidate, actors, vectors)));
  const days = gate.earlier.map(({ begins }) => begins.from).sort((a, b) => a - b);
  const information = new Map(times.map((time) => [time, informationOf(time, days)]));
  const { met, meets } = wordMatcher(article.sentences, vectors);
  const ages = events.map(({ begins }) =>
    article.published ? Math.max(0, article.published.from - begins.from) : 0,
  );

  const related = kinshipOf(actors);
  const near = article.sentences.map(
    (_, i) => new Set(article.sentences.slice(Math.max(0, i - 2), i + 2).flatMap(({ named }) => [...named])),
  );
  const gists = article.sentences.map(({ words }) => gistOf(words, vectors));
  const rows: Row[] = [];
  for (const [e, event] of events.entries()) {
    const wording = met(event.words);
    const gist = gistOf(event.words, vectors);
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
        gist: dot(gist, gists[index] ?? null),
        standsOut: standsOut[index] ?? 0,
        fits: fitsOf[index] ?? [],
        fitsBefore: fitsOf[index - 1] ?? [],
        kin: new Set(
          event.event.actors.filter((a) => [...(near[index] ?? [])].some((b) => a !== b && related(a, b))),
        ),
        kinNamed: new Set([...sentence.named].filter((a) => event.event.actors.some((b) => related(a, b)))),
        informationOf: ({ time }) => information.get(time) ?? 0,
        weightOf: gate.weightOf,
        age: ages[e] ?? 0,
      };
      rows.push({ sentence: index, event: e, values: valuesOf(pair), fits: pair.fits, pair });
    }
  }
  return { article, gate, events, rows, ages, meets: (event, word) => meets(event.words, word) };
};

/** An event this likely (log-odds of the first stage) is one from which a text may count. */
const anchorScore = -1.5;
/** How many sentences back, and on, the event may be told from which an expression counts. */
const anchorBefore = 3;
const anchorAfter = 1;
/** The words after "two days after" must be met this well for an event to be what they mean. */
const phraseMet = 0.4;
/** Of events that a phrase could name, the best so many are tried. */
const mostPhraseAnchors = 3;
/** How far the phrase reaches, in characters, unless punctuation ends it. */
const phraseReach = 50;
const isDateFeature = (name: string): boolean => name.startsWith('date');

/** The words that follow an expression up to the next punctuation: "two days after *the election*". */
const phraseAfter = (text: string, time: TimeExpression, { words }: SentenceReading): ContentWord[] => {
  const after = text.slice(time.end, time.end + phraseReach);
  const end = time.end + (/[,.;:()\u2013\u2014!?"]/.exec(after)?.index ?? after.length);
  return words.filter(({ start }) => start >= time.end && start < end);
};

/**
 * Dates once more, now counted from the events that the article is likely to tell nearby, and from those that the words
 * after an expression name: "two days after the election", "the following January". What such a phrase names is no
 * longer held against its date. Rows of sentences without such expressions stay as they are.
 */
export const anchored = (measured: Measured, scores: Float64Array): Measured => {
  const { article, events, rows } = measured;
  const counting = article.sentences.map(({ times }) => times.filter(({ kind }) => kind === 'anchored'));
  if (counting.every(({ length }) => length === 0)) return measured;
  const named = article.sentences.map((sentence, index) =>
    (counting[index] ?? []).map((time) => {
      const words = phraseAfter(article.text, time, sentence);
      return { time, words, weight: words.reduce((sum, { weight }) => sum + weight, 0) };
    }),
  );
  const tells: Set<number>[] = article.sentences.map(() => new Set());
  /** By expression: how well its phrase names each event. */
  const phrases = new Map<TimeExpression, Map<number, number>>();
  for (const [r, row] of rows.entries()) {
    if ((scores[r] ?? Number.NEGATIVE_INFINITY) >= anchorScore) tells[row.sentence]?.add(row.event);
    for (const { time, words, weight } of named[row.sentence] ?? []) {
      const sum = words.reduce((sum, word) => sum + word.weight * measured.meets(row.pair.event, word), 0);
      const match = weight === 0 ? 0 : sum / weight;
      if (match < phraseMet) continue;
      const known = phrases.get(time) ?? new Map<number, number>();
      // Of several elections, the one whose actors the article names.
      const share = row.values[featureNames.indexOf('actorShare')] ?? 0;
      phrases.set(time, known.set(row.event, match + share));
    }
  }
  const near = article.sentences.map((_, index) => {
    if (counting[index]?.length === 0) return new Set<number>();
    const from = Math.max(0, index - anchorBefore);
    return new Set(tells.slice(from, index + anchorAfter + 1).flatMap((set) => [...set]));
  });
  const fitsAt = (index: number, e: number, event: EventReading): readonly DateFit[] =>
    (article.sentences[index]?.times ?? []).flatMap((time) => {
      const phrase = phrases.get(time);
      const best = [...(phrase ?? [])].sort((a, b) => b[1] - a[1]).slice(0, mostPhraseAnchors);
      const anchors = new Set([...(near[index] ?? []), ...best.map(([event]) => event)]);
      anchors.delete(e);
      const readings = [...anchors].flatMap((anchor) => {
        const begins = events[anchor]?.begins;
        return begins ? (readingFrom(time, begins) ?? []) : [];
      });
      const fit = dateFitOf(time, event.begins, event.ends, readings);
      return !fit.fits && phrase?.has(e) === true ? [] : [fit];
    });
  return {
    ...measured,
    rows: rows.map((row): Row => {
      const here = counting[row.sentence]?.length ?? 0;
      const before = counting[row.sentence - 1]?.length ?? 0;
      const event = events[row.event];
      if (!event || here + before === 0) return row;
      const pair: Pair = {
        ...row.pair,
        fits: here > 0 ? fitsAt(row.sentence, row.event, event) : row.pair.fits,
        fitsBefore: before > 0 ? fitsAt(row.sentence - 1, row.event, event) : row.pair.fitsBefore,
      };
      const values = Float64Array.from(featureNames, (name, i) =>
        isDateFeature(name) ? features[name](pair) : (row.values[i] ?? 0),
      );
      return { ...row, values, fits: pair.fits, pair };
    }),
  };
};
