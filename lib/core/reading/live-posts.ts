import { instantOf } from './instant.ts';
import type { Measure } from './measure.ts';
import type { PageSketch } from './sketch.ts';

/** Posts below which a page with times is no live blog. */
const fewestPosts = 3;

/**
 * The posts of a live blog: elements side by side that each begin with a time of their own. Gives, of each block in a post,
 * the post's instant (ISO 8601). Empty on other pages.
 */
export const livePosts = (sketch: PageSketch, measures: readonly Measure[]): Map<number, string> => {
  const timed = sketch.blocks.flatMap((block, i) => {
    const instant = instantOf(block.time);
    return instant?.includes('T') && (measures[i]?.words ?? 99) <= 12 ? [{ i, instant }] : [];
  });
  const posts = new Map<number, string>();
  if (timed.length < fewestPosts) return posts;
  // How many children of each element hold a time.
  const children = new Map<number, Set<number>>();
  for (const { i } of timed) {
    for (let at = sketch.blocks[i]?.element ?? 0; at > 0; at = sketch.elements[at]?.parent ?? 0) {
      const parent = sketch.elements[at]?.parent ?? 0;
      children.set(parent, (children.get(parent) ?? new Set()).add(at));
    }
  }
  const instants = new Map<number, string>();
  for (const { i, instant } of timed) {
    for (let at = sketch.blocks[i]?.element ?? 0; at > 0; at = sketch.elements[at]?.parent ?? 0) {
      if ((children.get(sketch.elements[at]?.parent ?? 0)?.size ?? 0) < fewestPosts) continue;
      if (!instants.has(at)) instants.set(at, instant);
      break;
    }
  }
  const withProse = new Set<number>();
  for (const [i, block] of sketch.blocks.entries()) {
    for (let at = block.element; at > 0; at = sketch.elements[at]?.parent ?? 0) {
      const instant = instants.get(at);
      if (instant === undefined) continue;
      posts.set(i, instant);
      if ((measures[i]?.prose ?? 0) > 0) withProse.add(at);
      break;
    }
  }
  // Teasers have times too, but no text of their own.
  if (withProse.size < fewestPosts || withProse.size < 0.6 * instants.size) posts.clear();
  return posts;
};
