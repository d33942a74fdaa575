import type { ActorKind } from '../../lib/core/knowledge/records.ts';

/** First letters of the first and last word: "Claudia Sheinbaum" is CS, "Instituto de la Paz" IP. */
const initials = (name: string): string => {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase();
};

/** A round one for a person, a square one for everything else. An ornament: the name stands beside it. */
export const Monogram = ({ name, kind }: { name: string; kind: ActorKind }) => (
  <span class={`monogram ${kind === 'person' ? 'round' : ''}`} aria-hidden="true">
    {initials(name)}
  </span>
);
