import type { Card, PageContext } from '../../lib/core/linking/page-context.ts';
import { cardsOfSection } from '../cards/shown-cards.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PageText } from '../i18n/page-text.ts';

export type CopyFormat = 'text' | 'markdown';

/** Pack texts are others' words: what Markdown would read as its own signs is written out. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

/** An address in Markdown's angle brackets ends at the first ">" or space. */
const address = (url: string): string => url.replace(/[<>\s]/g, encodeURIComponent);

/** All notes on a story with their dates and sources, to be pasted elsewhere. `today`: ISO date of the copy. */
export const storyAsText = (
  article: PageContext['article'],
  cards: readonly Card[],
  format: CopyFormat,
  { t, date, dates }: Locale,
  { popup, sidepanel }: PageText,
  today: string,
): string => {
  const markdown = format === 'markdown';
  const plain = (text: string) => (markdown ? escaped(text) : text);
  const strong = (text: string) => (markdown ? `**${escaped(text)}**` : text);
  const heading = (level: number, text: string) =>
    markdown ? `${'#'.repeat(level)} ${escaped(text)}` : level === 1 ? text : text.toLocaleUpperCase();

  const sourcesOf = (card: Card): string[] =>
    ('sources' in card ? card.sources : []).map((source) => {
      const about = [source.publisher, source.published && date(source.published)].filter(Boolean).join(', ');
      const told = about === '' ? '' : ` (${plain(about)})`;
      return markdown
        ? `  - [${escaped(source.title)}](<${address(source.url)}>)${told}`
        : `  ${source.title}${told} ${source.url}`;
    });

  const note = (card: Card): string => {
    const when = 'from' in card ? `${strong(dates(card.from, card.to))} ` : '';
    const line = 'summary' in card && card.summary ? card.summary : card.line;
    const role = 'relation' in card || card.line === line ? '' : ` (${plain(card.line)})`;
    return [
      `- ${when}${strong(card.title)}${role}${line === '' ? '' : `: ${plain(line)}`}`,
      ...(card.evidence ? [`  ${markdown ? '> ' : ''}${plain(t.quote(card.evidence))}`] : []),
      ...('factsAsOf' in card && card.factsAsOf ? [`  ${plain(t.factsAsOf(date(card.factsAsOf)))}`] : []),
      ...sourcesOf(card),
    ].join('\n');
  };

  const sections = [
    [popup.before, cardsOfSection(cards, 'before')],
    [popup.who, cardsOfSection(cards, 'who')],
    [popup.places, cardsOfSection(cards, 'places')],
    [popup.since, cardsOfSection(cards, 'since')],
  ] as const;
  const about = [article.publisher, article.published && date(article.published, 'long')].filter(Boolean);
  return [
    heading(1, article.title),
    [...about.map((part) => plain(part ?? '')), ...(article.url ? [address(article.url)] : [])].join(t.and),
    ...sections
      .filter(([, notes]) => notes.length > 0)
      .flatMap(([title, notes]) => [heading(2, title), notes.map(note).join('\n')]),
    plain(sidepanel.copyFoot(date(today, 'long'))),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
};
