import type { ByteSource } from '../core/knowledge/pack-lines.ts';
import type { PackError } from '../core/knowledge/parse.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import { withLock } from './locks.ts';
import { staging, swapPack } from './swap.ts';
import { PackFault, writePack } from './write-pack.ts';

/** A pack that comes with the extension. */
export interface BundledPack {
  pack: string;
  /** The header's `updated`. */
  updated: string;
  /** Path that `fetchPack` understands. */
  file: string;
  /** Size of the file. */
  bytes: number;
  /** Of the file's content, where the index has one: a pack may change within a day. */
  hash?: string;
}

export interface BundledInstall {
  /** In order of priority, highest first; installed in this order too, so that the most useful stands first. */
  index: readonly BundledPack[];
  fetchPack(file: string): Promise<ByteSource>;
  signal?: AbortSignal;
  /** `share`: 0 to 1 of all bytes that are to be installed. */
  onProgress?: (progress: { pack: string; share: number }) => void;
}

export interface BundledResult {
  pack: string;
  /** `kept`: nothing to do, or not wanted: removed, or replaced by the reader. */
  outcome: 'installed' | 'kept' | 'failed';
  error?: PackError;
}

const issueOf = ({ updated, hash }: BundledPack): string =>
  hash === undefined ? updated : `${updated} ${hash}`;

/** Is this pack to be written over what the library has? */
const wanted = (row: PackRow | null, bundled: BundledPack): boolean => {
  if (!row) return true;
  return row.origin === 'bundled' && row.removed === null && row.issue !== issueOf(bundled);
};

const installOne = (
  db: LibraryDatabase,
  bundled: BundledPack,
  { fetchPack, signal }: BundledInstall,
): Promise<BundledResult> =>
  staging(db, async () => {
    const { pack } = bundled;
    try {
      const { header, headerLine, written } = await writePack(db, await fetchPack(bundled.file), { signal });
      if (header.pack !== pack) {
        const message = `is ${header.pack}, but the index says ${pack}`;
        return { pack, outcome: 'failed', error: { line: 1, key: 'pack', message } };
      }
      let installed = false;
      await swapPack(db, pack, (before, all) => {
        // Asked again here: another worker or the reader may have been faster.
        installed = wanted(before, bundled);
        if (!installed) return null;
        const last = Math.max(-1, ...all.map(({ priority }) => priority));
        return {
          ...written,
          id: pack,
          header,
          headerLine,
          origin: 'bundled',
          enabled: before?.enabled ?? true,
          priority: before?.priority ?? last + 1,
          imported: Date.now(),
          removed: null,
          issue: issueOf(bundled),
        };
      });
      return { pack, outcome: installed ? 'installed' : 'kept' };
    } catch (error) {
      if (error instanceof PackFault) return { pack, outcome: 'failed', error: error.fault };
      throw error;
    }
  });

/**
 * Brings the bundled packs into the library: those that are new and those whose issue changed, each in one swap. The
 * reader's switch and order are kept, a removed pack stays removed, and one that the reader imported over it is left alone.
 * Killed between packs or within one, the next call goes on; two calls at once do the work once.
 */
export const installBundled = (db: LibraryDatabase, install: BundledInstall): Promise<BundledResult[]> =>
  withLock('bundled', 'exclusive', async () => {
    const rows = new Map((await db.packs.toArray()).map((row) => [row.id, row]));
    const missing = install.index.filter((bundled) => wanted(rows.get(bundled.pack) ?? null, bundled));
    const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    const results: BundledResult[] = [];
    for (const bundled of install.index) {
      if (!missing.includes(bundled)) {
        results.push({ pack: bundled.pack, outcome: 'kept' });
        continue;
      }
      install.signal?.throwIfAborted();
      install.onProgress?.({ pack: bundled.pack, share: total > 0 ? done / total : 0 });
      results.push(await installOne(db, bundled, install));
      done += bundled.bytes;
    }
    return results;
  });
