import { useContext } from 'preact/hooks';
import { LocaleContext, languageOf } from './locale.ts';
import { options as de } from './options-text.de.ts';
import { options as en } from './options-text.en.ts';
import { options as es } from './options-text.es.ts';
import { options as fr } from './options-text.fr.ts';
import type { Widen } from './widen.ts';

export interface OptionsText {
  options: Widen<typeof en>;
}

/** The words of the library's pages; apart, so that the popup need not load them. */
export const optionsTexts: Readonly<Record<string, OptionsText>> = {
  en: { options: en },
  es: { options: es },
  fr: { options: fr },
  de: { options: de },
};

export const useOptionsText = (): OptionsText => {
  const tag = useContext(LocaleContext);
  return optionsTexts[languageOf(tag, optionsTexts)] ?? { options: en };
};
