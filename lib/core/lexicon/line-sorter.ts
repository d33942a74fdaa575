/** Lines that are sorted as one array before the next is begun: some 10 ms of work, so that no page stands still. */
const chunkLines = 8_192;

interface Cursor {
  text: string;
  at: number;
  line: string;
}

/** Steps to the next line; false at the end. A chunk ends with `\n`. */
const advance = (cursor: Cursor): boolean => {
  const end = cursor.text.indexOf('\n', cursor.at);
  if (end < 0) return false;
  cursor.line = cursor.text.slice(cursor.at, end);
  cursor.at = end + 1;
  return true;
};

/**
 * Restores the heap below `root` after its line changed: the least line is at 0. The hole sinks to a leaf, one comparison a
 * level, and its line then rises: a line that follows the least of all mostly belongs far down.
 */
const sink = (heap: Cursor[], root: number): void => {
  const moving = heap[root];
  if (!moving) return;
  let hole = root;
  for (;;) {
    const left = heap[2 * hole + 1];
    if (!left) break;
    const right = heap[2 * hole + 2];
    const next = right && right.line < left.line ? right : left;
    heap[hole] = next;
    hole = next === left ? 2 * hole + 1 : 2 * hole + 2;
  }
  while (hole > root) {
    const above = (hole - 1) >> 1;
    const parent = heap[above];
    if (!parent || parent.line <= moving.line) break;
    heap[hole] = parent;
    hole = above;
  }
  heap[hole] = moving;
};

/**
 * Sorts any number of lines by UTF-16 units. Each sorted chunk is kept as one string, which at a million lines takes a
 * third of the memory of an array of them; the chunks are merged as they are read. A line has no `\n`.
 */
export class LineSorter {
  #chunks: string[] = [];
  #lines: string[] = [];

  add(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length >= chunkLines) this.#close();
  }

  #close(): void {
    if (this.#lines.length === 0) return;
    this.#chunks.push(`${this.#lines.sort().join('\n')}\n`);
    this.#lines = [];
  }

  /** All lines in order, once: the chunks are given up as they are read. */
  *sorted(): Generator<string> {
    this.#close();
    const heap: Cursor[] = [];
    for (const text of this.#chunks) {
      const cursor = { text, at: 0, line: '' };
      if (advance(cursor)) heap.push(cursor);
    }
    this.#chunks = [];
    for (let root = (heap.length >> 1) - 1; root >= 0; root -= 1) sink(heap, root);
    for (let top = heap[0]; top; top = heap[0]) {
      yield top.line;
      if (!advance(top)) {
        const last = heap.pop();
        if (last && last !== top) heap[0] = last;
      }
      sink(heap, 0);
    }
  }
}
