import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../scripts/read-page.ts';

const folder = join(import.meta.dirname, '..', '..', 'pages', 'reading');
/** Where the Node DOM reads less than a browser: it does not build declarative shadow roots. */
const differ = new Set(['shadow-root']);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''))
  .filter((name) => !differ.has(name));

describe('the terminal reads as the browser does', () => {
  test.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expect.json`), 'utf8'));
    const reading = await readHtml(readFileSync(join(folder, `${name}.html`), 'utf8'));
    expect(reading.ok, reading.ok ? undefined : reading.detail).toBe(expected.article);
    if (!reading.ok) return;
    expect(reading.article.title).toBe(expected.title);
    expect(reading.article.published?.slice(0, 10) ?? null).toBe(expected.published);
    for (const text of expected.body) expect(reading.article.text).toContain(text);
    for (const text of expected.not) expect(reading.article.text).not.toContain(text);
  });
});
