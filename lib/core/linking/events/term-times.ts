import type { Span } from '../../article.ts';
import type { Actor } from '../../knowledge/records.ts';
import { patternOf } from '../../text/pattern-of.ts';
import type { TimeExpression } from '../../time/expressions.ts';
import type { Day } from '../../time/interval.ts';
import { termIntervals, termMentions } from '../../time/terms.ts';

/** How far before a phrase, in characters, stands whose term it is: "Trump … in his first term", some two sentences. */
const ownerReach = 300;

/** Characters before a term in which stands what leads it. */
const leadReach = 60;

/**
 * "In his first term" as a time: of the person named last before the phrase who held such an office. Terms that nobody of
 * the article had are left out, as are offices without a number ("the presidency" is mostly what is run for), and days
 * after `published`.
 */
export const termTimes = (
  text: string,
  mentions: readonly (Span & { actor: string })[],
  actors: ReadonlyMap<string, Actor>,
  published: Day,
): TimeExpression[] =>
  termMentions(text).flatMap(({ start, end, ordinal, office }): TimeExpression[] => {
    if (ordinal === null || !patternOf('ledTerm').test(text.slice(Math.max(0, start - leadReach), start)))
      return [];
    const before = mentions
      .filter((mention) => mention.end <= start && start - mention.end < ownerReach)
      .sort((a, b) => b.end - a.end);
    for (const { actor } of before) {
      const person = actors.get(actor);
      if (person?.kind !== 'person') continue;
      const [interval, ...also] = termIntervals(person, ordinal, office)
        .filter(({ from }) => from <= published)
        .map(({ from, to }) => ({ from, to: Math.min(to, published) }));
      if (!interval) continue;
      return [
        {
          start,
          end,
          text: text.slice(start, end),
          interval,
          ...(also.length > 0 ? { also } : {}),
          grain: 'span',
          kind: 'calendar',
          future: false,
        },
      ];
    }
    return [];
  });
