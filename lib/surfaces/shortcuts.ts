import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/ShortcutsSection.tsx';

/** The manifest's commands with the keys that they have now; none in a browser without commands. */
export const listShortcuts = async (): Promise<Shortcut[]> =>
  (await browser.commands.getAll()).flatMap(({ name, description, shortcut }) =>
    // Those that the browser adds by itself (a click on the button) say nothing of what they do.
    name && description ? [{ name, does: description, keys: shortcut ?? '' }] : [],
  );

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
