/**
 * Milliseconds of work after which a context gets to do other things. Between two calls lie up to 20 more, and a task of 50 is
 * what a reader begins to feel (https://www.w3.org/TR/longtasks-1/).
 */
const spell = 25;

/** https://wicg.github.io/scheduling-apis/, which the compiler's DOM types do not know yet. */
interface TaskQueue {
  postTask(task: () => void): Promise<unknown>;
}
declare const scheduler: TaskQueue | undefined;

/** A timer that was set by a timer waits 4 ms, of which an import would lose a seventh; a posted task does not. */
const anotherTask = (): Promise<unknown> =>
  typeof scheduler === 'undefined' || !('postTask' in scheduler)
    ? new Promise((resolve) => setTimeout(resolve, 0))
    : scheduler.postTask(() => undefined);

/**
 * For long loops whose waits are all met at once (a file in memory, a merge): each call waits for a real task, but only if the
 * last one is `spell` ago.
 */
export const breather = (): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < spell) return;
    await anotherTask();
    last = performance.now();
  };
};
