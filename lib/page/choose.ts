import { Readability } from '@mozilla/readability';
import { type LiveSketch, stampPrefix } from './sketch.ts';

/**
 * Lets Readability choose, and writes into each block which share of its characters it kept. The clone is used up.
 * One task that cannot be cut: the clone is why it is short.
 */
export const choose = (sketch: LiveSketch): void => {
  const result = new Readability<Node>(sketch.clone, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const kept = new Set<number>();
  const content = result?.content;
  if (!content) return;
  const walker = content.ownerDocument?.createTreeWalker(content, 1);
  for (let node: Node | null | undefined = content; node; node = walker?.nextNode()) {
    if (!('attributes' in node)) continue;
    for (const { name } of (node as Element).attributes) {
      if (name.startsWith(stampPrefix)) kept.add(Number(name.slice(stampPrefix.length)));
    }
  }
  const rowShares = sketch.rows.map((row) => row.filter((stamp) => kept.has(stamp)).length / row.length);
  const shareOf = (stamp: number): number =>
    stamp <= -2 ? (rowShares[-2 - stamp] ?? 0) : kept.has(stamp) ? 1 : 0;
  for (const [index, block] of sketch.blocks.entries()) {
    let chosen = 0;
    let all = 0;
    for (const [i, run] of (sketch.runs[index] ?? []).entries()) {
      all += run.length;
      chosen += run.length * shareOf(sketch.stamps[index]?.[i] ?? -1);
    }
    block.chosen = all > 0 ? chosen / all : 0;
  }
};
