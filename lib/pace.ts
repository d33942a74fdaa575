interface Yielder {
  yield(): Promise<void>;
}
declare const scheduler: Yielder | undefined;

/**
 * Longest stretch of work between two yields, in milliseconds. The bar is 50 ms a task; a fifth of it leaves room for
 * slow machines and for the one step that cannot be cut (Readability).
 */
const stretch = 10;

const yieldToPage = (): Promise<void> => {
  if (typeof scheduler !== 'undefined' && 'yield' in scheduler) return scheduler.yield();
  if (typeof MessageChannel === 'undefined' || typeof window === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
};

/** Gives the page its turn, whatever time was used. Throws the signal's reason when aborted. */
export const breathe = async (signal?: AbortSignal): Promise<void> => {
  await yieldToPage();
  signal?.throwIfAborted();
};

/**
 * Runs `work` to its end, yielding to the page whenever ten milliseconds were used. The generator should yield at least
 * once a millisecond of work. Throws the signal's reason when aborted.
 */
export const paced = async <T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> => {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < stretch) continue;
    await breathe(signal);
    since = performance.now();
  }
};

/** Waits for idle time, at most `timeout` milliseconds. Throws the signal's reason when aborted. */
export const idle = async (timeout: number, signal?: AbortSignal): Promise<void> => {
  if (typeof requestIdleCallback === 'function' && !signal?.aborted) {
    await new Promise<void>((resolve) => {
      const asked = requestIdleCallback(
        () => {
          signal?.removeEventListener('abort', end);
          resolve();
        },
        { timeout },
      );
      const end = () => {
        cancelIdleCallback(asked);
        resolve();
      };
      signal?.addEventListener('abort', end, { once: true });
    });
  }
  signal?.throwIfAborted();
};
