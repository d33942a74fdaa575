import type { BackupPack } from './backup.ts';
import { breather } from './breathe.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import { planImport } from './import-plan.ts';
import type { RestoredPack, RestorePlan } from './library.ts';
import { noteChange } from './note-change.ts';
import { editingOwn, ownPack, readOwn, sameOf } from './own-cards.ts';
import { packInfoOf } from './pack-info.ts';
import { type OpenBackup, readBackup } from './read-backup.ts';
import { saveSettings } from './settings.ts';
import { presentPacks } from './shelf.ts';
import { staging } from './swap.ts';
import { type WrittenPack, writePack } from './write-pack.ts';

type RestoreErrors = Extract<RestorePlan, { ok: false }>['errors'];

/** Keeps switch and place of a bundled pack that is not here yet: the next install finds them. */
const awaited = ({ id, title, enabled }: BackupPack, priority: number): PackRow => {
  const header = { pack: id, format: 1, title, language: 'en', licence: 'CC0-1.0', updated: '2025' } as const;
  return {
    id,
    header,
    headerLine: JSON.stringify(header),
    origin: 'bundled',
    enabled,
    priority,
    segment: null,
    actors: 0,
    events: 0,
    names: 0,
    bytes: 0,
    imported: 0,
    removed: null,
    issue: '',
  };
};

/** The row of a pack that is in the backup by name only; null where an imported one is not here either. */
const namedRow = (entry: BackupPack, here: PackRow | undefined, priority: number): PackRow | null => {
  const removed = entry.removed ? Date.now() : null;
  const kept = here?.origin === entry.origin && here.segment !== null ? here : null;
  if (kept) {
    const stillRemoved = removed === null ? null : (kept.removed ?? removed);
    return { ...kept, enabled: entry.enabled, priority, removed: stillRemoved };
  }
  return entry.origin === 'bundled' ? { ...awaited(entry, priority), removed } : null;
};

const writeAll = async (
  db: LibraryDatabase,
  texts: ReadonlyMap<string, Blob>,
  signal: AbortSignal | undefined,
): Promise<Map<string, WrittenPack>> => {
  const written = new Map<string, WrittenPack>();
  const breathe = breather();
  for (const [id, text] of texts) {
    signal?.throwIfAborted();
    written.set(id, await writePack(db, text.stream(), { signal }));
    await breathe();
  }
  return written;
};

const commit = (db: LibraryDatabase, { head, texts }: OpenBackup, signal?: AbortSignal): Promise<void> =>
  editingOwn(() =>
    staging(db, async () => {
      const written = await writeAll(db, texts, signal);
      const own = written.get(ownPack);
      const same = own ? sameOf(await readOwn(db, own.written.segment)) : {};
      await db.transaction('rw', db.packs, db.settings, db.bin, async () => {
        const here = new Map((await db.packs.toArray()).map((row) => [row.id, row]));
        const rows: PackRow[] = [];
        let place = 0;
        for (const entry of head.packs) {
          const priority = entry.id === ownPack ? -1 : place++;
          const pack = written.get(entry.id);
          const row: PackRow | null = pack
            ? {
                ...pack.written,
                id: entry.id,
                header: pack.header,
                headerLine: pack.headerLine,
                origin: entry.id === ownPack ? 'own' : 'imported',
                enabled: entry.enabled,
                priority,
                imported: Date.now(),
                removed: null,
                ...(entry.issue === undefined ? {} : { issue: entry.issue }),
                ...(entry.id === ownPack ? { same } : {}),
              }
            : namedRow(entry, here.get(entry.id), priority);
          if (row) rows.push(row);
        }
        const named = new Set(head.packs.map(({ id }) => id));
        for (const row of here.values()) {
          if (named.has(row.id)) continue;
          // A bundled pack that a newer version of the extension brought stays, behind the others.
          if (row.origin === 'bundled') rows.push({ ...row, priority: place++ });
          else await db.packs.delete(row.id);
        }
        await db.packs.bulkPut(rows);
        await saveSettings(db, head.settings);
        await db.bin.clear();
        await db.bin.bulkPut(head.bin);
      });
      noteChange(db);
    }),
  );

/**
 * Reads a backup and checks every line of it. Writes nothing until `commit`, which makes the library equal to the backup in one
 * moment. Rejects when aborted; what is wrong with the file is in the answer.
 */
export const planRestore = async (
  db: LibraryDatabase,
  file: Blob,
  { signal }: { signal?: AbortSignal } = {},
): Promise<RestorePlan> => {
  const reading = await readBackup(file);
  if (!reading.ok) return { ok: false, errors: [{ line: 0, message: reading.message }], errorCount: 1 };
  const { head, texts } = reading.backup;
  const here = new Map((await presentPacks(db)).map((row) => [row.id, row]));
  const packs: RestoredPack[] = [];
  const errors: RestoreErrors = [];
  let errorCount = 0;
  for (const { id, title, origin, enabled, removed } of head.packs) {
    if (removed) continue;
    const row = here.get(id);
    const text = texts.get(id);
    if (!text) {
      const { actors = 0, events = 0 } = row ?? {};
      const change = row ? 'stays' : origin === 'bundled' ? 'comes' : 'missing';
      packs.push({ pack: id, title, origin, enabled, actors, events, change });
      continue;
    }
    const plan = await planImport(db, text, signal ? { signal } : {});
    if (!plan.ok && plan.fault) return plan;
    if (!plan.ok || plan.preview.header.pack !== id) {
      const wrong: RestoreErrors = plan.ok
        ? [{ line: 1, key: 'pack', message: `is ${plan.preview.header.pack}, but the backup says ${id}` }]
        : plan.errors;
      errors.push(...wrong.map((error) => ({ ...error, pack: id })));
      errorCount += plan.ok ? 1 : plan.errorCount;
      continue;
    }
    const { actors, events, added, changed, removed: gone, replaces } = plan.preview;
    const change = !replaces ? 'comes' : added + changed + gone === 0 ? 'stays' : 'changes';
    packs.push({ pack: id, title, origin, enabled, actors, events, change });
  }
  if (errorCount > 0) return { ok: false, errors, errorCount };
  const named = new Set(head.packs.flatMap(({ id, removed }) => (removed ? [] : [id])));
  return {
    ok: true,
    preview: {
      made: head.made,
      packs,
      removed: [...here.values()]
        .filter(
          ({ id, origin }) =>
            !named.has(id) && (origin !== 'bundled' || head.packs.some((pack) => pack.id === id)),
        )
        .map(packInfoOf),
      settings: head.settings,
      binned: head.bin.length,
    },
    commit: () => commit(db, reading.backup, signal),
  };
};
