import { browser } from 'wxt/browser';

export interface LibraryPlace {
  /** A card of the library. */
  card?: { type: 'actor' | 'event'; id: string };
  /** A new card for a name. */
  keep?: { name: string; role?: string };
  /** A search. */
  find?: string;
}

const hashOf = ({ card, keep, find }: LibraryPlace): string => {
  if (card) return `#/${card.type}/${encodeURIComponent(card.id)}`;
  if (keep) return `#/new?${new URLSearchParams({ name: keep.name, role: keep.role ?? '' })}`;
  return find === undefined ? '' : `#/library?${new URLSearchParams({ find })}`;
};

/** Opens the library in a tab of its own. */
export const openLibrary = async (place: LibraryPlace): Promise<void> => {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hashOf(place)}` });
};
