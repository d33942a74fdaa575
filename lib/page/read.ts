import { type Article, longestText } from '../core/article.ts';
import { declaresInMetas, objectionOfHead, objectionOfSketch } from '../core/reading/articleness.ts';
import type { Judged } from '../core/reading/judge-page.ts';
import { readLinkedData } from '../core/reading/linked-data.ts';
import { measureAll } from '../core/reading/measure.ts';
import type { PageFacts } from '../core/reading/page-facts.ts';
import type { PageSketch } from '../core/reading/sketch.ts';
import { breathe, idle, paced } from '../pace.ts';
import { choose } from './choose.ts';
import { type LiveText, liveText } from './live-text.ts';
import { collectFacts } from './page-facts.ts';
import { sketchPage } from './sketch.ts';

export type Reading =
  | { ok: true; article: Article; live: LiveText }
  /** `detail` says in English what spoke against it, for the log and the popup's "why". */
  | { ok: false; reason: 'not-an-article'; detail: string };

export interface ReadOptions {
  signal?: AbortSignal;
  /** Address to take instead of the document's own: of a page read from a file, or of a navigation under way. */
  url?: string | null;
}

/** Milliseconds that the page has to come to rest: its own first work goes before ours, marks are not waited for. */
const longestWait = 300;

/** Who says what of a page is the article: the background, so that the page's own thread has less to do. */
export type Judge = (facts: PageFacts, sketch: PageSketch) => Promise<Judged>;

/**
 * Reads the article of a document without touching it, in steps that leave the page its turns. Offsets of the article's
 * blocks are UTF-16 offsets into `article.text`; `live` ties them to the document's text nodes. What is no article is told
 * so as early as it shows, before `judge` is asked. Throws the signal's reason when aborted.
 */
export const readPage = async (
  document: Document,
  judge: Judge,
  { signal, url }: ReadOptions = {},
): Promise<Reading> => {
  signal?.throwIfAborted();
  await idle(longestWait, signal);
  const facts = collectFacts(document, url);
  // Of a page that calls itself an article, the background asks the rest: it is one, nearly always.
  const linked = declaresInMetas(facts) ? null : readLinkedData(facts);
  const early = objectionOfHead(facts, linked);
  if (early !== null) return notAnArticle(early);
  await breathe(signal);
  const sketch = await paced(sketchPage(document), signal);
  if (sketch.tooLong) return notAnArticle(`more than ${longestText} characters`);
  const late =
    linked === null
      ? null
      : objectionOfSketch(facts, linked, sketch, await paced(measureAll(sketch), signal));
  if (late !== null) return notAnArticle(late);
  await breathe(signal);
  choose(sketch);
  await breathe(signal);
  const judged = await judge(facts, { elements: sketch.elements, blocks: sketch.blocks });
  signal?.throwIfAborted();
  if (!judged.ok) return notAnArticle(judged.detail);
  return { ok: true, article: judged.article, live: liveText(judged.article, judged.kept, sketch) };
};

const notAnArticle = (detail: string): Reading => ({ ok: false, reason: 'not-an-article', detail });
