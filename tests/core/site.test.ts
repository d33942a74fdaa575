import { describe, expect, it } from 'vitest';
import { isOff, siteOf } from '../../lib/core/site.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.thestar.com.my/news/world', 'thestar.com.my'],
    ['http://127.0.0.1:8080/a.html', '127.0.0.1'],
    ['http://[::1]:8080/a.html', '[::1]'],
    ['HTTPS://News.Example.ORG?x', 'news.example.org'],
    ['https://user:secret@example.org/', 'example.org'],
    ['https://www.example.org', 'example.org'],
    ['chrome://extensions', null],
    ['file:///articles/a.html', null],
    ['about:blank', null],
    ['', null],
  ])('%s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('isOff', () => {
  it.each([
    ['example.org', { 'example.org': 'off' }, true],
    ['news.example.org', { 'example.org': 'off' }, true],
    ['news.example.org', { 'example.org': 'off', 'news.example.org': 'on' }, false],
    ['ample.org', { 'example.org': 'off' }, false],
    ['example.org', { 'news.example.org': 'off' }, false],
    ['constructor', {}, false],
  ] as const)('%s under %o: %s', (site, choices, off) => {
    expect(isOff(site, choices)).toBe(off);
  });
});
