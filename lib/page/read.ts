import { type Article, type Block, longestText } from '../core/article.ts';
import { objectionOfHead, objectionOfOutcome, objectionOfSketch } from '../core/reading/articleness.ts';
import { articleFacts } from '../core/reading/facts.ts';
import { type Measure, measure } from '../core/reading/features.ts';
import { judge, type Verdict } from '../core/reading/judge.ts';
import { readLinkedData } from '../core/reading/linked-data.ts';
import type { PageFacts } from '../core/reading/page-facts.ts';
import { witnessOf } from '../core/reading/witness.ts';
import { choose } from './choose.ts';
import { type LiveText, liveText, type Run } from './live-text.ts';
import { breathe, idle, paced } from './pace.ts';
import { collectFacts } from './page-facts.ts';
import { type LiveSketch, sketchPage } from './sketch.ts';

export type Reading =
  | { ok: true; article: Article; live: LiveText }
  /** `detail` says in English what spoke against it, for the log and the popup's "why". */
  | { ok: false; reason: 'not-an-article'; detail: string };

export interface ReadOptions {
  signal?: AbortSignal;
  /** Address to take instead of the document's own: of a page read from a file, or of a navigation under way. */
  url?: string | null;
}

const blockGap = '\n\n';

/** Milliseconds that the page has to come to rest: its own first work goes before ours, marks are not waited for. */
const longestWait = 300;

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

/**
 * Reads the article of a document without touching it, in steps that leave the page its turns. Offsets of the article's
 * blocks are UTF-16 offsets into `article.text`; `live` ties them to the document's text nodes. What is no article is told
 * so as early as it shows. Throws the signal's reason when aborted.
 */
export const readPage = async (document: Document, { signal, url }: ReadOptions = {}): Promise<Reading> => {
  signal?.throwIfAborted();
  await idle(longestWait, signal);
  const facts = collectFacts(document, url);
  const linked = readLinkedData(facts);
  const early = objectionOfHead(facts, linked);
  if (early !== null) return notAnArticle(early);
  await breathe(signal);
  const sketch = await paced(sketchPage(document), signal);
  if (sketch.tooLong) return notAnArticle(tooLong);
  const measures = await paced(measureAll(sketch), signal);
  const late = objectionOfSketch(facts, linked, sketch, measures);
  if (late !== null) return notAnArticle(late);
  await breathe(signal);
  choose(sketch);
  await breathe(signal);
  const witness = witnessOf(facts, linked);
  const verdicts = await paced(judge(sketch, measures, witness), signal);
  const last = objectionOfOutcome(
    facts,
    linked,
    sketch,
    measures,
    verdicts.map(({ kind }) => kind !== null),
  );
  if (last !== null) return notAnArticle(last);
  const { text, blocks, runs } = assemble(sketch, verdicts);
  if (text.length > longestText) return notAnArticle(tooLong);
  await breathe(signal);
  const article: Article = { ...articleFacts(facts, linked, sketch, text), text, blocks };
  await breathe(signal);
  return { ok: true, article, live: liveText(text, runs, sketch.asRead) };
};

function* measureAll(sketch: LiveSketch): Generator<void, Measure[]> {
  const measures: Measure[] = [];
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % 100 === 0) yield;
    measures.push(measure(sketch, block));
  }
  return measures;
}

const tooLong = `more than ${longestText} characters`;

const notAnArticle = (detail: string): Reading => ({ ok: false, reason: 'not-an-article', detail });

const assemble = (sketch: LiveSketch, verdicts: readonly Verdict[]) => {
  const blocks: Block[] = [];
  const runs: Run[] = [];
  let text = '';
  for (const [index, verdict] of verdicts.entries()) {
    const block = sketch.blocks[index];
    if (verdict.kind === null || !block) continue;
    if (text !== '') text += blockGap;
    const start = text.length;
    text += block.text;
    blocks.push({ ...verdict, start, end: text.length });
    for (const run of sketch.runs[index] ?? []) runs.push({ ...run, at: run.at + start });
  }
  return { text, blocks, runs };
};
