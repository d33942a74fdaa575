import { Readability } from '@mozilla/readability';
import { type LiveSketch, markPrefix } from './sketch.ts';

/** Of `NodeFilter`, which is the window's: the terminal's document has none. */
const show = { elements: 1, texts: 4 };

/** Which of the sketch's copies are left in `content`. */
const leftIn = (content: Node, { copies, marked }: LiveSketch): boolean[] => {
  const walker = content.ownerDocument?.createTreeWalker(content, marked ? show.elements : show.texts);
  const texts = new Set<Node>();
  const left: boolean[] = copies.map(() => false);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    texts.add(node);
    if (!('attributes' in node)) continue;
    for (const { name } of (node as Element).attributes) {
      if (name.startsWith(markPrefix)) left[Number(name.slice(markPrefix.length))] = true;
    }
  }
  return marked ? left : copies.map((copy) => texts.has(copy));
};

/**
 * Lets Readability choose, and writes into each block which share of its characters it kept. The clone is used up.
 * One task that cannot be cut: the clone is why it is short, and that the first attempt that finds anything stands; later
 * ones, for less than 500 characters, changed nothing on 314 pages. False where the first found nothing: Readability puts the
 * page back by `innerHTML` then, and only a marked sketch knows its texts again.
 */
export const choose = (sketch: LiveSketch): boolean => {
  const result = new Readability<Node>(sketch.clone, {
    // Of characters; 0 would be taken for its default.
    charThreshold: 1,
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const isLeft = result?.content ? leftIn(result.content, sketch) : [];
  const rowShares = sketch.rows.map((row) => {
    const speaking = row.filter(({ first, end }) => first < end);
    const chosen = speaking.filter(({ first, end }) => isLeft.slice(first, end).includes(true));
    return chosen.length / Math.max(1, speaking.length);
  });
  const shareOf = (number: number): number =>
    number < 0 ? (rowShares[-1 - number] ?? 0) : isLeft[number] === true ? 1 : 0;
  for (const [index, block] of sketch.blocks.entries()) {
    let chosen = 0;
    let all = 0;
    for (const [i, run] of (sketch.runs[index] ?? []).entries()) {
      all += run.length;
      chosen += run.length * shareOf(sketch.copyOf[index]?.[i] ?? 0);
    }
    block.chosen = all > 0 ? chosen / all : 0;
  }
  return sketch.marked || isLeft.includes(true);
};
