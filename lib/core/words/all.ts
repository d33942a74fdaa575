import { weights as actorWeights, evidenceNames } from '../linking/weights-actors.ts';
import { eventWeights } from '../linking/weights-events.ts';
import { de } from '../text/words/de.ts';
import { en } from '../text/words/en.ts';
import { es } from '../text/words/es.ts';
import { fr } from '../text/words/fr.ts';
import { german } from '../time/words/de.ts';
import { english } from '../time/words/en.ts';
import { spanish } from '../time/words/es.ts';
import { french } from '../time/words/fr.ts';
import { countries } from './countries.ts';
import { givenNames } from './given-names.ts';
import { glossaryOf } from './glossary.ts';
import { lists } from './lists.ts';
import { asPattern } from './pattern.ts';
import { ordinals, patterns } from './patterns.ts';
import { roleWords } from './role-words.ts';
import { states } from './states.ts';
import { stopWords } from './stop-words.ts';
import { walksOfLife } from './walks-of-life.ts';
import type { WordData } from './word-data.ts';

const patternData = {
  countedTerm: asPattern(patterns.countedTerm),
  termCounted: asPattern(patterns.termCounted),
  ownedOffice: asPattern(patterns.ownedOffice),
  termed: asPattern(patterns.termed),
  ledTerm: asPattern(patterns.ledTerm),
  amountAfter: asPattern(patterns.amountAfter),
  officeEnd: asPattern(patterns.officeEnd),
  'endings.en': asPattern(patterns['endings.en']),
  'endings.es': asPattern(patterns['endings.es']),
  'endings.fr': asPattern(patterns['endings.fr']),
  'endings.de': asPattern(patterns['endings.de']),
};

/** The words of all languages, for linking. The background gets them as files (see wxt.config.ts); all others import this. */
export const allWords: WordData = {
  shared: {
    givenNames,
    walksOfLife,
    countries,
    stopWords,
    lists,
    patterns: patternData,
    ordinals,
    states,
    roleWords,
    evidenceNames,
    actorWeights,
    eventWeights,
  },
  languages: {
    en: { lists: en, time: english, glossary: '' },
    es: { lists: es, time: spanish, glossary: glossaryOf('es') },
    fr: { lists: fr, time: french, glossary: glossaryOf('fr') },
    de: { lists: de, time: german, glossary: glossaryOf('de') },
  },
};
