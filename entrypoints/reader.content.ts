import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadCardScript } from '../lib/reader/card-script.ts';
import { startReader } from '../lib/reader/reader.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const end = new AbortController();
    ctx.onInvalidated(() => end.abort('replaced'));
    const locale = browser.i18n.getUILanguage();
    void startReader({ document, end, locale, loadCard: loadCardScript });
  },
});
