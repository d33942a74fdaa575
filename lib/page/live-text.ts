import type { Article } from '../core/article.ts';
import type { WrittenBlocks } from './block-writer.ts';

/**
 * A stretch of text that stands in one text node without a gap: character `at + i` of the text is character `from + i` of
 * the node. Characters of the text between two stretches (line breaks, block boundaries) stand in no node.
 */
export interface Run {
  node: Text;
  /** UTF-16 offset in `node.data`. */
  from: number;
  /** UTF-16 offset in the text. */
  at: number;
  length: number;
}

/** Where the article's text stands in the live document. Ordered by `at`; nodes as they were when read. */
export interface LiveText {
  text: string;
  runs: Run[];
  /** `data` of each text node when it was read: a node that says something else now is not trusted. */
  asRead: Map<Text, string>;
  /** Indices of the runs that stand in a node, in order. */
  runsOf: Map<Text, number[]>;
}

/**
 * Ties the article to the document. `kept`: of each of its blocks, in order, the number of the sketch's block that it is.
 */
export const liveText = (
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  kept: readonly number[],
  sketch: WrittenBlocks,
): LiveText => {
  const runs: Run[] = [];
  const runsOf = new Map<Text, number[]>();
  for (const [order, { start }] of blocks.entries()) {
    for (const run of sketch.runs[kept[order] ?? -1] ?? []) {
      const known = runsOf.get(run.node);
      if (known) known.push(runs.length);
      else runsOf.set(run.node, [runs.length]);
      runs.push({ ...run, at: run.at + start });
    }
  }
  return { text, runs, asRead: sketch.asRead, runsOf };
};
