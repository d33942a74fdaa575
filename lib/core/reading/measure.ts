import type { PageSketch, SketchBlock } from './sketch.ts';

/** What is known of a block before it is weighed: measured once, read by both passes. */
export interface Measure {
  words: number;
  /** Characters without spaces, at least 1. */
  letters: number;
  /** Share of its letters in links. */
  linkShare: number;
  sentence: boolean;
  /** Words when it looks like running text, else 0. */
  prose: number;
  /** Tag, names and parent's names: blocks of one kind share it. */
  signature: string;
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/gu;
/** Where all of these stand, and more: tells quickly that there is none. */
const farEast = /[\u0e00-\u1fff\u2e80-\uffff]/;
const sentenceEnd = /[.!?…。！？।؟۔:;]["'”’»)\]“]*$/u;

export const measure = (sketch: PageSketch, { text, element: at, linked }: SketchBlock): Measure => {
  const parts = text.split(' ').length;
  // Of scripts without spaces, half the letters are words.
  const words = parts + (farEast.test(text) ? Math.round((text.match(cjk)?.length ?? 0) / 2) : 0);
  const letters = Math.max(1, text.length - (parts - 1));
  const linkShare = Math.min(1, linked / letters);
  const sentence = sentenceEnd.test(text);
  const element = sketch.elements[at];
  const parent = sketch.elements[element?.parent ?? -1];
  return {
    words,
    letters,
    linkShare,
    sentence,
    prose: sentence && words >= 10 && linkShare < 0.4 ? words : 0,
    signature: `${element?.tag} ${element?.names} < ${parent?.tag} ${parent?.names}`,
  };
};

/** Blocks measured between two chances to yield. */
const blocksAStep = 100;

/** Measures every block, in order. Yields now and then. */
export function* measureAll(sketch: PageSketch): Generator<void, Measure[]> {
  const measures: Measure[] = [];
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % blocksAStep === 0) yield;
    measures.push(measure(sketch, block));
  }
  return measures;
}
