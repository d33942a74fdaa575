import { useContext } from 'preact/hooks';
import { LocaleContext, languageOf } from './locale.ts';
import { packFaults as de } from './pack-faults.de.ts';
import { packFaults as en } from './pack-faults.en.ts';
import { packFaults as es } from './pack-faults.es.ts';
import { packFaults as fr } from './pack-faults.fr.ts';
import type { Widen } from './widen.ts';

export type PackFaults = Widen<typeof en>;

export const packFaultTexts: Readonly<Record<string, PackFaults>> = { en, es, fr, de };

/** Faults are found, and told in the terminal, in English: the English sentence says which of them it is. */
const patterns = Object.entries(en).map(([key, words]) => {
  const escaped = words.replace(/[.*+?^()|[\]{}\\]/g, '\\$&').replace(/\$\d/g, '(.*)');
  // `$1` fills the others' sentences; a "$" of the English words themselves there is none.
  return { key: key as keyof PackFaults, pattern: new RegExp(`^${escaped}$`, 's') };
});

/** A fault of a pack in a language that has a catalogue; a sentence that is not in it stays English. */
export const packFaultIn = (language: string, fault: string): string => {
  const texts = packFaultTexts[language] ?? en;
  for (const { key, pattern } of patterns) {
    const found = pattern.exec(fault);
    if (found) return texts[key].replace(/\$(\d)/g, (_, place: string) => found[Number(place)] ?? '');
  }
  return fault;
};

export const usePackFault = (): ((fault: string) => string) => {
  const tag = useContext(LocaleContext);
  return (fault) => packFaultIn(languageOf(tag, packFaultTexts), fault);
};
