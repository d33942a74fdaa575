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
  args?: { data?: { documentLoaderURL?: string; url?: string } };
}

/** Milliseconds of the page's main thread, from the start of the navigation to the end of the trace. */
export interface MainThread {
  /** All tasks. */
  tasks: number;
  /** Scripts: compiling and running them, and the collections of garbage that they cause. */
  script: number;
  /** Of these, compiling an extension's script and running it for the first time: what it costs to be there. */
  start: number;
  /** The longest of all tasks. */
  longest: number;
  /** The longest of the reader's: from when an extension's script was put in, those in which scripts took a millisecond. */
  longestOfReader: number;
  /** The same by the clock instead of the processor: with what other processes took away. */
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

/** Milliseconds of script that make a task the reader's: events of the page's own loading take microseconds. */
const leastScript = 1;

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
    longestOfReader: 0,
    longestByClock: 0,
  };
  let task = { end: 0, cpu: 0, clock: 0, script: 0 };
  let scriptEnd = 0;
  let isRead = false;
  for (const { name, ts, dur = 0, tdur = dur, args } of complete) {
    if (name === 'RunTask' && ts >= task.end) {
      task = { end: ts + dur, cpu: tdur / 1000, clock: dur / 1000, script: 0 };
      sums.tasks += task.cpu;
      sums.longest = Math.max(sums.longest, task.cpu);
      continue;
    }
    if (!scriptEvents.has(name) || ts < scriptEnd) continue;
    scriptEnd = ts + dur;
    sums.script += tdur / 1000;
    if (name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:')) {
      isRead = true;
      sums.start += tdur / 1000;
    }
    if (!isRead || ts > task.end) continue;
    task.script += tdur / 1000;
    if (task.script < leastScript) continue;
    sums.longestOfReader = Math.max(sums.longestOfReader, task.cpu);
    sums.longestByClock = Math.max(sums.longestByClock, task.clock);
  }
  return sums;
};
