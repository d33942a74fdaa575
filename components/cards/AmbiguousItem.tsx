import type { AmbiguousCard } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CardContext } from './callbacks.ts';
import { Evidence } from './Evidence.tsx';

interface AmbiguousItemProps {
  card: AmbiguousCard;
  context: CardContext;
}

/** A name that fits several: the sentence, and each that it could be. */
export const AmbiguousItem = ({ card, context }: AmbiguousItemProps) => {
  const { foreign } = useLocale();
  return (
    <li class="ambiguous">
      <h3 lang={context.quoted}>
        <bdi>{card.title}</bdi>
      </h3>
      <Evidence card={card} context={context} />
      <ul>
        {card.candidates.map((candidate) => (
          <li key={candidate.id}>
            <button
              type="button"
              class="link"
              onClick={() => context.onOpen({ type: 'actor', id: candidate.id })}
            >
              <bdi>{candidate.title}</bdi>
            </button>{' '}
            <bdi class="soft" lang={foreign(candidate.language)}>
              {candidate.line}
            </bdi>
          </li>
        ))}
      </ul>
    </li>
  );
};
