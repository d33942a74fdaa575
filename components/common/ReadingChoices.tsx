import { useEffect, useState } from 'preact/hooks';
import { useWelcomeText } from '../i18n/welcome-text.ts';
import './reading-choices.css';

/** Where Backstory reads without a click. */
export type WhereToRead = 'news' | 'everywhere' | 'click';

/** Where Backstory reads, and how that is changed. */
export interface Reading {
  /** Number of news sites that `news` stands for. */
  newsSites: number;
  /** What the browser allows now; null where that is neither of the three: nothing yet, or sites one by one. */
  chosen: WhereToRead | null;
  /**
   * Asks the browser for what the choice needs, straight from the click. Comes back with what holds then: the choice, or
   * what was left when the browser, or the reader, says no.
   */
  onChoose(choice: WhereToRead, before: WhereToRead | null): Promise<WhereToRead>;
}

/** The three places to read in, and below them which one holds. */
export const ReadingChoices = ({ newsSites, chosen, onChoose }: Reading) => {
  const { welcome } = useWelcomeText();
  const [held, setHeld] = useState(chosen);
  const [refused, setRefused] = useState(false);
  // Also given and taken back elsewhere: in the browser's own settings, or in another tab. What was taken back leaves the click.
  useEffect(() => setHeld((before) => chosen ?? (before && 'click')), [chosen]);
  const choices = [
    { choice: 'news', title: welcome.news, hint: welcome.newsHint(newsSites) },
    { choice: 'everywhere', title: welcome.everywhere, hint: welcome.everywhereHint },
    { choice: 'click', title: welcome.click, hint: welcome.clickHint },
  ] as const;
  const state = {
    news: welcome.chosenNews,
    everywhere: welcome.chosenEverywhere,
    click: welcome.chosenClick,
  };
  const choose = async (choice: WhereToRead) => {
    // To choose it again would take back the sites that were turned on one by one.
    if (choice === held) return;
    const holds = await onChoose(choice, held);
    setHeld(holds);
    setRefused(holds !== choice);
  };
  return (
    <>
      <ul class="choices">
        {choices.map(({ choice, title, hint }) => (
          <li key={choice}>
            <button type="button" aria-pressed={held === choice} onClick={() => void choose(choice)}>
              <strong>{title}</strong>
              <span>{hint}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="said">
        {refused && `${welcome.refused} `}
        {held === null ? welcome.chosenNone : state[held]}
      </p>
    </>
  );
};
