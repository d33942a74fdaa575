import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSavedPage } from '../../scripts/demo-server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-saved-'));
  await mkdir(join(folder, 'A story_files'));
  await Promise.all([
    writeFile(join(folder, 'A story.html'), '<p>naïve</p>'),
    writeFile(join(folder, 'packed.html.gz'), gzipSync('<p>naïve</p>')),
    writeFile(join(folder, 'A story_files', 'look.css'), 'p { color: red }'),
    writeFile(join(folder, 'private.txt'), 'private'),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A request whose path is sent as it is written, `..` included. */
const get = (origin: string, path: string) =>
  new Promise<{ status: number | undefined; type: string | undefined; policy: unknown; body: string }>(
    (done, failed) => {
      const { hostname, port } = new URL(origin);
      request({ hostname, port, path }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => {
          const { 'content-type': type, 'content-security-policy': policy } = response.headers;
          done({ status: response.statusCode, type, policy, body });
        });
      })
        .on('error', failed)
        .end();
    },
  );

describe('a saved page on loopback', () => {
  it('is served as UTF-8, runs no script and loads nothing from elsewhere', async () => {
    const served = await serveSavedPage(join(folder, 'A story.html'));
    try {
      expect(new URL(served.url).hostname).toBe('127.0.0.1');
      const page = await get(served.url, new URL(served.url).pathname);
      expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<p>naïve</p>' });
      expect(page.policy).toContain("script-src 'none'");
      expect(page.policy).toContain("default-src 'self' data:");
    } finally {
      served.close();
    }
  });

  it('comes with the parts that were saved beside it, and with nothing else', async () => {
    const served = await serveSavedPage(join(folder, 'A story.html'));
    try {
      expect(await get(served.url, '/A%20story_files/look.css')).toMatchObject({
        status: 200,
        type: 'text/css',
        body: 'p { color: red }',
      });
      for (const path of [
        '/private.txt',
        '/A%20story_files/../private.txt',
        '/A%20story_files/%2e%2e/private.txt',
        '/A%20story_files/..%2fprivate.txt',
        '/A%20story_files/missing.css',
        '/',
        '/%zz',
      ]) {
        expect([path, (await get(served.url, path)).status]).toEqual([path, 404]);
      }
    } finally {
      served.close();
    }
  });

  it('is unpacked', async () => {
    const served = await serveSavedPage(join(folder, 'packed.html.gz'));
    try {
      expect(served.url).toMatch(/\/packed\.html$/);
      expect((await get(served.url, '/packed.html')).body).toBe('<p>naïve</p>');
    } finally {
      served.close();
    }
  });
});
