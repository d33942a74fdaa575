import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../scripts/until.ts';

/** A document of the extension that stands in no tab: the popup over the toolbar, the sidebar. */
export interface View {
  /** Runs a function in the document, as a page's own script would, while the reader is pressing something. */
  evaluate<Given extends unknown[], Answer>(
    run: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>>;
  /** Closes a popup, as a click beside it does. */
  close(): Promise<void>;
}

/** Firefox's own window, in which its toolbar, popups and sidebar are elements. */
export interface BrowserWindow {
  /** Runs a function with the rights of the browser itself. What it answers goes through JSON. */
  evaluate<Given extends unknown[], Answer>(
    run: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>>;
  /** The document whose address ends with `file`, outside of all tabs; null where there is none. */
  view(file: string): Promise<View | null>;
  /** An element of a page as markup, with its shadow tree, a closed one too: what no script of the page is shown. */
  markup(page: Page, selector: string): Promise<string>;
}

interface Connection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>;
}

/** Puppeteer has no method for the browser's own window, and keeps to itself the connection that could be asked. */
const connectionOf = (browser: Browser): Connection => {
  const { connection } = browser as unknown as { connection?: Connection };
  if (connection === undefined) throw new Error('Puppeteer shows its connection no more');
  return connection;
};

type Evaluated =
  | { type: 'success'; result: { type: string; value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** A node as WebDriver BiDi gives it. */
interface RemoteNode {
  value?: {
    nodeType: number;
    nodeValue?: string;
    localName?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

const markupOf = ({ value }: RemoteNode): string => {
  if (value === undefined) return '';
  const inner = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])]
    .map(markupOf)
    .join('');
  if (value.localName === undefined) return `${value.nodeValue ?? ''}${inner}`;
  const attributes = Object.entries(value.attributes ?? {}).map(([name, given]) => ` ${name}="${given}"`);
  return `<${value.localName}${attributes.join('')}>${inner}</${value.localName}>`;
};

const call = (run: (...given: never[]) => unknown, given: readonly unknown[]): string =>
  `(async () => JSON.stringify(await (${run})(...${JSON.stringify(given)})) ?? 'null')()`;

/** What of a `browser` element of Firefox's own window is used here. */
interface XulBrowser extends Element {
  currentURI: { spec: string } | null;
  contentDocument: Document | null;
  messageManager: {
    loadFrameScript(address: string, later: boolean): void;
    addMessageListener(
      name: string,
      listener: (message: { data: { ok: boolean; text: string } }) => void,
    ): void;
  };
}
declare const findView: (file: string) => XulBrowser | null;

/** Gives Firefox's window a function for the functions below, each of which reaches it as text. */
const defineFindView = () => {
  const find = (file: string, within: Document): XulBrowser | null => {
    for (const element of within.querySelectorAll('browser:not(#tabbrowser-tabbox *)')) {
      const view = element as unknown as XulBrowser;
      // A popup is made elsewhere and moved into its panel while that opens: what was said to it before is lost.
      const panel = element.closest('panel') as unknown as { state: string } | null;
      if (view.currentURI?.spec.endsWith(file) && (panel === null || panel.state === 'open')) return view;
      const inner = view.contentDocument && find(file, view.contentDocument);
      if (inner) return inner;
    }
    return null;
  };
  Object.assign(window, { findView: (file: string) => find(file, document) });
};

const closePanel = (file: string) => {
  const panel = findView(file)?.closest('panel') as unknown as { hidePopup(): void } | null;
  if (!panel) throw new Error(`${file} is no popup`);
  panel.hidePopup();
};

/**
 * WebDriver BiDi knows documents in tabs only. A script that the browser loads into the document's process finds any: it runs
 * `code` in a scope that sees what the page's own scripts see, and marks its first turn as one in which the reader presses
 * something.
 */
const runInView = (file: string, code: string, name: string) => {
  const view = findView(file);
  if (!view) throw new Error(`${file} is not open`);
  return new Promise<string>((done, fail) => {
    view.messageManager.addMessageListener(name, ({ data }) =>
      data.ok ? done(data.text) : fail(new Error(data.text)),
    );
    setTimeout(() => fail(new Error(`${file} does not answer`)), 10_000);
    const script = `(() => {
      const say = (ok, text) => sendAsyncMessage(${JSON.stringify(name)}, { ok, text: String(text) });
      content.document.notifyUserGestureActivation();
      const pressing = content.windowUtils.setHandlingUserInput(true);
      try {
        const scope = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        Cu.evalInSandbox(${JSON.stringify(code)}, scope).then((text) => say(true, text), (error) => say(false, error));
      } catch (error) {
        say(false, error);
      } finally {
        pressing.destruct();
      }
    })();`;
    view.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
};

/** The one window of a Firefox that was started with `--remote-allow-system-access`. */
export const browserWindow = async (browser: Browser): Promise<BrowserWindow> => {
  const connection = connectionOf(browser);
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { contexts: { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (context === undefined) throw new Error('Firefox has no window');
  let calls = 0;

  const evaluate: BrowserWindow['evaluate'] = async (run, ...given) => {
    const answer = await connection.send('script.evaluate', {
      expression: call(run, given),
      target: { context },
      awaitPromise: true,
    });
    const evaluated = answer.result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return JSON.parse(String(evaluated.result.value));
  };

  await evaluate(defineFindView);

  return {
    evaluate,
    markup: async (page, selector) => {
      const tree = await connection.send('browsingContext.getTree', {});
      const tabs = (tree.result as { contexts: { context: string; url: string }[] }).contexts;
      const { result } = await connection.send('script.evaluate', {
        expression: `document.querySelector(${JSON.stringify(selector)})`,
        target: { context: tabs.find(({ url }) => url === page.url())?.context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
      });
      return markupOf((result as { result: RemoteNode }).result);
    },
    view: async (file) => {
      const isOpen = () => evaluate((name) => findView(name) !== null, file);
      if (!(await isOpen())) return null;
      return {
        evaluate: async (run, ...given) => {
          calls += 1;
          return JSON.parse(await evaluate(runInView, file, call(run, given), `backstory-test-${calls}`));
        },
        close: async () => {
          await evaluate(closePanel, file);
          await until(`${file} to close`, async () => !(await isOpen()));
        },
      };
    },
  };
};
