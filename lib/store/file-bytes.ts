import { breather } from './breathe.ts';

/** Bytes handed on at once: a file in memory comes as one chunk, and its lines are checked in one go. */
const pieceBytes = 64 << 10;

/** The file's bytes with their progress, ending with the signal's reason when aborted. */
export async function* fileBytes(
  file: Blob,
  signal: AbortSignal | undefined,
  onShare: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  const breathe = breather();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += pieceBytes) {
        signal?.throwIfAborted();
        const piece = value.subarray(at, at + pieceBytes);
        read += piece.length;
        onShare(file.size > 0 ? read / file.size : 1);
        yield piece;
        await breathe();
      }
    }
  } finally {
    await reader.cancel();
  }
}
