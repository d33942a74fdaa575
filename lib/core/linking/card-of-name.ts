import { foldName } from '../text/fold.ts';
import type { ActorCard, PageContext } from './page-context.ts';

/**
 * The card of the actor that a reader means by selecting `text` in the article: the one whose name is those words, or the
 * only one whose name has them all. Null where there is none, or where it could be several.
 */
export const cardOfName = ({ cards }: Pick<PageContext, 'cards'>, text: string): ActorCard | null => {
  const asked = foldName(text).replace(/'s$/, '');
  if (asked === '') return null;
  const actors = cards.filter(
    (card): card is ActorCard => card.section === 'who' || card.section === 'places',
  );
  const exact = actors.filter((card) => foldName(card.title) === asked);
  const words = asked.split(' ');
  const partial = actors.filter((card) => {
    const name = foldName(card.title).split(' ');
    return words.every((word) => name.includes(word));
  });
  const [only, ...others] = exact.length > 0 ? exact : partial;
  return only && others.length === 0 ? only : null;
};
