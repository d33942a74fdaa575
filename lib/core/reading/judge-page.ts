import { type Article, type Block, longestText } from '../article.ts';
import { objectionOfOutcome, objectionOfSketch } from './articleness.ts';
import { articleFacts } from './facts.ts';
import { judge, type Verdict } from './judge.ts';
import { readLinkedData } from './linked-data.ts';
import { measureAll } from './measure.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageSketch } from './sketch.ts';
import { witnessOf } from './witness.ts';

/** The article of a page, and of each of its blocks, in order, which of the sketch's it is; or why the page is none. */
export type Judged = { ok: true; article: Article; kept: number[] } | { ok: false; detail: string };

const blockGap = '\n\n';

const assemble = (sketch: PageSketch, verdicts: readonly Verdict[]) => {
  const blocks: Block[] = [];
  const kept: number[] = [];
  let text = '';
  for (const [index, verdict] of verdicts.entries()) {
    const block = sketch.blocks[index];
    if (verdict.kind === null || !block) continue;
    if (text !== '') text += blockGap;
    const start = text.length;
    text += block.text;
    blocks.push({ ...verdict, start, end: text.length });
    kept.push(index);
  }
  return { text, blocks, kept };
};

/**
 * Judges what was taken from a page: which of its blocks are the article, and what the page says of it. Pure, so that it
 * can run far from the page. Yields now and then. `detail` says in English what spoke against it.
 */
export function* judgePage(facts: PageFacts, sketch: PageSketch): Generator<void, Judged> {
  const linked = readLinkedData(facts);
  const measures = yield* measureAll(sketch);
  const early = objectionOfSketch(facts, linked, sketch, measures);
  if (early !== null) return { ok: false, detail: early };
  const verdicts = yield* judge(sketch, measures, witnessOf(facts, linked));
  const isKept = verdicts.map(({ kind }) => kind !== null);
  const objection = objectionOfOutcome(facts, linked, sketch, measures, isKept);
  if (objection !== null) return { ok: false, detail: objection };
  const { text, blocks, kept } = assemble(sketch, verdicts);
  if (text.length > longestText) return { ok: false, detail: `more than ${longestText} characters` };
  yield;
  return { ok: true, article: { ...articleFacts(facts, linked, sketch, text), text, blocks }, kept };
}
