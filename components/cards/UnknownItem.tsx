import type { UnknownCard } from '../../lib/core/linking/page-context.ts';
import { Icon } from '../common/Icon.tsx';
import { useLocale } from '../i18n/locale.ts';
import { usePageText } from '../i18n/page-text.ts';
import type { CardContext } from './callbacks.ts';

interface UnknownItemProps {
  card: UnknownCard;
  /** BCP 47 tag of the article, whose words the role is told in. */
  quoted: CardContext['quoted'];
  onShow: CardContext['onShow'];
  onKeep: (card: UnknownCard) => void;
}

/** A name that no pack knows: where it stands, what the article says of it, and a way to keep it. */
export const UnknownItem = ({ card, quoted, onShow, onKeep }: UnknownItemProps) => {
  const { t } = useLocale();
  const { popup } = usePageText();
  const [span] = card.spans;
  return (
    <li class="chip">
      {span ? (
        <button type="button" aria-label={t.showInArticle(card.title)} onClick={() => onShow(span)}>
          <bdi>{card.title}</bdi>
        </button>
      ) : (
        <bdi>{card.title}</bdi>
      )}
      {card.role && (
        <bdi class="soft" lang={quoted}>
          {card.role}
        </bdi>
      )}
      <button type="button" class="keep" aria-label={popup.keepHint(card.title)} onClick={() => onKeep(card)}>
        <Icon name="plus" />
        {popup.keep}
      </button>
    </li>
  );
};
