import type { EventReading } from './event-reading.ts';
import { likenessOf } from './gist.ts';

/** Two events this alike, with an actor in common, are twins: rate decisions, truces, votes of one parliament. */
const twinLikeness = 0.6;

export const areTwins = (a: EventReading, b: EventReading): boolean =>
  likenessOf(a.gist, b.gist) >= twinLikeness && a.event.actors.some((actor) => b.weights.has(actor));

/** Two packs' tellings of one event are dated within this many days, and this alike. */
const sameDays = 2;
const sameLikeness = 0.7;

/** Are these two tellings of one event under different ids, as bundled packs have them? */
export const tellTheSame = (a: EventReading, b: EventReading): boolean =>
  Math.abs(a.begins.from - b.begins.from) <= sameDays &&
  likenessOf(a.gist, b.gist) >= sameLikeness &&
  a.event.actors.some((actor) => b.weights.has(actor));
