import { useContext } from 'preact/hooks';
import { LocaleContext, languageOf } from './locale.ts';
import { de } from './page-text.de.ts';
import type { PageText } from './page-text.en.ts';
import { en } from './page-text.en.ts';
import { es } from './page-text.es.ts';
import { fr } from './page-text.fr.ts';

export type { PageText };

/** The words of the extension's own pages; apart from the cards', which the content script carries into every page. */
export const pageTexts: Readonly<Record<string, PageText>> = { en, es, fr, de };

export const usePageText = (): PageText => {
  const tag = useContext(LocaleContext);
  return pageTexts[languageOf(tag, pageTexts)] ?? en;
};
