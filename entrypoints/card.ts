import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountHoverCard } from '../components/hovercard/mount.tsx';

/** Run beside the reader when the first card is to be opened. */
export default defineUnlistedScript(() => {
  globalThis.backstoryCard = mountHoverCard;
});
