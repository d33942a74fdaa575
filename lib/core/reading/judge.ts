import type { BlockKind } from '../article.ts';
import type { PageSketch, SketchBlock } from './sketch.ts';

/** What is thought of each block of the sketch: its kind in the article, or null with the reason for leaving it out. */
export type Verdict = { kind: BlockKind; why?: string } | { kind: null; why: string };

const outside = new Set(['figure', 'figcaption', 'aside', 'nav', 'footer', 'caption']);
const credit = /^\(?(?:reporting|additional reporting|writing|editing|compiled|written) by\b/i;
const adLabel = /^\W*(?:advertisements?|anzeige|publicit[ée]|publicidad|pubblicità|werbung|sponsored)\W*$/i;
const prompt = /\b(?:follow us|subscribe|sign up|newsletter|whatsapp channel|download (?:the|our) app)\b/i;

const kindOf = (tag: string): BlockKind =>
  /^h[1-6]$/.test(tag)
    ? 'heading'
    : tag === 'li' || tag === 'dd' || tag === 'dt'
      ? 'item'
      : tag === 'blockquote'
        ? 'quote'
        : 'paragraph';

const judgeBlock = (sketch: PageSketch, block: SketchBlock): Verdict => {
  if (block.chosen < 0.5) return { kind: null, why: 'not chosen' };
  for (let at = block.element; at >= 0; at = sketch.elements[at]?.parent ?? -1) {
    const tag = sketch.elements[at]?.tag ?? '';
    if (outside.has(tag)) return { kind: null, why: tag };
  }
  if (credit.test(block.text)) return { kind: null, why: 'credit' };
  if (block.text.length < 200 && prompt.test(block.text)) return { kind: null, why: 'prompt' };
  if (adLabel.test(block.text)) return { kind: null, why: 'ad label' };
  const letters = block.text.replace(/\s/g, '').length;
  if (block.linked > 0.8 * letters) return { kind: null, why: 'links' };
  return { kind: kindOf(sketch.elements[block.element]?.tag ?? '') };
};

/** Judges every block of a page, in order. */
export const judge = (sketch: PageSketch): Verdict[] =>
  sketch.blocks.map((block) => judgeBlock(sketch, block));
