import { probability, type Weights } from './first-stage.ts';
import type { Measured } from './measure.ts';

/** An event to which the article does not refer, with what speaks for telling it all the same. */
export interface Aside {
  /** Place of the event in `Measured.events`. */
  event: number;
  /** Log-odds that the article refers to it. */
  score: number;
  /** Number of mentioned events that it led to or followed, directly. */
  links: number;
  /** Mentioned events that share a neighbour of the chain with it; less the more that neighbour led to. */
  siblings: number;
  /** Sum over its actors of weight × salience in the article. */
  actors: number;
  /** Share of its actors' weight that the article names. */
  share: number;
  /** Salience of its principal actor. */
  principal: number;
  /** Days to the publication. */
  age: number;
  /** Days to the nearest mentioned event. */
  distance: number;
}

/** What stands just below "mentioned" explains the story best. */
const nearlyMentioned = ({ score }: Aside): number => Math.max(-8, score);
/** What led to a mentioned event, or came of it. */
const links = ({ links }: Aside): number => Math.min(3, links);
/** Another branch of the same story. */
const siblings = ({ siblings }: Aside): number => Math.min(3, siblings);
/** Those whom the story is about. */
const actors = ({ actors }: Aside): number => actors;
const share = ({ share }: Aside): number => share;
const principal = ({ principal }: Aside): number => principal;
/** Old events explain less. */
const age = ({ age }: Aside): number => Math.log(1 + age);
/** Near in time to what the story tells. */
const distance = ({ distance }: Aside): number => Math.log(1 + Math.min(3650, distance));

export const asideFeatures = {
  nearlyMentioned,
  links,
  siblings,
  actors,
  share,
  principal,
  age,
  distance,
} as const satisfies Record<string, (aside: Aside) => number>;

export type AsideFeatureName = keyof typeof asideFeatures;
export const asideFeatureNames = Object.keys(asideFeatures) as AsideFeatureName[];

/** What two events share that follow one and the same: all where nothing else does, little under an inauguration. */
const kinship =
  (neighbours: readonly ReadonlySet<string>[], places: ReadonlyMap<string, number>) =>
  (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    let most = 0;
    for (const id of a) {
      if (!b.has(id)) continue;
      const others = neighbours[places.get(id) ?? -1]?.size ?? 2;
      most = Math.max(most, 2 / Math.max(2, others));
    }
    return most;
  };

/** An event of the day before publication or later is the story itself, not its background. */
const ownStoryDays = 1;

/**
 * Events that could be background: begun before the story's own day and not `mentioned`. `scores`: log-odds by event of
 * being mentioned.
 */
export const asidesOf = (
  { article, events, ages }: Measured,
  scores: ReadonlyMap<number, number>,
  mentioned: ReadonlySet<number>,
  salience: ReadonlyMap<string, number>,
): Aside[] => {
  const places = new Map(events.map(({ id }, e) => [id, e]));
  const neighbours = events.map(({ event }) => new Set(event.follows ?? []));
  for (const [e, { event }] of events.entries()) {
    for (const id of event.follows ?? []) {
      const earlier = places.get(id);
      const self = events[e]?.id;
      if (earlier !== undefined && self !== undefined) neighbours[earlier]?.add(self);
    }
  }
  const shared = kinship(neighbours, places);
  const nothing: ReadonlySet<string> = new Set();
  const asides: Aside[] = [];
  for (const [e, event] of events.entries()) {
    if (mentioned.has(e)) continue;
    if (article.published && event.begins.from >= article.published.from - ownStoryDays) continue;
    const near = neighbours[e] ?? new Set<string>();
    let linked = 0;
    let siblings = 0;
    let distance = Number.POSITIVE_INFINITY;
    for (const m of mentioned) {
      const other = events[m];
      if (!other) continue;
      if (near.has(other.id)) linked++;
      else siblings += shared(near, neighbours[m] ?? nothing);
      distance = Math.min(distance, Math.abs(other.begins.from - event.begins.from));
    }
    let actors = 0;
    let named = 0;
    let total = 0;
    for (const [actor, weight] of event.weights) {
      total += weight;
      actors += weight * (salience.get(actor) ?? 0);
      if (article.named.has(actor)) named += weight;
    }
    asides.push({
      event: e,
      score: scores.get(e) ?? -8,
      links: linked,
      siblings,
      actors,
      share: total === 0 ? 0 : named / total,
      principal: salience.get(event.event.actors[0] ?? '') ?? 0,
      age: ages[e] ?? 0,
      distance,
    });
  }
  return asides;
};

/** How likely an editor would add it, 0 to 1. */
export const asideScore = (aside: Aside, weights: Weights<AsideFeatureName>): number =>
  probability(
    asideFeatureNames.reduce(
      (sum, name) => sum + weights[name] * asideFeatures[name](aside),
      weights.intercept,
    ),
  );
