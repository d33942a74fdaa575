import { isActor } from '../../lib/core/knowledge/records.ts';
import type { Look } from '../../lib/core/look.ts';
import { ReadingChoices } from '../common/ReadingChoices.tsx';
import { Switch } from '../common/Switch.tsx';
import { useAnswer } from '../common/use-answer.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { useOptions } from './OptionsContext.ts';
import { ShortcutsSection } from './ShortcutsSection.tsx';

const HiddenCards = () => {
  const { library, settings, onSettings } = useOptions();
  const { options } = useOptionsText();
  const { never, notHere } = settings;
  const { answer } = useAnswer(async () => {
    const found = await Promise.all(never.map((id) => library.record(id)));
    return found.map((detail, place) => ({
      id: never[place] ?? '',
      title: detail
        ? isActor(detail.record)
          ? detail.record.name
          : detail.record.title
        : (never[place] ?? ''),
    }));
  }, [library, never]);
  const pages = Object.values(notHere).filter((ids) => ids.length > 0).length;
  return (
    <section>
      <h2>{options.hiddenCards}</h2>
      <p class="soft">{options.hiddenCardsHint}</p>
      {never.length === 0 ? (
        <p>{options.noHidden}</p>
      ) : (
        <ul class="rows">
          {(answer.value ?? []).map(({ id, title }) => (
            <li key={id}>
              <span class="grow">{title}</span>
              <button
                type="button"
                class="quiet"
                aria-label={options.showAgainHint(title)}
                onClick={() => onSettings({ never: never.filter((other) => other !== id) })}
              >
                {options.showAgain}
              </button>
            </li>
          ))}
        </ul>
      )}
      {pages > 0 && (
        <p class="row">
          <span class="grow">{options.hiddenOnPages(pages)}</span>
          <button type="button" class="quiet" onClick={() => onSettings({ notHere: {} })}>
            {options.showAllAgain}
          </button>
        </p>
      )}
    </section>
  );
};

interface ChoiceProps<T> {
  name: string;
  legend: string;
  choices: readonly (readonly [T, string])[];
  chosen: T;
  onChoose(value: T): void;
}

const Choice = <T,>({ name, legend, choices, chosen, onChoose }: ChoiceProps<T>) => (
  <fieldset class="themes">
    <legend>{legend}</legend>
    {choices.map(([value, label]) => (
      <label key={label}>
        <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
        {label}
      </label>
    ))}
  </fieldset>
);

/** Where Backstory reads: everywhere, nowhere without a click, and the sites that the reader turned on or off. */
const ReadingSections = () => {
  const { settings, reading, onSite } = useOptions();
  const { tag } = useLocale();
  const { options } = useOptionsText();
  const sites = Object.entries(settings.sites).sort(([a], [b]) => a.localeCompare(b, tag));
  return (
    <>
      <section>
        <h2>{options.whereToRead}</h2>
        {/* Where nothing is granted, or sites one by one, the rest is read on a click. */}
        {reading && <ReadingChoices {...reading} chosen={reading.chosen ?? 'click'} />}
      </section>
      <section>
        <h2>{options.siteList}</h2>
        <p class="soft">{options.siteListHint}</p>
        {sites.length === 0 ? (
          <p>{options.noSites}</p>
        ) : (
          <ul class="rows">
            {sites.map(([host, choice]) => (
              <li key={host}>
                <span class="grow">{host}</span>
                <button
                  type="button"
                  class="quiet"
                  aria-label={options.forgetSiteHint(host)}
                  onClick={() => onSite(host, null)}
                >
                  {options.forgetSite}
                </button>
                <Switch
                  on={choice === 'on'}
                  label={options.siteOn(host)}
                  onChange={(on) => onSite(host, on ? 'on' : 'off')}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
};

/** The look of pages and marks: one choice of a few each. */
const LookSection = () => {
  const { settings, onSettings } = useOptions();
  const { options } = useOptionsText();
  const choose = <K extends keyof Look>(
    name: K,
    legend: string,
    choices: readonly (readonly [Look[K], string])[],
  ) => (
    <Choice
      name={name}
      legend={legend}
      choices={choices}
      chosen={settings[name]}
      onChoose={(value) => onSettings({ [name]: value })}
    />
  );
  return (
    <section>
      {choose('theme', options.look, [
        ['system', options.themeSystem],
        ['light', options.themeLight],
        ['dark', options.themeDark],
      ])}
      {choose('marks', options.marks, [
        ['few', options.marksFew],
        ['normal', options.marksNormal],
        ['all', options.marksAll],
      ])}
      {choose('markStyle', options.markStyle, [
        ['underline', options.markUnderline],
        ['tint', options.markTint],
      ])}
      {choose('cards', options.cardsOpen, [
        ['hover', options.cardsHover],
        ['click', options.cardsClick],
      ])}
    </section>
  );
};

/** The reader's choices: where to read, look, keys, hidden cards. */
export const SitesPage = () => {
  const { settings, onSettings } = useOptions();
  const { options } = useOptionsText();
  return (
    <div class="settings">
      <h1>{options.sites}</h1>
      <ReadingSections />
      <LookSection />
      <ShortcutsSection />
      <section>
        <h2>{options.screenReaders}</h2>
        <p class="row">
          <span class="grow">{options.announce}</span>
          <Switch
            on={settings.announce}
            label={options.announce}
            onChange={(announce) => onSettings({ announce })}
          />
        </p>
      </section>
      <HiddenCards />
    </div>
  );
};
