import type { Actor } from '../../knowledge/records.ts';

/** What an actor belongs to: the countries and bodies of its offices, and its country. */
export const belongings = ({ roles, country }: Actor): string[] => [
  ...(roles ?? []).flatMap(({ of }) => of ?? []),
  ...(country === undefined ? [] : [country]),
];

/**
 * Who stands for whom: a president for the country, a minister for the ministry, and whom a description names ("Wife of
 * Joe Biden"). Direct ties only; two people of one country are no kin, else every American were. Gives each of `ids` the
 * actors of `named` that it is tied to.
 */
export const kinshipOf = (
  ids: readonly string[],
  named: ReadonlySet<string>,
  actors: ReadonlyMap<string, Actor>,
): Map<string, ReadonlySet<string>> => {
  const ties = new Map<string, Set<string>>();
  const tie = (a: string, b: string): void => {
    ties.set(a, (ties.get(a) ?? new Set<string>()).add(b));
  };
  const isPerson = (actor: Actor): boolean => actor.kind === 'person';
  for (const b of named) {
    const other = actors.get(b);
    if (!other) continue;
    const home = new Set(belongings(other));
    for (const a of ids) {
      const actor = actors.get(a);
      if (!actor || a === b) continue;
      const told =
        (isPerson(other) && actor.description.includes(other.name)) ||
        (isPerson(actor) && other.description.includes(actor.name));
      if (told || home.has(a) || belongings(actor).includes(b)) tie(a, b);
    }
  }
  return ties;
};
