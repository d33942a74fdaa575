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

/** @param runs ordered by `at` */
export const liveText = (text: string, runs: Run[], asRead: Map<Text, string>): LiveText => {
  const runsOf = new Map<Text, number[]>();
  for (const [index, { node }] of runs.entries()) {
    const known = runsOf.get(node);
    if (known) known.push(index);
    else runsOf.set(node, [index]);
  }
  return { text, runs, asRead, runsOf };
};
