/**
 * The bytes of a pack as lines: gzip undone, UTF-8 checked, bounds kept. Nothing here holds more than a chunk and one line.
 */

// In every browser, worker and Node, but in no ECMAScript lib, and core is compiled without DOM types.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const DecompressionStream: new (
  format: 'gzip',
) => {
  readable: ByteStream;
  writable: {
    getWriter(): {
      write(bytes: Uint8Array): Promise<void>;
      close(): Promise<void>;
      abort(reason: unknown): Promise<void>;
    };
  };
};

interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
  };
}

/** Where a pack's bytes come from: a `ReadableStream` (a file, a response) or any async iterable of chunks. */
export type ByteSource = AsyncIterable<Uint8Array> | ByteStream;

export interface LineLimits {
  /** Bytes of one line. */
  line: number;
  /** Bytes of the whole pack, unpacked. */
  total: number;
  /** Unpacked to packed: text of packs has 3 to 40, a bomb of zeros 1,032. */
  ratio: number;
}

export const lineLimits: LineLimits = { line: 8 << 20, total: 1 << 30, ratio: 200 };

/** A line without its `\n`, or why reading stopped. `line` is 1-based; 0 means the whole file. */
export type Line = { line: number; text: string } | { line: number; fault: string; fatal: boolean };

const newline = 0x0a;
/** Below this much output a high ratio harms nobody, and short repetitive packs reach it honestly. */
const ratioFreeBytes = 16 << 20;
/** Packed bytes given to the decompressor at once: it may answer with 1,032 times as many. */
const feedBytes = 16 << 10;

/** A failure of the file, not of the program. Leaves this module only as a `Line`. */
class FileFault extends Error {}

async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  if (!('getReader' in source)) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        ended = true;
        return;
      }
      if (value) yield value;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}

/** `chunks` after the first `head.length` bytes were taken off to look at. */
async function* withHead(head: Uint8Array, chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    yield* chunks;
  } finally {
    await chunks.return(undefined);
  }
}

async function* gunzip(packed: AsyncGenerator<Uint8Array>, limits: LineLimits): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  let fed = 0;
  let broken: { cause: unknown } | null = null;
  let stopped = false;
  const feed = async (): Promise<void> => {
    try {
      for await (const chunk of packed) {
        for (let at = 0; at < chunk.length; at += feedBytes) {
          if (stopped) return;
          const piece = chunk.subarray(at, at + feedBytes);
          fed += piece.length;
          // A refused write is the decompressor's verdict; the reading side gets the same one and reports it.
          await writer.write(piece).catch(() => {
            stopped = true;
          });
        }
      }
      await writer.close().catch(() => {
        stopped = true;
      });
    } catch (cause) {
      broken = { cause };
      await writer.abort(cause).catch(() => {
        stopped = true;
      });
    }
  };
  const feeding = feed();
  let given = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        if (broken) throw broken.cause;
        throw new FileFault('The gzip file is damaged or cut short.');
      });
      if (done) break;
      if (!value) continue;
      given += value.length;
      if (given > ratioFreeBytes && given > fed * limits.ratio) {
        throw new FileFault(`The gzip file unpacks to more than ${limits.ratio} times its size.`);
      }
      yield value;
    }
  } finally {
    stopped = true;
    // An errored stream refuses to be cancelled: it has ended already.
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
}

/** Undoes gzip where the magic bytes say so. */
async function* plainBytes(source: ByteSource, limits: LineLimits): AsyncGenerator<Uint8Array> {
  const chunks = chunksOf(source);
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 4) {
    const { done, value } = await chunks.next();
    if (done) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  const rest = withHead(head, chunks);
  yield* head[0] === 0x1f && head[1] === 0x8b ? gunzip(rest, limits) : rest;
}

/** UTF-16 is told by its mark, or by the zero byte beside the opening brace. */
const looksUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0));

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/**
 * Lines of a pack, in batches: one for each chunk read, so that a large pack costs a wait per chunk and not per line.
 * A fault marked `fatal` is the last line. Throws only what `source` throws.
 */
export async function* linesOf(source: ByteSource, limits: LineLimits = lineLimits): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
  let number = 0;
  let total = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;

  /** All lines of `bytes`, which ends at the end of a line; its `\n` is cut off. */
  const parted = (bytes: Uint8Array): Line[] => {
    const text = decode(bytes);
    if (text !== null) return text.split('\n').map((line) => ({ line: ++number, text: line }));
    const lines: Line[] = [];
    for (let from = 0; from <= bytes.length; ) {
      const found = bytes.indexOf(newline, from);
      const to = found < 0 ? bytes.length : found;
      const line = decode(bytes.subarray(from, to));
      number += 1;
      if (line === null) lines.push({ line: number, fault: 'The line is not valid UTF-8.', fatal: false });
      else lines.push({ line: number, text: line });
      from = to + 1;
    }
    return lines;
  };

  const tooLong = (): Line => ({
    line: number + 1,
    fault: `The line is longer than ${limits.line >> 20} MB.`,
    fatal: true,
  });

  try {
    let first = true;
    for await (const chunk of plainBytes(source, limits)) {
      let bytes = chunk;
      if (first && bytes.length > 0) {
        first = false;
        if (looksUtf16(bytes)) {
          yield [{ line: 0, fault: 'The file is UTF-16; a pack is UTF-8.', fatal: true }];
          return;
        }
        if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      }
      total += bytes.length;
      if (total > limits.total) {
        yield [{ line: 0, fault: `The pack is larger than ${limits.total >> 20} MB.`, fatal: true }];
        return;
      }
      const end = bytes.lastIndexOf(newline);
      if (end < 0) {
        pending.push(bytes);
        pendingBytes += bytes.length;
      } else {
        pending.push(bytes.subarray(0, end));
        pendingBytes += end;
        const lines = parted(joined(pending, pendingBytes));
        // A source may hand over the whole file as one chunk.
        const long = lines.findIndex((line) => 'text' in line && line.text.length > limits.line);
        if (long >= 0) {
          number = (lines[long]?.line ?? 1) - 1;
          yield [...lines.slice(0, long), tooLong()];
          return;
        }
        pending = end + 1 < bytes.length ? [bytes.subarray(end + 1)] : [];
        pendingBytes = bytes.length - end - 1;
        yield lines;
      }
      if (pendingBytes > limits.line) {
        yield [tooLong()];
        return;
      }
    }
    if (pendingBytes > 0) yield parted(joined(pending, pendingBytes));
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    yield [{ line: number + 1, fault: error.message, fatal: true }];
  }
}
