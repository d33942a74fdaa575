import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LocaleContext, localeOf } from '../../components/i18n/locale.ts';
import { useWelcomeText } from '../../components/i18n/welcome-text.ts';
import { Welcome, type WhereToRead } from '../../components/welcome/Welcome.tsx';
import { newsSites } from '../core/news-sites.ts';
import { followLook } from './follow-look.ts';
import { chooseWhereToRead, whereToRead } from './where-to-read.ts';

const page = (hash: string): string => `${browser.runtime.getURL('/options.html')}${hash}`;

const WelcomeTab = ({ chosen }: { chosen: WhereToRead | null }) => {
  const { welcome } = useWelcomeText();
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
  const chosen = await whereToRead();
  render(
    <LocaleContext.Provider value={language}>
      <WelcomeTab chosen={chosen} />
    </LocaleContext.Provider>,
    root,
  );
};
