import type { SketchBlock } from '../core/reading/sketch.ts';
import type { Run } from './live-text.ts';

/** What wraps a text node, as far as the judgement asks. */
export interface InlineContext {
  /** Index of the block-level element in the sketch. */
  element: number;
  /** Stamp of the node's parent. */
  stamp: number;
  link: Element | null;
  bold: boolean;
  italic: boolean;
  /** Tags and names of the inline elements around it. */
  inline: string;
  /** `datetime` of a `<time>` around it. */
  time: string | null;
}

/** Blocks with, of each, its runs (offsets in the block's own text) and the stamp of each run's parent. */
export interface WrittenBlocks {
  blocks: SketchBlock[];
  runs: Run[][];
  stamps: number[][];
  asRead: Map<Text, string>;
}

interface OpenBlock extends SketchBlock {
  runs: Run[];
  stamps: number[];
  common: Set<string> | null;
  lastLink: Element | null;
}

const whiteSpace = /\s/;
/**
 * Not seen by the reader, in the way of names: soft hyphen, zero-width space, word joiner, byte order mark, and what
 * embeds, overrides or isolates a direction. The last would turn round what stands behind an evidence sentence in a card.
 */
const invisible = /[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

const startBlock = (element: number): OpenBlock => ({
  element,
  text: '',
  chosen: 0,
  linked: 0,
  links: 0,
  bold: 0,
  italic: 0,
  inline: '',
  time: null,
  media: 0,
  runs: [],
  stamps: [],
  common: null,
  lastLink: null,
});

/** Collapses white space and remembers where each character stands. */
export const createBlockWriter = () => {
  const written: WrittenBlocks = { blocks: [], runs: [], stamps: [], asRead: new Map() };
  const state: { open: OpenBlock | null; breaks: number; media: number } = {
    open: null,
    breaks: 0,
    media: 0,
  };

  /** Ends the block: what follows is another. */
  const close = () => {
    const { open } = state;
    state.open = null;
    state.breaks = 0;
    if (open === null) return;
    const { runs, stamps, common, lastLink: _, ...block } = open;
    if (block.text.endsWith(' ')) {
      block.text = block.text.slice(0, -1);
      const last = runs.at(-1);
      if (last && last.at + last.length > block.text.length) last.length -= 1;
      if (last?.length === 0) {
        runs.pop();
        stamps.pop();
      }
    }
    if (block.text === '') return;
    written.blocks.push({ ...block, inline: [...(common ?? [])].join(' '), media: state.media });
    written.runs.push(runs);
    written.stamps.push(stamps);
    state.media = 0;
  };

  const addText = (node: Text, context: InlineContext) => {
    const data = node.data;
    let run: Run | null = null;
    let letters = 0;
    for (let i = 0; i < data.length; i += 1) {
      const char = data.charAt(i);
      const space = whiteSpace.test(char);
      if ((space && (state.open === null || state.open.text.endsWith(' '))) || invisible.test(char)) {
        run = null;
        continue;
      }
      if (!space) {
        // Two line breaks part paragraphs; one is a white space.
        if (state.breaks > 1) close();
        state.breaks = 0;
        letters += 1;
      }
      if (state.open === null) {
        state.open = startBlock(context.element);
        run = null;
      }
      if (run === null) {
        run = { node, from: i, at: state.open.text.length, length: 0 };
        state.open.runs.push(run);
        state.open.stamps.push(context.stamp);
        written.asRead.set(node, data);
      }
      run.length += 1;
      state.open.text += space ? ' ' : char;
    }
    const { open } = state;
    if (open === null || letters === 0) return;
    open.time ??= context.time;
    if (context.bold) open.bold += letters;
    if (context.italic) open.italic += letters;
    if (context.link !== null) {
      open.linked += letters;
      if (context.link !== open.lastLink) open.links += 1;
      open.lastLink = context.link;
    }
    const names = context.inline.split(' ').filter((name) => open.common === null || open.common.has(name));
    open.common = new Set(names.filter(Boolean));
  };

  /** A `<br>`. */
  const addBreak = () => {
    state.breaks += 1;
    if (state.open !== null && !state.open.text.endsWith(' ')) state.open.text += ' ';
  };

  /** A picture or player. */
  const addMedia = () => {
    state.media += 1;
  };

  return { written, close, addText, addBreak, addMedia };
};
