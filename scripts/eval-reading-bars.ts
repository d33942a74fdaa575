import * as v from 'valibot';

const field = v.object({ right: v.number(), of: v.number() });
const figures = v.object({
  groups: v.record(
    v.string(),
    v.object({
      f1: v.number(),
      fields: v.record(v.string(), field),
    }),
  ),
});

/** What the reader is held to, by set: F1 of the body, and shares of the pages whose gold says the field. */
const bars: [set: string, what: string, atLeast: number][] = [
  ['aeb', 'f1', 0.965],
  ['fundus', 'f1', 0.945],
  ['fundus', 'title', 0.88],
  ['fundus', 'title~', 0.93],
  ['fundus', 'published', 0.95],
  ['fundus', 'language', 0.98],
];

/** The bars that the output of `score.mjs --json` does not reach, in words. Sets that were not scored have none. */
export const failedBars = (output: unknown): string[] => {
  const { groups } = v.parse(figures, output);
  return bars.flatMap(([set, what, atLeast]) => {
    const group = groups[set];
    if (!group) return [];
    const { right = 0, of = 0 } = group.fields[what] ?? {};
    const reached = what === 'f1' ? group.f1 : right / Math.max(1, of);
    return reached >= atLeast ? [] : [`${what} of ${set} is ${reached.toFixed(3)}, below ${atLeast}`];
  });
};
