import type { LibraryDatabase } from './database.ts';

const listeners = new WeakMap<LibraryDatabase, () => void>();

/** Who hears of the changes that are made through `db`; one at a time. */
export const onChange = (db: LibraryDatabase, listener: (() => void) | null): void => {
  if (listener) listeners.set(db, listener);
  else listeners.delete(db);
};

/** To be called after each change of packs, own cards or settings. */
export const noteChange = (db: LibraryDatabase): void => listeners.get(db)?.();
