import { useOptionsText } from '../i18n/options-text.ts';
import { hrefOf } from './routes.ts';

/** What Backstory does with what it reads, and how to see that it is so. */
export const AboutPage = ({ version }: { version: string }) => {
  const { options } = useOptionsText();
  return (
    <div class="prose">
      <h1>{options.aboutTitle}</h1>
      <p>{options.aboutPrivacy}</p>
      <h2>{options.aboutCheck}</h2>
      <ol>
        {options.aboutCheckSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{options.aboutSources}</h2>
      <p>
        {options.aboutSourcesText} <a href={hrefOf({ page: 'packs' })}>{options.aboutPacks}</a>
      </p>
      <p class="soft">{options.version(version)}</p>
    </div>
  );
};
