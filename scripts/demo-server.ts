import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A saved page stays as it was saved: it runs no script and asks no other server for anything. */
const policy = "default-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'none'";

/** The path of a request without its first slash; null where it is no path. */
const pathAsked = (url: string): string | null => {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname.slice(1));
  } catch {
    // A URIError or TypeError, which say the same: nothing by that name.
    return null;
  }
};

/**
 * Serves a saved page on loopback, with the folder of its parts (`NAME_files`) that a browser saves beside it, and
 * nothing else of that folder.
 */
export const serveSavedPage = async (path: string): Promise<{ url: string; close(): void }> => {
  const bytes = await readFile(path);
  const html = path.toLowerCase().endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const name = basename(path).replace(/\.gz$/i, '');
  const parts = `${name.replace(/\.html?$/i, '')}_files`;

  const fileFor = async (asked: string): Promise<{ type: string; body: Buffer } | null> => {
    if (asked === name) return { type: 'text/html; charset=utf-8', body: html };
    const part = normalize(asked);
    if (!part.startsWith(parts + sep)) return null;
    try {
      const type = types[extname(part).toLowerCase()] ?? 'application/octet-stream';
      return { type, body: await readFile(join(dirname(path), part)) };
    } catch {
      // A page that was saved without this part shows as a browser shows it: without.
      return null;
    }
  };

  const server = createServer(async (request, response) => {
    const asked = pathAsked(request.url ?? '/');
    const file = asked === null ? null : await fileFor(asked);
    if (file) {
      response
        .writeHead(200, { 'content-type': file.type, 'content-security-policy': policy })
        .end(file.body);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/${encodeURIComponent(name)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
