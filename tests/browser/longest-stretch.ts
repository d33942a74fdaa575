interface Yielding {
  yield(): Promise<void>;
}
declare const scheduler: Yielding;

/** Runs `work` and gives the longest stretch between two yields or waits for idle time, in milliseconds. */
export const longestStretch = async (work: () => Promise<unknown>): Promise<number> => {
  const original = scheduler.yield;
  const originalIdle = window.requestIdleCallback;
  let since = performance.now();
  let longest = 0;
  const end = () => {
    longest = Math.max(longest, performance.now() - since);
  };
  scheduler.yield = async () => {
    end();
    await original.call(scheduler);
    since = performance.now();
  };
  window.requestIdleCallback = (callback, options) => {
    end();
    return originalIdle.call(
      window,
      (deadline) => {
        since = performance.now();
        callback(deadline);
      },
      options,
    );
  };
  try {
    await work();
    end();
    return longest;
  } finally {
    scheduler.yield = original;
    window.requestIdleCallback = originalIdle;
  }
};

/** Stretches that are measured for comparison: as many as a long page takes, ten milliseconds of nothing each. */
const emptyStretches = 60;
const emptyLength = 10;

/**
 * How much longer than it took itself a stretch appears at worst on this machine just now, in milliseconds: the clock also
 * counts the turns of other processes. Near nothing on an idle one.
 */
export const delayOfMachine = async (): Promise<number> => {
  let worst = 0;
  for (let i = 0; i < emptyStretches; i += 1) {
    await scheduler.yield();
    const since = performance.now();
    while (performance.now() - since < emptyLength);
    worst = Math.max(worst, performance.now() - since - emptyLength);
  }
  return worst;
};
