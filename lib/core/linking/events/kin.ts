import type { Actor } from '../../knowledge/records.ts';

/** What an actor belongs to: the countries and bodies of its offices, and its country. */
export const belongings = ({ roles, country }: Actor): string[] => [
  ...(roles ?? []).flatMap(({ of }) => of ?? []),
  ...(country === undefined ? [] : [country]),
];

/**
 * Who stands for whom: a president for the country, a minister for the ministry, and whom a description names ("Wife of
 * Joe Biden"). Direct ties only; two people of one country are no kin, else every American were.
 */
export const kinshipOf = (actors: ReadonlyMap<string, Actor>): ((a: string, b: string) => boolean) => {
  const ties = new Map([...actors].map(([id, actor]) => [id, new Set(belongings(actor))]));
  const people = [...actors.values()].filter(({ kind }) => kind === 'person');
  for (const [id, { description }] of actors) {
    for (const { actor, name } of people) {
      if (actor !== id && description.includes(name)) ties.get(id)?.add(actor);
    }
  }
  return (a, b) => ties.get(a)?.has(b) === true || ties.get(b)?.has(a) === true;
};
