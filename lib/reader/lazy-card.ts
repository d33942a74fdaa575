import type { HoverCardOnPage } from '../../components/hovercard/mount.tsx';

/**
 * A card whose code is loaded when it is first needed: most pages are left without a card having been opened, and need not
 * parse it. What is asked while it loads is done in order once it is there. `failed` is told when it cannot be loaded; the
 * next need tries again.
 */
export const lazyCard = (
  load: () => Promise<HoverCardOnPage>,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): HoverCardOnPage => {
  type Task = (card: HoverCardOnPage) => void;
  let card: HoverCardOnPage | null = null;
  let loading = false;
  let waiting: Task[] = [];
  let theme: Parameters<HoverCardOnPage['setTheme']>[0] = 'system';

  const start = async (): Promise<void> => {
    loading = true;
    try {
      const loaded = await load();
      if (signal.aborted) return;
      loaded.setTheme(theme);
      card = loaded;
      for (const task of waiting) task(loaded);
    } catch (error) {
      if (!signal.aborted) failed(error);
    } finally {
      waiting = [];
      loading = false;
    }
  };
  const need = (task: Task): void => {
    if (card) {
      task(card);
      return;
    }
    waiting.push(task);
    if (!loading) void start();
  };

  return {
    show: (...shown) => need((one) => one.show(...shown)),
    pin: () => need((one) => one.pin()),
    sayCount: (count) => need((one) => one.sayCount(count)),
    sayMark: (title) => need((one) => one.sayMark(title)),
    hide: (returnFocus) => {
      if (card) card.hide(returnFocus);
      else if (loading) waiting.push((one) => one.hide(returnFocus));
    },
    holds: (event) => card?.holds(event) ?? false,
    setTheme: (next) => {
      theme = next;
      card?.setTheme(next);
    },
  };
};
