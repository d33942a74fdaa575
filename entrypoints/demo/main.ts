import { browser } from 'wxt/browser';
import { startReader } from '../../lib/reader/reader.ts';
import { followLook } from '../../lib/surfaces/follow-look.ts';
import './demo.css';

followLook(document);
void startReader({
  document,
  end: new AbortController(),
  locale: browser.i18n.getUILanguage(),
  loadCard: async () => (await import('../../components/hovercard/mount.tsx')).mountHoverCard,
  inTab: false,
});
