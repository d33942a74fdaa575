/** What of the browser's trace the bench looks at. Times are microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of the thread's own processor time; not on every system. */
  tdur?: number;
  args?: { data?: { documentLoaderURL?: string } };
}

/** Milliseconds of the page's main thread, from the start of the navigation to the end of the trace. */
export interface MainThread {
  /** All tasks. */
  tasks: number;
  /** Scripts: compiling and running them, and the collections of garbage that they cause. */
  script: number;
  /** Of these, compiling a script and running it for the first time: what it costs to be there. */
  start: number;
  /** The longest of all tasks, and of those in which a script ran. */
  longest: number;
  longestWithScript: number;
  /** The last by the clock instead of the processor: with what other processes took away. */
  longestByClock: number;
}

export const traceCategories = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  'v8.execute',
];

/** Where a script's time shows; the others are inside of these. */
const scriptEvents = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
  'v8.compile',
  'v8.run',
]);

const startOf = (events: readonly TraceEvent[], url: string): TraceEvent => {
  const found = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  );
  if (!found) throw new Error(`the trace has no navigation to ${url}`);
  return found;
};

/**
 * Reads a trace of Chromium for the load of `url`. Times are of the thread's processor, so that other processes on a busy
 * machine do not count; throws where the page is not in it.
 */
export const mainThreadOf = (json: string, url: string): MainThread => {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(json);
  const start = startOf(traceEvents, url);
  const complete = traceEvents
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts)
    // The outer one of two that begin together goes first.
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const sums: MainThread = {
    tasks: 0,
    script: 0,
    start: 0,
    longest: 0,
    longestWithScript: 0,
    longestByClock: 0,
  };
  let taskEnd = 0;
  let scriptEnd = 0;
  let task = 0;
  let taskByClock = 0;
  for (const { name, ts, dur = 0, tdur = dur } of complete) {
    if (name === 'RunTask' && ts >= taskEnd) {
      taskEnd = ts + dur;
      task = tdur / 1000;
      taskByClock = dur / 1000;
      sums.tasks += task;
      sums.longest = Math.max(sums.longest, task);
    } else if (scriptEvents.has(name) && ts >= scriptEnd) {
      scriptEnd = ts + dur;
      sums.script += tdur / 1000;
      if (name === 'EvaluateScript') sums.start += tdur / 1000;
      if (ts > taskEnd) continue;
      sums.longestWithScript = Math.max(sums.longestWithScript, task);
      sums.longestByClock = Math.max(sums.longestByClock, taskByClock);
    }
  }
  return sums;
};
