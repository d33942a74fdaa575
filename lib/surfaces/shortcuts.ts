import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/ShortcutsSection.tsx';

/** Chromium lists commands by their names, and with those that it adds itself, such as a click on the button. */
const inOrder = ['toggle-site', 'next-mark', 'previous-mark', 'open-side-panel'];

/** The manifest's commands with the keys that they have now. */
export const listShortcuts = async (): Promise<Shortcut[]> => {
  const all = await browser.commands.getAll();
  return inOrder.flatMap((name) => {
    const command = all.find((one) => one.name === name);
    return command ? [{ name, does: command.description ?? name, keys: command.shortcut ?? '' }] : [];
  });
};

interface ShortcutSettings {
  openShortcutSettings(): Promise<void>;
}

/** Opens the browser's page on shortcuts. Chromium has no call for it, but lets an extension open its address. */
const open = (): void => {
  void ('openShortcutSettings' in browser.commands
    ? (browser.commands as ShortcutSettings).openShortcutSettings()
    : browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
};

/** Null in Safari, which lets nobody change them. */
export const changeShortcuts = import.meta.env.SAFARI ? null : open;
