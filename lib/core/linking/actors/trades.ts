import { sharedWords } from '../../words/learnt.ts';

let known: ReadonlyMap<string, string> | null = null;

const walksByWord = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(sharedWords().walksOfLife).flatMap(([walk, list]) =>
      list.split(/\s+/).map((word) => [word, walk] as const),
    ),
  );

/** The walks of life that the folded words name. */
export const walksIn = (folds: Iterable<string>): Set<string> => {
  known ??= walksByWord();
  const walks = new Set<string>();
  for (const fold of folds) {
    const walk = known.get(fold) ?? known.get(fold.replace(/s$/, ''));
    if (walk !== undefined) walks.add(walk);
  }
  return walks;
};
