import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { WhereToRead } from '../../components/common/ReadingChoices.tsx';
import { LocaleContext, localeOf } from '../../components/i18n/locale.ts';
import { useWelcomeText } from '../../components/i18n/welcome-text.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { newsSites } from '../core/news-sites.ts';
import { followLook } from './follow-look.ts';
import { chooseWhereToRead, watchWhereToRead, whereToRead } from './where-to-read.ts';

const page = (hash: string): string => `${browser.runtime.getURL('/options.html')}${hash}`;

const WelcomeTab = ({ before }: { before: WhereToRead | null }) => {
  const [chosen, setChosen] = useState(before);
  const { welcome } = useWelcomeText();
  useEffect(() => {
    const closing = new AbortController();
    watchWhereToRead(setChosen, closing.signal);
    return () => closing.abort();
  }, []);
  return (
    <Welcome
      newsSites={newsSites.length}
      chosen={chosen}
      onChoose={chooseWhereToRead}
      onOpenLibrary={() => void browser.tabs.create({ url: page('') })}
      privacyHref={page('#/about')}
      // A page of its own, so that the reader reads the article there and nothing of the page around it.
      demo={<iframe class="demo" src={browser.runtime.getURL('/demo.html')} title={welcome.demoTitle} />}
    />
  );
};

/** Shows the welcome page in `root`. */
export const mountWelcome = async (root: Element): Promise<void> => {
  const language = browser.i18n.getUILanguage();
  // The words' own: those of a language without a catalogue are English.
  document.documentElement.lang = localeOf(language).tag;
  followLook(document);
  const before = await whereToRead();
  render(
    <LocaleContext.Provider value={language}>
      <WelcomeTab before={before} />
    </LocaleContext.Provider>,
    root,
  );
};
