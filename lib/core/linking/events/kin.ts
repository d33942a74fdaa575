import type { Actor } from '../../knowledge/records.ts';

/** What an actor belongs to: the countries and bodies of its offices, and its country. */
const belongings = ({ roles, country }: Actor): string[] => [
  ...(roles ?? []).flatMap(({ of }) => of ?? []),
  ...(country === undefined ? [] : [country]),
];

/**
 * Who stands for whom: a president for the country, a minister for the ministry. Direct ties only; two people of one
 * country are no kin, else every American were.
 */
export const kinshipOf = (actors: ReadonlyMap<string, Actor>): ((a: string, b: string) => boolean) => {
  const ties = new Map([...actors].map(([id, actor]) => [id, new Set(belongings(actor))]));
  return (a, b) => ties.get(a)?.has(b) === true || ties.get(b)?.has(a) === true;
};
