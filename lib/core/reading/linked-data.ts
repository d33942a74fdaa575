import type { PageFacts } from './page-facts.ts';

/** An object of JSON-LD: hostile until asked. */
export type LdNode = { [key: string]: unknown };

/** `NewsArticle` and its kin in schema.org, with `LiveBlogPosting` and `Review`; types end so or are so. */
const articleType =
  /(?:^|\/)(?:(?:\w*News|Advertiser\w*|Scholarly|Tech|Satirical|Opinion\w*|Report\w*|Analysis\w*|Background\w*|Medical\w*)?Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review\w*)$/;

const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values as a list, whether one or many were given. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const typesOf = (node: LdNode): string[] =>
  listOf(node['@type'] ?? node.type).filter((type): type is string => typeof type === 'string');

export const isArticleNode = (node: LdNode): boolean => typesOf(node).some((type) => articleType.test(type));

/** Raw line breaks in strings and a trailing comma are the two faults that CMSs make. */
const parseLeniently = (text: string): unknown => {
  const cleaned = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/, '')
    .trim();
  for (const attempt of [
    () => cleaned,
    () =>
      cleaned
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
};

/** Levels of nesting that are followed: deeper is a fault or an attack. */
const deepest = 8;

const gather = (value: unknown, depth: number, found: LdNode[]): void => {
  if (depth > deepest || found.length > 500) return;
  if (Array.isArray(value)) {
    for (const one of value) gather(one, depth + 1, found);
  } else if (isNode(value)) {
    found.push(value);
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object' && inner !== null) gather(inner, depth + 1, found);
    }
  }
};

export interface LinkedData {
  /** All objects of all scripts, outer before inner. */
  nodes: LdNode[];
  /** The object that speaks of this page's article; null when none does. */
  article: LdNode | null;
}

const addressOf = (node: LdNode): string[] =>
  [node['@id'], node.url, node.mainEntityOfPage].flatMap((value) =>
    typeof value === 'string'
      ? [value]
      : isNode(value)
        ? listOf(value['@id'] ?? value.url).filter((v) => typeof v === 'string')
        : [],
  ) as string[];

const pathOf = (address: string | null): string | null =>
  address === null
    ? null
    : (/^(?:https?:)?\/\/[^/]+(\/[^?#]*)/.exec(address)?.[1]?.replace(/\/(?:amp\/?)?$/, '') ?? null);

/** Reads the JSON-LD of a page. Of several articles the one with this page's address is meant, else the fullest. */
export const readLinkedData = (facts: PageFacts): LinkedData => {
  const nodes: LdNode[] = [];
  for (const text of facts.ld) gather(parseLeniently(text), 0, nodes);
  const here = [pathOf(facts.canonical), pathOf(facts.url)].filter((path) => path !== null && path !== '');
  let article: LdNode | null = null;
  let best = 0;
  for (const node of nodes) {
    if (!isArticleNode(node)) continue;
    let score = 1;
    if (node.datePublished !== undefined) score += 2;
    if (node.headline !== undefined) score += 2;
    if (node.articleBody !== undefined) score += 1;
    if (node.author !== undefined) score += 1;
    if (addressOf(node).some((address) => here.includes(pathOf(address)))) score += 6;
    if (score > best) {
      best = score;
      article = node;
    }
  }
  return { nodes, article };
};

/** A text of a node: a string, or the `name` of what stands there. */
export const ldText = (value: unknown): string | null => {
  for (const one of listOf(value)) {
    if (typeof one === 'string' && one.trim() !== '') return one.trim();
    if (isNode(one)) {
      const inner = ldText(one.name ?? one['@value']);
      if (inner !== null) return inner;
    }
  }
  return null;
};
