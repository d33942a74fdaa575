import { Readability } from '@mozilla/readability';
import { type LiveSketch, stampPrefix } from './sketch.ts';

/**
 * Characters at which Readability takes its first attempt; below, it starts anew up to three times. Its 500 are a short
 * paragraph too many for Chinese and Japanese, which say the same in a third of the letters: four attempts in one task.
 */
const enough = ({ blocks }: LiveSketch): number => {
  const sample = blocks
    .map(({ text }) => text)
    .join('')
    .slice(0, 10_000);
  const dense =
    sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return dense > 0.3 * sample.length ? 170 : 500;
};

/**
 * Lets Readability choose, and writes into each block which share of its characters it kept. The clone is used up.
 * One task that cannot be cut: the clone is why it is short.
 */
export const choose = (sketch: LiveSketch): void => {
  const result = new Readability<Node>(sketch.clone, {
    charThreshold: enough(sketch),
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
