/** Milliseconds of work after which a context gets to do other things: a frame or two, so that a page stays alive. */
const spell = 40;

/**
 * For long loops whose waits are all met at once (a file in memory, a merge): each call waits for a real task, but only if the
 * last one is `spell` ago.
 */
export const breather = (): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < spell) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
};
