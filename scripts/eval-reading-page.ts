import '../lib/core/words/learn-all.ts';
import { rangesOf } from '../lib/page/locate.ts';
import { createPainter } from '../lib/page/paint.ts';
import type { Reading } from '../lib/page/read.ts';
import { readHere, sketchOf } from '../lib/page/read-here.ts';
import { watchPage } from '../lib/page/watch.ts';
import { traceAll } from './eval-reading-traces.ts';

/** What `eval-reading` learns of one page in the browser. */
export interface PageResult {
  reading: { ok: true; article: Extract<Reading, { ok: true }>['article'] } | { ok: false; detail: string };
  /** Blocks whose ranges do not say exactly the text. */
  inexact: number[];
  /** Whether the page's HTML and sheets are the same after start and stop. */
  untouched: boolean;
  /** Listeners, observers and timers that outlived the signal, by name. */
  left: string[];
  /** Marks that were painted: the beginnings of the first blocks. */
  painted: number;
  /** Errors and warnings of our code. */
  errors: string[];
  /** How many listeners, observers and timers there were while it ran: none would mean that nothing was counted. */
  counted: number;
  /** Longest stretch of work between two yields, and all work, in milliseconds: the shortest of up to three readings. */
  longest: number;
  work: number;
  /** The same of the first reading, when no code was warm. */
  cold: number;
}

/** The bar for a task, in milliseconds: a page that is above it is read again, since other processes share the machine. */
const longestTask = 50;
const mostReadings = 3;

/** Times the stretches between yields by standing in for `scheduler.yield` and `requestIdleCallback`. */
const timeStretches = () => {
  const real = scheduler as unknown as { yield(): Promise<void> };
  const original = real.yield;
  const originalIdle = window.requestIdleCallback;
  let since = performance.now();
  let longest = 0;
  let work = 0;
  const end = () => {
    const spent = performance.now() - since;
    longest = Math.max(longest, spent);
    work += spent;
  };
  real.yield = async () => {
    end();
    await original.call(real);
    since = performance.now();
  };
  window.requestIdleCallback = (callback, idleOptions) => {
    end();
    return originalIdle.call(
      window,
      (deadline) => {
        since = performance.now();
        callback(deadline);
      },
      idleOptions,
    );
  };
  return () => {
    end();
    real.yield = original;
    window.requestIdleCallback = originalIdle;
    return { longest, work };
  };
};
declare const scheduler: unknown;

/** Sheets that were adopted by the document and by open shadow roots. */
const adopted = (): number => {
  let sheets = document.adoptedStyleSheets.length;
  for (const { shadowRoot } of document.querySelectorAll('*')) {
    if (shadowRoot) sheets += shadowRoot.adoptedStyleSheets.length;
  }
  return sheets;
};

const traces = traceAll();

const check = async (): Promise<PageResult> => {
  const before = document.documentElement.outerHTML;
  const sheets = adopted();
  const stop = new AbortController();
  const stopTiming = timeStretches();
  const reading = await readHere(document, { signal: stop.signal });
  const watch = watchPage(document, stop.signal, () => undefined);
  const painter = createPainter(document, stop.signal);
  const inexact: number[] = [];
  let painted = 0;
  if (reading.ok) {
    watch.setLive(reading.live);
    painter.setMarks(
      reading.live,
      reading.article.blocks
        .slice(0, 12)
        .map(({ start }, i) => ({ kind: 'actor', id: `${i}`, start, end: start + 5 })),
    );
  }
  const times = stopTiming();
  if (reading.ok) {
    for (const [index, block] of reading.article.blocks.entries()) {
      const said = rangesOf(reading.live, block).map(String).join(' ');
      const plain = (text: string) => text.replace(/[\u00ad\u200b\u2060\ufeff\s]+/g, '');
      if (plain(said) !== plain(reading.article.text.slice(block.start, block.end))) inexact.push(index);
    }
  }
  for (const highlight of CSS.highlights.values()) painted += highlight.size;
  const counted = traces.left().length;
  stop.abort();
  let { longest, work } = times;
  for (let again = 1; again < mostReadings && longest > longestTask; again += 1) {
    const stopAgain = timeStretches();
    await readHere(document);
    const next = stopAgain();
    longest = Math.min(longest, next.longest);
    work = Math.min(work, next.work);
  }
  const untouched =
    document.documentElement.outerHTML === before && adopted() === sheets && CSS.highlights.size === 0;
  return {
    reading: reading.ok ? { ok: true, article: reading.article } : { ok: false, detail: reading.detail },
    inexact,
    untouched,
    left: traces.left(),
    errors: traces.errors(),
    counted,
    painted,
    longest,
    work,
    cold: times.longest,
  };
};

const sketch = async () => {
  const { facts, sketch: page } = await sketchOf(document);
  return { facts, elements: page.elements, blocks: page.blocks };
};

Object.assign(globalThis, { backstoryEval: { check, sketch } });
