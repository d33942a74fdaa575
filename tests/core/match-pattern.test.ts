import { describe, expect, it } from 'vitest';
import { covers } from '../../lib/core/match-pattern.ts';

describe('covers', () => {
  it.each([
    { pattern: '<all_urls>', url: 'https://a.example/x', yes: true },
    { pattern: 'https://*/*', url: 'https://a.example/x', yes: true },
    { pattern: 'https://*/*', url: 'http://a.example/x', yes: false },
    { pattern: '*://*.a.example/*', url: 'http://www.a.example:8080/x?y', yes: true },
    { pattern: '*://*.a.example/*', url: 'https://a.example', yes: true },
    { pattern: '*://*.a.example/*', url: 'https://nota.example/', yes: false },
    { pattern: '*://a.example/*', url: 'https://www.a.example/', yes: false },
    { pattern: 'http://127.0.0.1/*', url: 'http://127.0.0.1:4000/a.html', yes: true },
    { pattern: 'https://*/*', url: 'chrome://settings/', yes: false },
    { pattern: 'nonsense', url: 'https://a.example/', yes: false },
  ])('$pattern and $url: $yes', ({ pattern, url, yes }) => {
    expect(covers(pattern, url)).toBe(yes);
  });
});
