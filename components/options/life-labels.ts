import type { ActorKind } from '../../lib/core/knowledge/records.ts';
import type { OptionsText } from '../i18n/options-text.ts';

/** What the two ends of an actor's time are called: a person is born, a body or a town founded, a work neither. */
export const lifeLabels = (
  kind: ActorKind,
  options: OptionsText['options'],
): { from: string; to: string } => {
  switch (kind) {
    case 'person':
      return { from: options.born, to: options.died };
    case 'organization':
    case 'group':
    case 'place':
      return { from: options.founded, to: options.ended };
    case 'work':
    case 'other':
      return { from: options.from, to: options.to };
  }
};
