import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';

export interface PageServer {
  server: Server;
  origin: string;
  /** Pages to serve beside those of tests/pages: path to HTML. */
  pages: Map<string, string>;
  /** Headers to send with a page beside its type: path to headers. */
  headers: Map<string, Record<string, string>>;
}

/** Serves tests/pages on the loopback. */
export const servePages = async (): Promise<PageServer> => {
  const folder = resolve(import.meta.dirname, '../pages');
  const pages: PageServer['pages'] = new Map();
  const headers: PageServer['headers'] = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').slice(1);
    try {
      const body = pages.get(path) ?? (await readFile(join(folder, path.replaceAll('..', '')), 'utf8'));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers.get(path) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  return { server, origin: `http://127.0.0.1:${address.port}`, pages, headers };
};
