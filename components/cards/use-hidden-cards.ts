import { useState } from 'preact/hooks';
import type { Card } from '../../lib/core/linking/page-context.ts';
import type { Notice } from '../common/Toast.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { CardCallbacks, CardContext } from './callbacks.ts';

/**
 * Hides a card at once and offers to undo it, without waiting for the answer from the library. The reader's last word on a
 * card goes before what the tab's state says of it.
 */
export const useHiddenCards = (
  cards: readonly Card[],
  hiddenBefore: readonly string[],
  onHide: CardCallbacks['onHide'],
): {
  shown: Card[];
  hide: CardContext['hide'];
  notice: Notice | null;
  closeNotice(): void;
} => {
  const { t } = useLocale();
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [notice, setNotice] = useState<Notice | null>(null);
  const choose = (id: string, where: 'here' | 'everywhere', hidden: boolean) => {
    setChoices((before) => new Map(before).set(id, hidden));
    onHide(id, where, hidden);
  };
  return {
    shown: cards.filter((card) => !(choices.get(card.id) ?? hiddenBefore.includes(card.id))),
    hide: (card, where) => {
      choose(card.id, where, true);
      setNotice({
        text: where === 'here' ? t.hiddenHere(card.title) : t.hiddenEverywhere(card.title),
        undo: () => choose(card.id, where, false),
      });
    },
    notice,
    closeNotice: () => setNotice(null),
  };
};
