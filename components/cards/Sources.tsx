import type { PartialDate, Source } from '../../lib/core/knowledge/records.ts';
import { useLocale } from '../i18n/locale.ts';

/** Only what a browser opens as a web page; packs are refused other addresses when parsed, and once more here. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const SourceLink = ({ source, text }: { source: Source; text: string }) =>
  isWebAddress(source.url) ? (
    <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
      <bdi>{text}</bdi>
    </a>
  ) : (
    <bdi>{text}</bdi>
  );

interface SourcesProps {
  sources: readonly Source[];
  factsAsOf: PartialDate | null;
  /** On one line, by publisher. */
  brief?: boolean;
}

/** A line of publishers has room for so many. */
const briefCount = 2;

/** "Facts as of Apr 2025", and where they are from. */
export const Sources = ({ sources, factsAsOf, brief = false }: SourcesProps) => {
  const { t, date } = useLocale();
  const facts = factsAsOf ? t.factsAsOf(date(factsAsOf)) : null;
  if (brief || sources.length === 0) {
    return (
      <p class="sources">
        {facts && <span>{facts}</span>}
        {sources.length === 0 && <span class={facts ? 'apart' : ''}>{t.noSources}</span>}
        {sources.slice(0, briefCount).map((source, place) => (
          <span key={source.url} class={facts || place > 0 ? 'apart' : ''}>
            <SourceLink source={source} text={source.publisher ?? source.title} />
          </span>
        ))}
      </p>
    );
  }
  return (
    <div class="sources">
      {facts && <p>{facts}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.url}>
            <SourceLink source={source} text={source.title} />
            {[source.publisher, source.published && date(source.published)]
              .filter(Boolean)
              .map((part) => `${t.and}${part}`)
              .join('')}
          </li>
        ))}
      </ul>
    </div>
  );
};
