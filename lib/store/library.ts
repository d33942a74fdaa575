import type { PackError } from '../core/knowledge/parse.ts';
import type { ActorKind, EventKind, PackHeader, PackRecord, PartialDate } from '../core/knowledge/records.ts';
import { defaultLook, type Look } from '../core/look.ts';
import type { LibraryFaultKind } from './faults.ts';

export type { LibraryFaultKind };

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
  /** `errors`: the first 50; `errorCount`: all of them. `fault`: it was the library that failed, not the file. */
  | { ok: false; errors: PackError[]; errorCount: number; fault?: LibraryFaultKind };

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
  /** Only these ids. */
  among?: readonly string[];
  limit: number;
  offset: number;
}

export interface RecordDetail {
  /** The united record. */
  record: PackRecord;
  /** Each pack's own telling, highest priority first, keys unknown to the format included. */
  tellings: { pack: string; record: PackRecord }[];
}

/** One of the reader's own cards that was deleted. */
export interface BinnedCard {
  id: string;
  record: PackRecord;
  /** Epoch milliseconds. */
  deleted: number;
  /** When it is forgotten, 30 days later. */
  until: number;
}

/** That the library was damaged or gone, and what became of it. */
export interface CareNotice {
  /** Epoch milliseconds. */
  at: number;
  /** `mended`: some packs were damaged. `rebuilt`: the database could not be read, or was gone. */
  state: 'mended' | 'rebuilt';
  /** Of a rebuilt library: when the automatic backup was made from which own cards and settings are back; null without one. */
  made: number | null;
  /** Titles of imported packs that must be imported again. */
  lost: string[];
}

export interface StorageUse {
  /** Bytes that the extension uses; null where the browser does not tell. */
  used: number | null;
  /** Bytes that the browser grants it. */
  granted: number | null;
  /** Has the browser promised not to clear the library when the disk is short? */
  persisted: boolean;
}

/** What a backup would do to one pack of the library. */
export interface RestoredPack {
  pack: string;
  title: string;
  origin: PackOrigin;
  enabled: boolean;
  actors: number;
  events: number;
  /**
   * `comes`: is not here · `stays`: is here with the same records · `changes`: is here with others ·
   * `missing`: the backup only names it, and it is not here.
   */
  change: 'comes' | 'stays' | 'changes' | 'missing';
}

export interface RestorePreview {
  /** When the backup was made, epoch milliseconds. */
  made: number;
  /** In their order of priority. Bundled packs are in a backup by their id only, and stay as this version brings them. */
  packs: RestoredPack[];
  /** Packs of this library that the backup does not have: they are removed. */
  removed: PackInfo[];
  settings: Settings;
  binned: number;
}

export type RestorePlan =
  | { ok: true; preview: RestorePreview; commit(): Promise<void> }
  /** `pack`: in which of the backup's packs the line is. */
  | { ok: false; errors: (PackError & { pack?: string })[]; errorCount: number; fault?: LibraryFaultKind };

/**
 * The reader's library: what the options page works on. Every change is one transaction or a staged swap. What fails for want of
 * room, an update or a damaged disk rejects with a `LibraryFault`, whose message can be shown, and has changed nothing.
 */
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
  /** Moves an own card to the bin, where it stays for 30 days. */
  deleteOwn(id: string): Promise<() => Promise<void>>;
  /** The deleted own cards, the last one first. */
  bin?(): Promise<BinnedCard[]>;
  /** Takes a card out of the bin; a newer card of its id goes there in its stead. Throws where it is not there. */
  restoreFromBin?(id: string): Promise<void>;
  /**
   * Says that two ids are one actor: an own card `keep` that unites both, and to which `other` leads from then on. The answer takes
   * it back. Throws where one of them is no actor.
   */
  mergeActors?(keep: string, other: string): Promise<() => Promise<void>>;
  /** Everything in one file: own cards, settings, the bin, order and switches of all packs, imported packs whole. */
  exportAll?(): Promise<Blob>;
  /** What the last look at the library's health had to mend, until it is dismissed; null where all was well. */
  lastCare?(): Promise<CareNotice | null>;
  dismissCare?(): Promise<void>;
  /** Bytes used and granted; never rejects. */
  storageUse?(): Promise<StorageUse>;
  /** Asks the browser not to clear the library when the disk is short; says whether it promised. Best called on a click. */
  keepStorage?(): Promise<boolean>;
  /** Reads and checks a backup; writes nothing until `commit`, which makes the library equal to it in one moment. */
  planRestore?(file: Blob, options?: { signal?: AbortSignal }): Promise<RestorePlan>;
}

/** The reader's choices. */
export interface Settings extends Look {
  /** Host to choice; hosts that are not here follow the browser's permissions. */
  sites: Record<string, 'on' | 'off'>;
  /** Ids never to be shown. */
  never: string[];
  /** Page address to ids not to be shown there. */
  notHere: Record<string, string[]>;
}

export const defaultSettings: Settings = { sites: {}, never: [], notHere: {}, ...defaultLook };
