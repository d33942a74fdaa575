import { Readability } from '@mozilla/readability';
import type { LiveSketch } from './sketch.ts';

/** Where these scripts stand, and more: most pages have none of it. */
const farEast = /[\u1100-\u11ff\u2e80-\uffff]/;

/**
 * Characters at which Readability's first attempt stands; below, it starts anew up to three times. Its 500 are a short
 * paragraph too many for Chinese and Japanese, which say the same in a third of the letters: four attempts in one task.
 */
const enough = ({ blocks }: LiveSketch): number => {
  const sample = blocks
    .map(({ text }) => text)
    .join('')
    .slice(0, 10_000);
  const dense = farEast.test(sample)
    ? (sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)
    : 0;
  return dense > 0.3 * sample.length ? 170 : 500;
};

/** `NodeFilter.SHOW_TEXT`: the filter itself is the window's, and the terminal's document has none. */
const showText = 4;

const textsIn = (root: Node): Node[] => {
  const texts: Node[] = [];
  const walker = root.ownerDocument?.createTreeWalker(root, showText);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) texts.push(node);
  return texts;
};

/**
 * Has the clone's body put back by copying what Readability puts back by `innerHTML`, before each attempt but the first, so
 * that its texts stay known. Gives the number of each text by which it was known at any time.
 */
const keepNumbers = ({ clone, copies }: LiveSketch): Map<Node, number> => {
  const numbers = new Map<Node, number>(copies.map((copy, number) => [copy, number]));
  const { body } = clone;
  let saved: Node | null = null;
  Object.defineProperty(body, 'innerHTML', {
    // Read once, before the first attempt, and only to be written back.
    get: () => {
      saved = body.cloneNode(true);
      return '';
    },
    set: () => {
      const again = saved?.cloneNode(true);
      if (!again) return;
      body.replaceChildren();
      // One by one: a page may have more of them than a call may have arguments.
      for (let child = again.firstChild; child; child = again.firstChild) body.appendChild(child);
      // Some texts were taken away before it was saved, none was moved: those that are left stand in the old order.
      let number = 0;
      for (const text of textsIn(body)) {
        while (number < copies.length && copies[number]?.data !== (text as Text).data) number += 1;
        numbers.set(text, number);
        number += 1;
      }
    },
  });
  return numbers;
};

/**
 * Lets Readability choose, and writes into each block which share of its characters it kept. The clone is used up.
 * One task that cannot be cut: the clone is why it is short.
 */
export const choose = (sketch: LiveSketch): void => {
  const numbers = keepNumbers(sketch);
  const result = new Readability<Node>(sketch.clone, {
    charThreshold: enough(sketch),
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  if (!result?.content) return;
  const isLeft: boolean[] = sketch.copies.map(() => false);
  for (const text of textsIn(result.content)) {
    const number = numbers.get(text);
    if (number !== undefined) isLeft[number] = true;
  }
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
};
