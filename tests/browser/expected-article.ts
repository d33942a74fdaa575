import { expect } from 'vitest';
import type { Article } from '../../lib/core/article.ts';

/** What stands beside a page of tests/pages/reading: how it is to be read. */
export interface Expectation {
  article: boolean;
  title?: string;
  /** Day; null when the page does not say. */
  published?: string | null;
  language?: string;
  /** Texts that must be read, in this order. */
  body?: string[];
  /** Texts that must not. */
  not?: string[];
  /** Kinds of blocks that must be among the article's. */
  kinds?: string[];
}

/** Fails where an article that was read is not as its page's expectation says. */
export const expectArticle = (article: Article, expected: Expectation): void => {
  expect(article.title).toBe(expected.title);
  expect(article.published?.slice(0, 10) ?? null).toBe(expected.published);
  expect(article.language?.slice(0, 2)).toBe(expected.language);
  let from = 0;
  for (const text of expected.body ?? []) {
    const at = article.text.indexOf(text, from);
    expect(at, `missing or out of order: ${text}`).toBeGreaterThanOrEqual(0);
    from = at + text.length;
  }
  for (const text of expected.not ?? []) expect(article.text).not.toContain(text);
  for (const kind of expected.kinds ?? []) expect(article.blocks.map((block) => block.kind)).toContain(kind);
};
