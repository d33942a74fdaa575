import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { WhereToRead } from '../../components/common/ReadingChoices.tsx';
import { LocaleContext, localeOf } from '../../components/i18n/locale.ts';
import { Options } from '../../components/options/Options.tsx';
import { newsSites } from '../core/news-sites.ts';
import { askBackground } from '../messages.ts';
import { keepCopy } from '../store/copy.ts';
import { createLibrary } from '../store/create-library.ts';
import { type LibraryDatabase, openDatabase } from '../store/database.ts';
import { libraryFaultOf } from '../store/faults.ts';
import { defaultSettings, type Library, type LibraryFaultKind, type Settings } from '../store/library.ts';
import { changeSettings, subscribeSettings } from '../store/settings.ts';
import { mayRead, requestSite } from './active-tab.ts';
import { followLook } from './follow-look.ts';
import { changeShortcuts, listShortcuts } from './shortcuts.ts';
import { chooseWhereToRead, watchWhereToRead } from './where-to-read.ts';

/** Milliseconds after which the address of a file that was handed out is given back: long after any save began. */
const downloadTime = 60_000;

const download = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), downloadTime);
};

const faultOf = (error: unknown): LibraryFaultKind | null => libraryFaultOf(error)?.kind ?? null;

const chooseSite = async (
  database: LibraryDatabase,
  site: string,
  choice: 'on' | 'off' | null,
): Promise<void> => {
  // Asked first, straight from the click, as the browser demands.
  if (choice === 'on') await requestSite(site);
  if (choice !== null) {
    await askBackground('site', { site, on: choice === 'on' });
    return;
  }
  const was = (await changeSettings(database, (old) => old)).sites[site];
  // Forgetting a choice leaves the site to what the browser has granted.
  if (was === 'off' && (await mayRead(`https://${site}/`))) await askBackground('site', { site, on: true });
  await changeSettings(database, (old) => {
    const { [site]: _, ...sites } = old.sites;
    return { ...old, sites };
  });
};

const shortcuts = { list: listShortcuts, change: changeShortcuts };

const OptionsTab = ({ database, library }: { database: LibraryDatabase; library: Library }) => {
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  const [hash, setHash] = useState(location.hash);
  const [where, setWhere] = useState<{ chosen: WhereToRead | null } | null>(null);

  useEffect(() => {
    const closing = new AbortController();
    subscribeSettings(database, setSettings, closing.signal);
    watchWhereToRead((chosen) => setWhere({ chosen }), closing.signal);
    addEventListener('hashchange', () => setHash(location.hash), { signal: closing.signal });
    return () => closing.abort();
  }, [database]);

  const { sites } = settings;
  const reading = useMemo(
    () =>
      where && {
        newsSites: newsSites.length,
        chosen: where.chosen,
        onChoose: (choice: WhereToRead, before: WhereToRead | null) =>
          chooseWhereToRead(
            choice,
            before,
            Object.keys(sites).filter((site) => sites[site] === 'on'),
          ),
      },
    [where, sites],
  );

  return (
    <Options
      library={library}
      settings={settings}
      hash={hash}
      onNavigate={(next) => {
        location.hash = next;
      }}
      version={browser.runtime.getManifest().version}
      onSettings={(change) =>
        void changeSettings(database, (old) => ({ ...old, ...change })).then(() =>
          askBackground('settings', {}),
        )
      }
      onSite={(site, choice) => void chooseSite(database, site, choice)}
      reading={reading}
      shortcuts={shortcuts}
      onDownload={download}
      faultOf={faultOf}
    />
  );
};

/** Shows the options page in `root`. It works on the library itself, which it shares with the background. */
export const mountOptions = (root: Element): void => {
  const database = openDatabase();
  keepCopy(database);
  const language = browser.i18n.getUILanguage();
  // The words' own: those of a language without a catalogue are English.
  document.documentElement.lang = localeOf(language).tag;
  followLook(document);
  render(
    <LocaleContext.Provider value={language}>
      <OptionsTab database={database} library={createLibrary(database, { language })} />
    </LocaleContext.Provider>,
    root,
  );
};
