import type { Spread } from './statistics.ts';

/** A figure for reading: three digits, as far as it has them. */
export const figure = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
};

/** `median (least–most)` */
export const spread = ({ median, least, most }: Spread): string =>
  `${figure(median)} (${figure(least)}–${figure(most)})`;

/** Prints a table in Markdown, so that it can be put into a document as it is. */
export const printTable = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(
    `\n${title}\n\n${[line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')}`,
  );
};
