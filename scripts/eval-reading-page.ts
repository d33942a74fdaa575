import { rangesOf } from '../lib/page/locate.ts';
import { createPainter } from '../lib/page/paint.ts';
import type { Reading } from '../lib/page/read.ts';
import { readPage, sketchOf } from '../lib/page/read.ts';
import { watchPage } from '../lib/page/watch.ts';

/** What `eval-reading` learns of one page in the browser. */
export interface PageResult {
  reading: { ok: true; article: Extract<Reading, { ok: true }>['article'] } | { ok: false; detail: string };
  /** Blocks whose ranges do not say exactly the text. */
  inexact: number[];
  /** Whether the page's HTML and sheets are the same after start and stop. */
  untouched: boolean;
  /** Longest stretch of work between two yields, and all work, in milliseconds. */
  longest: number;
  work: number;
}

/** Times the stretches between yields by standing in for `scheduler.yield`. */
const timeStretches = () => {
  const real = scheduler as unknown as { yield(): Promise<void> };
  const original = real.yield;
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
  return () => {
    end();
    real.yield = original;
    return { longest, work };
  };
};
declare const scheduler: unknown;

const check = async (): Promise<PageResult> => {
  const before = document.documentElement.outerHTML;
  const sheets = document.adoptedStyleSheets.length;
  const stop = new AbortController();
  const stopTiming = timeStretches();
  const reading = await readPage(document, { signal: stop.signal });
  const watch = watchPage(document, stop.signal, () => undefined);
  const painter = createPainter(document, stop.signal);
  const inexact: number[] = [];
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
  stop.abort();
  const untouched =
    document.documentElement.outerHTML === before &&
    document.adoptedStyleSheets.length === sheets &&
    CSS.highlights.size === 0;
  return {
    reading: reading.ok ? { ok: true, article: reading.article } : { ok: false, detail: reading.detail },
    inexact,
    untouched,
    ...times,
  };
};

const sketch = async () => {
  const { facts, sketch: page } = await sketchOf(document);
  return { facts, elements: page.elements, blocks: page.blocks };
};

Object.assign(globalThis, { backstoryEval: { check, sketch } });
