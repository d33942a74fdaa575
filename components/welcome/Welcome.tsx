import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocale } from '../i18n/locale.ts';
import { useWelcomeText } from '../i18n/welcome-text.ts';
import './welcome.css';

/** Where Backstory reads without a click. */
export type WhereToRead = 'news' | 'everywhere' | 'click';

export interface WelcomeProps {
  /** Number of news sites that `news` stands for. */
  newsSites: number;
  /** What holds now; null before the first choice. */
  chosen: WhereToRead | null;
  /** Asks the browser for what the choice needs, straight from the click. False when it, or the reader, says no. */
  onChoose(choice: WhereToRead, before: WhereToRead | null): Promise<boolean>;
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
  const [said, setSaid] = useState('');
  const [held, setHeld] = useState(chosen);
  const choices = [
    { choice: 'news', title: welcome.news, hint: welcome.newsHint(newsSites), done: welcome.chosenNews },
    {
      choice: 'everywhere',
      title: welcome.everywhere,
      hint: welcome.everywhereHint,
      done: welcome.chosenEverywhere,
    },
    { choice: 'click', title: welcome.click, hint: welcome.clickHint, done: welcome.chosenClick },
  ] as const;
  const choose = async (choice: WhereToRead, done: string) => {
    const granted = await onChoose(choice, held);
    setHeld(granted ? choice : 'click');
    setSaid(granted ? done : welcome.refused);
  };
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
        <ul class="choices">
          {choices.map(({ choice, title, hint, done }) => (
            <li key={choice}>
              <button type="button" aria-pressed={held === choice} onClick={() => void choose(choice, done)}>
                <strong>{title}</strong>
                <span>{hint}</span>
              </button>
            </li>
          ))}
        </ul>
        <p role="status" class="said">
          {said}
        </p>
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
