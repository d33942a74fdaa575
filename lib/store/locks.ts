/**
 * Locks across all contexts of the extension (`navigator.locks`); a killed context lets go of its own. Where the platform
 * has none (Node), they hold within the process.
 */
const waiting = new Map<string, Promise<unknown>>();

const platformLocks = (): LockManager | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.locks;

/** Runs `task` while holding `name`; holders of a shared lock go together. */
export const withLock = async <T>(
  name: string,
  mode: 'shared' | 'exclusive',
  task: () => Promise<T>,
): Promise<T> => {
  const locks = platformLocks();
  if (locks) return await locks.request(`backstory:${name}`, { mode }, task);
  const before = waiting.get(name) ?? Promise.resolve();
  const mine = before.then(task, task);
  waiting.set(name, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(name) === mine) waiting.delete(name);
  }
};

/** Runs `task` only if nobody holds `name`; says whether it ran. */
export const ifUnlocked = async (name: string, task: () => Promise<void>): Promise<boolean> => {
  const locks = platformLocks();
  if (!locks) {
    if (waiting.has(name)) return false;
    await withLock(name, 'exclusive', task);
    return true;
  }
  return await locks.request(`backstory:${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await task();
    return lock !== null;
  });
};
