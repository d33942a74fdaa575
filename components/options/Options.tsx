import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Library, Settings } from '../../lib/store/library.ts';
import { type Notice, Toast } from '../common/Toast.tsx';
import { useOptionsText } from '../i18n/options-text.ts';
import { AboutPage } from './AboutPage.tsx';
import { CareNotice } from './CareNotice.tsx';
import { EditPage } from './EditPage.tsx';
import { ImportPage } from './ImportPage.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { OptionsContext, type OptionsEnvironment } from './OptionsContext.ts';
import { PacksPage } from './PacksPage.tsx';
import { RecordPage } from './RecordPage.tsx';
import { hrefOf, type Route, routeOf } from './routes.ts';
import { SitesPage } from './SitesPage.tsx';
import './options.css';

export interface OptionsProps
  extends Pick<
    OptionsEnvironment,
    'onSettings' | 'onSite' | 'reading' | 'shortcuts' | 'onDownload' | 'faultOf'
  > {
  library: Library;
  settings: Settings;
  /** `location.hash`. */
  hash: string;
  /** Go to another `#/…`. */
  onNavigate(hash: string): void;
  /** Of the extension. */
  version: string;
}

const sections = ['library', 'packs', 'import', 'sites', 'about'] as const;

const sectionOf = (route: Route): (typeof sections)[number] =>
  route.page === 'record' || route.page === 'edit' || route.page === 'new' ? 'library' : route.page;

const Page = ({ route, version }: { route: Route; version: string }) => {
  switch (route.page) {
    case 'library':
      return <LibraryPage key={route.find} find={route.find} />;
    case 'record':
      return <RecordPage key={route.id} type={route.type} id={route.id} />;
    case 'edit':
      return <EditPage key={route.id} type={route.type} id={route.id} />;
    case 'new':
      return <EditPage key={route.type} type={route.type} name={route.name} role={route.role} />;
    case 'packs':
      return <PacksPage />;
    case 'import':
      return <ImportPage />;
    case 'sites':
      return <SitesPage />;
    case 'about':
      return <AboutPage version={version} />;
  }
};

/** The library in a tab: cards, packs, import, settings. The address after `#` says which. */
export const Options = (props: OptionsProps) => {
  const { library, settings, hash, onNavigate, onSettings, onSite, onDownload, faultOf } = props;
  const { reading, shortcuts } = props;
  const { options } = useOptionsText();
  const [notice, setNotice] = useState<Notice | null>(null);
  const route = routeOf(hash);
  const section = sectionOf(route);
  const main = useRef<HTMLElement>(null);
  const shownHash = useRef(hash);
  useEffect(() => {
    document.title = `${options[section]} – ${options.title}`;
  }, [section, options]);
  useEffect(() => {
    if (shownHash.current === hash) return;
    shownHash.current = hash;
    // As if a page had been loaded: from its top on, and not from a link that is gone or leads where one is already.
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [hash]);
  const environment = useMemo<OptionsEnvironment>(
    () => ({
      library,
      settings,
      onSettings,
      onSite,
      reading,
      shortcuts,
      onDownload,
      faultOf,
      navigate: (to) => onNavigate(hrefOf(to)),
      tell: setNotice,
      change: async (doing) => {
        try {
          return await doing();
        } catch (error) {
          console.error(error);
          const fault = faultOf(error);
          setNotice({ text: fault ? options.fault[fault] : options.failedChange });
          return null;
        }
      },
    }),
    [library, settings, reading, shortcuts, onNavigate, onSettings, onSite, onDownload, faultOf, options],
  );
  return (
    <OptionsContext.Provider value={environment}>
      <div class="options">
        <header>
          <a class="word" href={hrefOf({ page: 'library' })} aria-label={options.title}>
            Back<i>story</i>
          </a>
          <nav aria-label={options.navigation}>
            <ul>
              {sections.map((one) => (
                <li key={one}>
                  <a href={hrefOf({ page: one })} aria-current={one === section ? 'page' : undefined}>
                    {options[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        {/* Before the page, since behind it the Tab key would come to "Undo" only after a list of any length. */}
        <Toast
          notice={notice}
          onClose={() => {
            setNotice(null);
            main.current?.focus({ preventScroll: true });
          }}
        />
        <main ref={main} tabIndex={-1}>
          <CareNotice />
          <Page route={route} version={props.version} />
        </main>
      </div>
    </OptionsContext.Provider>
  );
};
