import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Library, LibraryFaultKind, Settings } from '../../lib/store/library.ts';
import type { Reading } from '../common/ReadingChoices.tsx';
import type { Notice } from '../common/Toast.tsx';
import type { Route } from './routes.ts';
import type { Shortcut } from './ShortcutsSection.tsx';

/** What every page of the library works with. */
export interface OptionsEnvironment {
  library: Library;
  settings: Settings;
  onSettings(change: Partial<Settings>): void;
  /** Turn a site on or off, or (null) forget the reader's choice for it. */
  onSite(host: string, choice: 'on' | 'off' | null): void;
  /** Where Backstory reads; null until the browser has said it. */
  reading: Reading | null;
  shortcuts: {
    list(): Promise<readonly Shortcut[]>;
    /** Opens the browser's own page on them; null in a browser that has none. */
    change: (() => void) | null;
  };
  /** Hand a file to the reader. */
  onDownload(file: Blob, name: string): void;
  navigate(route: Route): void;
  tell(notice: Notice): void;
  /** Which of the failures that a library must expect an error is; null where it is none of them. */
  faultOf(error: unknown): LibraryFaultKind | null;
  /** Runs a change of the library; a failure is told, and `null` comes back. */
  change<T>(doing: () => Promise<T>): Promise<T | null>;
}

export const OptionsContext = createContext<OptionsEnvironment | null>(null);

export const useOptions = (): OptionsEnvironment => {
  const environment = useContext(OptionsContext);
  if (environment === null) throw new Error('a page of the library stands outside Options');
  return environment;
};
