import type { StorageUse } from './library.ts';

const storage = (): StorageManager | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.storage;

/** What the library takes, and may take. Never rejects: a browser that does not tell leaves nulls. */
export const storageUse = async (): Promise<StorageUse> => {
  const [estimate, persisted] = await Promise.all([
    storage()
      ?.estimate?.()
      .catch(() => null),
    storage()
      ?.persisted?.()
      .catch(() => false),
  ]);
  return { used: estimate?.usage ?? null, granted: estimate?.quota ?? null, persisted: persisted ?? false };
};

/** Asks the browser to keep the library when the disk is short; says whether it will. Firefox may ask the reader. */
export const keepStorage = async (): Promise<boolean> =>
  (await storage()
    ?.persist?.()
    .catch(() => false)) ?? false;
