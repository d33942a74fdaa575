/**
 * Milliseconds of work after which a context gets to do other things. Between two calls lie up to 20 more, and a task of 50 is
 * what a reader begins to feel (https://www.w3.org/TR/longtasks-1/).
 */
const spell = 25;

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
