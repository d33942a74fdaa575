import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../lib/reader/reader.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const end = new AbortController();
    ctx.onInvalidated(() => end.abort('replaced'));
    void startReader({ document, end, locale: browser.i18n.getUILanguage() });
  },
});
