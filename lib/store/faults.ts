import { StaleSegment } from './segment-read.ts';

/**
 * `disk-full`: the browser grants no more room. `closed`: another version of the extension has taken the library over.
 * `corrupt`: the database cannot be read any more; the next start rebuilds it.
 */
export type LibraryFaultKind = 'disk-full' | 'closed' | 'corrupt';

const messages: Record<LibraryFaultKind, string> = {
  'disk-full':
    'The disk or the room that the browser grants is full. Nothing was changed: free some space, or remove packs that you do not need.',
  closed: 'Backstory was updated in another tab. Reload this page to go on.',
  corrupt: 'The library on this disk cannot be read. It is rebuilt when the browser starts Backstory again.',
};

/** An expected failure of the library, with a message that a reader can be shown. What it interrupted changed nothing. */
export class LibraryFault extends Error {
  readonly kind: LibraryFaultKind;
  constructor(kind: LibraryFaultKind, cause?: unknown) {
    super(messages[kind], { cause });
    this.kind = kind;
  }
}

/** Names of the database's errors (Indexed Database API 3.0, and Dexie's own) that are no fault of the program. */
const kinds: Record<string, LibraryFaultKind> = {
  QuotaExceededError: 'disk-full',
  DatabaseClosedError: 'closed',
  VersionError: 'closed',
  UnknownError: 'corrupt',
  DataError: 'corrupt',
  NotReadableError: 'corrupt',
};

/** What was behind an error: Dexie wraps the browser's, and an aborted transaction its reason. */
const reasonsOf = (error: unknown): unknown[] => {
  const reasons: unknown[] = [];
  for (let reason = error; reason instanceof Error && reasons.length < 5; ) {
    reasons.push(reason);
    reason = 'inner' in reason ? reason.inner : reason.cause;
  }
  return reasons;
};

/** The error as a fault of the library; null where it is none of those, and a bug or an abort. */
export const libraryFaultOf = (error: unknown): LibraryFault | null => {
  if (error instanceof LibraryFault) return error;
  const reasons = reasonsOf(error);
  // The innermost tells most: a database that closed itself for want of room is full.
  for (const reason of reasons.reverse()) {
    if (reason instanceof StaleSegment) return new LibraryFault('corrupt', error);
    const name = reason instanceof Error ? reason.name : '';
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind) return new LibraryFault(kind, error);
  }
  return null;
};

/** The same task, whose expected failures are `LibraryFault`s. */
export const withFaults =
  <A extends unknown[], T>(task: (...args: A) => Promise<T>): ((...args: A) => Promise<T>) =>
  async (...args) => {
    try {
      return await task(...args);
    } catch (error) {
      throw libraryFaultOf(error) ?? error;
    }
  };
