import { de } from './card-text.de.ts';
import type { CardText } from './card-text.en.ts';
import { en } from './card-text.en.ts';
import { es } from './card-text.es.ts';
import { fr } from './card-text.fr.ts';

export type { CardText };

/** The words of the cards themselves, by primary language subtag. */
export const cardTexts: Readonly<Record<string, CardText>> = { en, es, fr, de };
