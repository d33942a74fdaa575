import { vi } from 'vitest';
import { Options, type OptionsProps } from '../../components/options/Options.tsx';
import {
  defaultSettings,
  type Library,
  type LibraryFaultKind,
  type Settings,
} from '../../lib/store/library.ts';
import { inPage, settle } from './in-page.tsx';

/** What the library's pages are told of an error that a test lets the library throw. */
export const failure = (kind: LibraryFaultKind): Error => new Error(kind);

/** The library's pages at `hash`, over a library of the test's own; going to another page draws that. */
export const showOptions = async <L extends Library>(
  hash: string,
  library: L,
  {
    settings = defaultSettings,
    locale = 'en-GB',
    reading = null,
    shortcuts = { list: async () => [], change: null },
  }: { settings?: Settings; locale?: string } & Partial<Pick<OptionsProps, 'reading' | 'shortcuts'>> = {},
) => {
  const calls = { onSettings: vi.fn(), onSite: vi.fn(), onDownload: vi.fn(), onNavigate: vi.fn() };
  const kinds: readonly LibraryFaultKind[] = ['disk-full', 'closed', 'corrupt'];
  const draw = (at: string) => (
    <Options
      library={library}
      settings={settings}
      hash={at}
      version="1.2.3"
      reading={reading}
      shortcuts={shortcuts}
      faultOf={(error) => kinds.find((kind) => error instanceof Error && error.message === kind) ?? null}
      {...calls}
    />
  );
  const view = await inPage(draw(hash), locale);
  calls.onNavigate.mockImplementation((to: string) => view.again(draw(to)));
  await settle();
  return { ...view, library, calls };
};
