import { presenceOf } from './article-reading.ts';
import type { EventReading } from './event-reading.ts';
import { likenessOf } from './gist.ts';
import type { Scene } from './scene.ts';

/** How an event stands to each sentence of the article, in sentence order; what features shape. */
export interface EventInArticle {
  /** Likeness of sentence and event, -1 to 1; see `gistOf`. */
  gist: Float64Array;
  /** Likeness to title and cues, in standard deviations above the article's mean. */
  standsOut: Float64Array;
  /** Weight of the event's actors, as far as they are present in the article. */
  present: number;
  /** Weight of the event's actors named or pointed to near the sentence. */
  near: Float64Array;
  /** Weight of the actors that the sentence names and that have nothing to do with the event. */
  strangers: Float64Array;
  /** Weight of the stems in common, each once. */
  stems: Float64Array;
}

/** What an actor counts that the sentence only points to, by nationality, capital or seat of power. */
const hintWorth = 0.5;

/** Values above the mean in standard deviations; all 0 where they hardly differ. */
const standardised = (values: Float64Array): Float64Array => {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-6 ? 0 : (value - mean) / deviation));
};

const add = (sums: Float64Array, place: number, value: number): void => {
  sums[place] = (sums[place] ?? 0) + value;
};

/** `kin`: the named actors with whom each actor stands in a relation of office, country or family. */
export const eventInArticle = (
  scene: Scene,
  event: EventReading,
  kin: ReadonlyMap<string, ReadonlySet<string>>,
  weightOf: (actor: string) => number,
): EventInArticle => {
  const { article, gists } = scene;
  const size = article.sentences.length;
  const near = new Float64Array(size);
  let present = 0;
  for (const [actor, weight] of event.weights) {
    present += weight * presenceOf(article, actor);
    const around = scene.near.get(actor) ?? [];
    for (const i of around) add(near, i, weight);
    for (const i of scene.hinted.get(actor) ?? []) if (!around.includes(i)) add(near, i, weight * hintWorth);
  }
  const strangers = new Float64Array(size);
  for (const [actor, sentences] of scene.named) {
    if (event.weights.has(actor) || event.event.actors.some((own) => kin.get(own)?.has(actor))) continue;
    const weight = weightOf(actor);
    for (const i of sentences) add(strangers, i, weight);
  }
  const stems = new Float64Array(size);
  for (const stem of event.stems) {
    for (const { sentence, weight } of scene.stems.get(stem) ?? []) add(stems, sentence, weight);
  }
  return {
    gist: Float64Array.from(gists, (told) => likenessOf(event.gist, told)),
    standsOut: standardised(Float64Array.from(gists, (told) => likenessOf(event.headGist, told))),
    present,
    near,
    strangers,
    stems,
  };
};
