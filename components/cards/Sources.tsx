import type { PartialDate, Source } from '../../lib/core/knowledge/records.ts';
import { useLocale } from '../i18n/locale.ts';

/** Only what a browser opens as a web page; packs are refused other addresses when parsed, and once more here. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

interface SourcesProps {
  sources: readonly Source[];
  factsAsOf: PartialDate | null;
}

/** "Facts as of Apr 2025", and where they are from. */
export const Sources = ({ sources, factsAsOf }: SourcesProps) => {
  const { t, date } = useLocale();
  return (
    <div class="sources">
      {factsAsOf && <p>{t.factsAsOf(date(factsAsOf))}</p>}
      {sources.length === 0 ? (
        <p>{t.noSources}</p>
      ) : (
        <ul>
          {sources.map((source) => (
            <li key={source.url}>
              {isWebAddress(source.url) ? (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
              {[source.publisher, source.published && date(source.published)]
                .filter(Boolean)
                .map((part) => `${t.and}${part}`)
                .join('')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
