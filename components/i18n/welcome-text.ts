import { useContext } from 'preact/hooks';
import { LocaleContext, languageOf } from './locale.ts';
import { welcome as de } from './welcome-text.de.ts';
import { welcome as en } from './welcome-text.en.ts';
import { welcome as es } from './welcome-text.es.ts';
import { welcome as fr } from './welcome-text.fr.ts';
import type { Widen } from './widen.ts';

export interface WelcomeText {
  welcome: Widen<typeof en>;
}

/** The words of the welcome page, which is seen once; apart, so that the popup need not load them. */
export const welcomeTexts: Readonly<Record<string, WelcomeText>> = {
  en: { welcome: en },
  es: { welcome: es },
  fr: { welcome: fr },
  de: { welcome: de },
};

export const useWelcomeText = (): WelcomeText => {
  const tag = useContext(LocaleContext);
  return welcomeTexts[languageOf(tag, welcomeTexts)] ?? { welcome: en };
};
