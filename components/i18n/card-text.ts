import type { CardText } from './card-text.en.ts';
import { en } from './card-text.en.ts';

export type { CardText };

/** The words of the cards themselves, by primary language subtag. English is what the others fall back to. */
export const cardTexts: Readonly<Record<string, CardText>> = { en };
