import type { ComponentChildren } from 'preact';
import { type Reading, ReadingChoices } from '../common/ReadingChoices.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useWelcomeText } from '../i18n/welcome-text.ts';
import './welcome.css';

export interface WelcomeProps extends Reading {
  onOpenLibrary(): void;
  /** Address of the page on privacy and how to check it. */
  privacyHref: string;
  /** A short article on which the real engine runs, in English. */
  demo?: ComponentChildren;
}

/** The first page: what Backstory does, one choice, and that nothing leaves the device. */
export const Welcome = ({ newsSites, chosen, onChoose, onOpenLibrary, privacyHref, demo }: WelcomeProps) => {
  const { tag } = useLocale();
  const { welcome } = useWelcomeText();
  return (
    <main class="welcome" lang={tag}>
      <p class="word">
        Back<i>story</i>
      </p>
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.lead}</p>

      <section>
        <h2>{welcome.choose}</h2>
        <p class="soft">{welcome.chooseHint}</p>
        <ReadingChoices newsSites={newsSites} chosen={chosen} onChoose={onChoose} />
      </section>

      <section>
        <h2>{welcome.marksTitle}</h2>
        <dl class="marks">
          <div>
            <dt>
              <span class="mark-actor">{welcome.markActor}</span>
            </dt>
            <dd>{welcome.markActorHint}</dd>
          </div>
          <div>
            <dt>
              <span class="mark-event">{welcome.markEvent}</span>
            </dt>
            <dd>{welcome.markEventHint}</dd>
          </div>
        </dl>
        <p>{welcome.marksHow}</p>
      </section>

      {demo && (
        <section>
          <h2>{welcome.demoTitle}</h2>
          {!tag.startsWith('en') && <p class="soft">{welcome.demoLanguage}</p>}
          {demo}
        </section>
      )}

      <section>
        <h2>{welcome.privacyTitle}</h2>
        <p>{welcome.privacy}</p>
        <p>
          <a href={privacyHref}>{welcome.privacyCheck}</a>
        </p>
        <button type="button" class="button" onClick={onOpenLibrary}>
          {welcome.library}
        </button>
      </section>
    </main>
  );
};
