import { describe, expect, it } from 'vitest';
import { newsSites, newsSitesByCountry } from '../../lib/core/news-sites.ts';
import { siteOf } from '../../lib/core/site.ts';

describe('news sites', () => {
  it('are at least 300, from more than 40 countries, each once', () => {
    expect(newsSites.length).toBeGreaterThanOrEqual(300);
    expect(Object.keys(newsSitesByCountry).filter((code) => /^[A-Z]{2}$/.test(code)).length).toBeGreaterThan(
      40,
    );
    expect(Object.values(newsSitesByCountry).flat()).toHaveLength(newsSites.length);
  });

  it('are host names as the switch of a site has them, none under another', () => {
    const all = new Set(newsSites);
    for (const site of newsSites) {
      expect(site).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(siteOf(`https://www.${site}/`)).toBe(site);
      const above = site.split('.').slice(1);
      while (above.length > 1) {
        expect(all.has(above.join('.')), site).toBe(false);
        above.shift();
      }
    }
  });
});
