import { foldName } from '../../text/fold.ts';
import type { SentenceReading } from './article-reading.ts';
import type { Decision } from './decide.ts';
import type { EventReading } from './event-reading.ts';
import { gistOf, likenessOf } from './gist.ts';
import { type Measured, pairAt } from './measure.ts';
import { areTwins } from './twins.ts';

/** How many a phrase counts, in English, Spanish, French and German; folded. More are no longer told one by one. */
const counts = new Map(
  Object.entries({
    2: 'two both dos ambos ambas deux zwei beide beiden',
    3: 'three tres trois drei',
    4: 'four cuatro quatre vier',
  }).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)),
);

/** How much the counted thing must be like an event to be it; as for what "two days after …" names. */
const leastLikeness = 0.4;

interface Counted {
  count: number;
  start: number;
  end: number;
}

/** What a sentence counts, with the three words after each number ("three *small reductions of*"). Times count nothing. */
const countedIn = (text: string, { start, end, times }: SentenceReading): Counted[] =>
  [...text.slice(start, end).matchAll(/(\p{L}+)(?=((?:\s+\p{L}+){1,3}))/gu)].flatMap((match) => {
    const [, number = '', after = ''] = match;
    const count = counts.get(foldName(number));
    const at = start + match.index;
    if (count === undefined || times.some((time) => at >= time.start && at < time.end)) return [];
    return [{ count, start: at + number.length, end: at + number.length + after.length }];
  });

/** The twins of an event among `others`, and theirs: of a row of rate cuts the first and the last may be told differently. */
const twinsOf = (
  lead: EventReading,
  others: readonly Decision[],
  events: readonly EventReading[],
): Decision[] => {
  const found: Decision[] = [];
  const kin = [lead];
  for (let grown = true; grown; ) {
    grown = false;
    for (const other of others) {
      const event = events[other.event];
      if (!event || found.includes(other) || !kin.some((one) => areTwins(one, event))) continue;
      found.push(other);
      kin.push(event);
      grown = true;
    }
  }
  return found;
};

/**
 * "The three reductions of last year" speaks of three events, of which the contest leaves one. Where a sentence that
 * refers to an event counts things like it, the event's twins whose date the sentence names are `listed` too, as many as
 * are counted. Scores only rise; best first.
 */
export const withSeries = (
  measured: Measured,
  decisions: readonly Decision[],
  listed: number,
): Decision[] => {
  const { article, events, pairs, vectors } = measured;
  const raised = new Map<number, Decision>();
  const isListed = ({ event, score }: Decision): boolean => score >= listed || raised.has(event);
  for (const { event: lead, score, evidence } of decisions) {
    const best = evidence[0];
    const event = events[lead];
    const sentence = best && article.sentences[best.pair.sentence];
    if (score < listed || !event || !sentence) continue;
    for (const { count, start, end } of countedIn(article.text, sentence)) {
      const words = sentence.words.filter((word) => word.start >= start && word.start < end);
      if (likenessOf(event.gist, gistOf(words, vectors)) < leastLikeness) continue;
      const datedHere = (place: number): boolean =>
        pairs[pairAt(measured, place, best.pair.sentence)]?.fits.some(({ fits }) => fits) === true;
      const twins = twinsOf(
        event,
        decisions.filter((other) => other.event !== lead && datedHere(other.event)),
        events,
      );
      // A number that the library cannot fill, or overfills, tells of something else.
      if (twins.length !== count - 1) continue;
      for (const twin of twins) {
        const pair = pairs[pairAt(measured, twin.event, best.pair.sentence)];
        if (pair && !isListed(twin))
          raised.set(twin.event, { ...twin, score: listed, evidence: [{ ...best, pair }] });
      }
    }
  }
  if (raised.size === 0) return [...decisions];
  return decisions
    .map((decision) => raised.get(decision.event) ?? decision)
    .sort((a, b) => b.score - a.score);
};
