import { useState } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import { useOptionsText } from '../i18n/options-text.ts';

/** A pack by file picker, by drop, or as pasted text. */
export const PackChooser = ({ onFile }: { onFile: (file: Blob) => void }) => {
  const { options } = useOptionsText();
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  return (
    <>
      <p class="soft">{options.importIntro}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first. */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) onFile(file);
        }}
      >
        <label class="button main">
          <Icon name="file" />
          {options.choose}
          {/* No `accept`: ".gz" hides files that some systems call by another type. */}
          <input
            type="file"
            class="visually-hidden"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onFile(file);
            }}
          />
        </label>
        <p class="soft">{options.drop}</p>
      </div>
      <label class="field">
        <span>{options.paste}</span>
        <textarea
          rows={4}
          spellcheck={false}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button"
        disabled={pasted.trim() === ''}
        onClick={() => onFile(new Blob([pasted]))}
      >
        {options.check}
      </button>
    </>
  );
};
