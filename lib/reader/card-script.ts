import type { mountHoverCard } from '../../components/hovercard/mount.tsx';
import { askBackground } from '../messages.ts';

declare global {
  /** Left by the card's script in the extension's own isolated world, where no page sees it. */
  var backstoryCard: typeof mountHoverCard | undefined;
}

/** Has the background run the card's script beside this one, and gives what it left. Throws where that is refused. */
export const loadCardScript = async (): Promise<typeof mountHoverCard> => {
  if (!globalThis.backstoryCard) await askBackground('card', {});
  if (!globalThis.backstoryCard) throw new Error('the script of the card did not run');
  return globalThis.backstoryCard;
};
