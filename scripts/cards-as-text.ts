import type { Card, CardSection, PageContext } from '../lib/core/linking/page-context.ts';

const headings: Record<CardSection, string> = {
  before: 'Before this story',
  who: "Who's who",
  places: 'Places',
  since: 'Since then',
  ambiguous: 'Could be several',
  unknown: 'In none of your packs',
};

/** Columns of the text; as wide as prose reads well. */
const width = 96;

/** `text` in lines of at most `width` columns, each after `indent` spaces. A word that is longer stands alone. */
const wrap = (text: string, indent: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((part) => ' '.repeat(indent) + part);
};

const period = (card: Card): string =>
  card.section === 'before' || card.section === 'since'
    ? ` (${card.to && card.to !== card.from ? `${card.from} – ${card.to}` : card.from})`
    : '';

const cardLines = (card: Card): string[] => [
  ...wrap(`${card.title}${period(card)}`, 2),
  ...wrap(card.line, 4),
  ...(card.section === 'ambiguous'
    ? card.candidates.flatMap(({ title, line }) => wrap(`- ${title}: ${line}`, 4))
    : []),
  ...(card.evidence ? wrap(`“${card.evidence.trim()}”`, 4) : []),
];

/** An article's cards as plain text in the popup's order, under their headings. Ends with a line break. */
export const cardsAsText = ({ article, cards }: Pick<PageContext, 'article' | 'cards'>): string => {
  const about = [article.published, article.publisher ?? article.byline, article.url]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  const lines = [...wrap(article.title, 0), ...(about === '' ? [] : [about])];
  if (cards.length === 0) lines.push('', '  No cards: nothing in the packs is about this article.');
  let section: CardSection | null = null;
  for (const card of cards) {
    if (card.section !== section) lines.push('', headings[card.section]);
    section = card.section;
    lines.push(...cardLines(card));
  }
  return `${lines.join('\n')}\n`;
};
