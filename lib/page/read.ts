import type { Article, Block } from '../core/article.ts';
import { articleFacts } from '../core/reading/facts.ts';
import { judge } from '../core/reading/judge.ts';
import type { PageFacts } from '../core/reading/page-facts.ts';
import { choose } from './choose.ts';
import { type LiveText, liveText, type Run } from './live-text.ts';
import { breathe, paced } from './pace.ts';
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
/** Characters of text below which there is nothing to explain. */
const shortest = 250;

/** What the judgement works on: everything of the page that it may know, as plain data but for the ties to the document. */
export const sketchOf = async (
  document: Document,
  { signal, url }: ReadOptions = {},
): Promise<{ facts: PageFacts; sketch: LiveSketch }> => {
  const facts = collectFacts(document, url);
  await breathe(signal);
  const sketch = await paced(sketchPage(document), signal);
  await breathe(signal);
  if (sketch.blocks.length > 0) choose(sketch);
  await breathe(signal);
  return { facts, sketch };
};

/**
 * Reads the article of a document without touching it, in steps that leave the page its turns. Offsets of the article's
 * blocks are UTF-16 offsets into `article.text`; `live` ties them to the document's text nodes. Throws the signal's reason
 * when aborted.
 */
export const readPage = async (document: Document, options: ReadOptions = {}): Promise<Reading> => {
  options.signal?.throwIfAborted();
  const { facts, sketch } = await sketchOf(document, options);
  const verdicts = judge(sketch);
  const { text, blocks, runs } = assemble(sketch, verdicts);
  if (text.length < shortest) return notAnArticle(`${text.length} characters of text`);
  const article: Article = { ...articleFacts(facts, sketch, text), text, blocks };
  return { ok: true, article, live: liveText(text, runs, sketch.asRead) };
};

const notAnArticle = (detail: string): Reading => ({ ok: false, reason: 'not-an-article', detail });

const assemble = (sketch: LiveSketch, verdicts: ReturnType<typeof judge>) => {
  const blocks: Block[] = [];
  const runs: Run[] = [];
  let text = '';
  for (const [index, verdict] of verdicts.entries()) {
    const block = sketch.blocks[index];
    if (verdict.kind === null || !block) continue;
    if (text !== '') text += blockGap;
    const start = text.length;
    text += block.text;
    blocks.push({ kind: verdict.kind, start, end: text.length });
    for (const run of sketch.runs[index] ?? []) runs.push({ ...run, at: run.at + start });
  }
  return { text, blocks, runs };
};
