import type { PackError } from '../core/knowledge/parse.ts';
import type { ActorKind, EventKind, PackHeader, PackRecord, PartialDate } from '../core/knowledge/records.ts';

/** `own`: the reader's own cards, one pack with the id `own`, always first in priority. */
export type PackOrigin = 'bundled' | 'imported' | 'own';

export interface PackInfo {
  header: PackHeader;
  origin: PackOrigin;
  enabled: boolean;
  /** 0 comes first. */
  priority: number;
  actors: number;
  events: number;
  names: number;
  /** Size of the pack's records as text, in bytes. */
  bytes: number;
  /** Epoch milliseconds. */
  imported: number;
}

export type { PackError };

export interface ImportPreview {
  header: PackHeader;
  actors: number;
  events: number;
  names: number;
  bytes: number;
  /** Against the pack of the same id in the library; all are `added` where there is none. */
  added: number;
  changed: number;
  same: number;
  removed: number;
  /** Records of an id that another pack defines too: they will be united. */
  shared: number;
  /** The pack of the same id that this one would replace. */
  replaces: PackInfo | null;
}

export interface ImportProgress {
  phase: 'reading' | 'writing';
  /** 0 to 1; null where the size is not known. */
  share: number | null;
  records: number;
}

export type ImportPlan =
  | { ok: true; preview: ImportPreview; commit(): Promise<PackInfo>; discard(): Promise<void> }
  /** `errors`: the first 50; `errorCount`: all of them. */
  | { ok: false; errors: PackError[]; errorCount: number };

export interface SearchHit {
  id: string;
  type: 'actor' | 'event';
  kind: ActorKind | EventKind;
  title: string;
  line: string;
  /** The pack whose telling comes first. */
  pack: string;
  own: boolean;
  from?: PartialDate;
}

export interface SearchQuery {
  /** Empty: browse in order of prominence (actors) and date (events). */
  text: string;
  type?: 'actor' | 'event';
  kind?: ActorKind | EventKind;
  pack?: string;
  limit: number;
  offset: number;
}

export interface RecordDetail {
  /** The united record. */
  record: PackRecord;
  /** Each pack's own telling, highest priority first, keys unknown to the format included. */
  tellings: { pack: string; record: PackRecord }[];
}

/** The reader's library: what the options page works on. Every change is one transaction or a staged swap. */
export interface Library {
  packs(): Promise<PackInfo[]>;
  setEnabled(pack: string, enabled: boolean): Promise<void>;
  /** Moves a pack to `place` among the packs (0-based, own cards not counted). */
  setPriority(pack: string, place: number): Promise<void>;
  /** Removes a pack; the answer brings it back. Throws on `own` and on a pack that is not there. */
  removePack(pack: string): Promise<() => Promise<void>>;
  /** Reads and checks a whole file, `.jsonl` or gzip; writes nothing until `commit`. */
  planImport(
    file: Blob,
    options?: { signal?: AbortSignal; onProgress?: (progress: ImportProgress) => void },
  ): Promise<ImportPlan>;
  /** The pack as it was imported: the same lines in the same order. */
  exportPack(pack: string): Promise<Blob>;
  search(query: SearchQuery): Promise<{ hits: SearchHit[]; total: number }>;
  record(id: string): Promise<RecordDetail | null>;
  /** Adds or replaces one of the reader's own cards; the answer takes it back. */
  putOwn(record: PackRecord): Promise<() => Promise<void>>;
  deleteOwn(id: string): Promise<() => Promise<void>>;
}

/** The reader's choices. */
export interface Settings {
  /** Host to choice; hosts that are not here follow the browser's permissions. */
  sites: Record<string, 'on' | 'off'>;
  /** Ids never to be shown. */
  never: string[];
  /** Page address to ids not to be shown there. */
  notHere: Record<string, string[]>;
  theme: 'system' | 'light' | 'dark';
}

export const defaultSettings: Settings = { sites: {}, never: [], notHere: {}, theme: 'system' };
