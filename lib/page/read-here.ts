import { judgePage } from '../core/reading/judge-page.ts';
import type { PageFacts } from '../core/reading/page-facts.ts';
import { paced } from '../pace.ts';
import { choose } from './choose.ts';
import { collectFacts } from './page-facts.ts';
import { type Judge, type Reading, type ReadOptions, readPage } from './read.ts';
import { type LiveSketch, sketchPage } from './sketch.ts';

const judgeHere: Judge = (facts, sketch) => paced(judgePage(facts, sketch));

/** As `readPage`, judged in this thread: for the terminal and for measuring, where there is no background to ask. */
export const readHere = (document: Document, options: ReadOptions = {}): Promise<Reading> =>
  readPage(document, judgeHere, options);

/** What the judgement works on, for training and for the evaluation: it refuses nothing. */
export const sketchOf = async (
  document: Document,
  { signal, url }: ReadOptions = {},
): Promise<{ facts: PageFacts; sketch: LiveSketch }> => {
  const facts = collectFacts(document, url);
  const sketch = await paced(sketchPage(document), signal);
  if (sketch.blocks.length > 0) choose(sketch);
  return { facts, sketch };
};
