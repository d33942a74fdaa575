import { createServer } from 'node:http';

/** Saved pages stay as they were saved: none of their scripts runs, and nothing of theirs is fetched. */
const nothing = "default-src 'none'; style-src 'unsafe-inline'";

export interface ServedPage {
  html: string;
  /** The one script that may run, by its nonce. */
  nonce?: string;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** What to answer, by path without the first slash. */
  pages: Map<string, ServedPage>;
  /** The next request for a path: its query. Throws after `seconds`. */
  asked(path: string, seconds: number): Promise<URLSearchParams>;
  close(): void;
}

/** Serves pages on loopback as UTF-8, whatever they say of themselves. */
export const servePages = async (): Promise<PageServer> => {
  const pages = new Map<string, ServedPage>();
  const waiting = new Map<string, (query: URLSearchParams) => void>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = pathname.slice(1);
    waiting.get(path)?.(searchParams);
    const page = pages.get(path);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const policy = page.nonce === undefined ? nothing : `${nothing}; script-src 'nonce-${page.nonce}'`;
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        // A second load is to cost what the first did.
        'cache-control': 'no-store',
      })
      .end(page.html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    pages,
    asked: async (path, seconds) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      try {
        return await new Promise((done, fail) => {
          waiting.set(path, done);
          timer = setTimeout(
            () => fail(new Error(`nobody asked for ${path} in ${seconds} s`)),
            seconds * 1000,
          );
        });
      } finally {
        clearTimeout(timer);
        waiting.delete(path);
      }
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
