import { plural } from './plural.ts';
import type { Widen } from './widen.ts';

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

const popup = {
  siteSwitch: (host: string) => `Backstory on ${host}`,
  openSidePanel: 'Open the side panel',
  thisStory: 'This story',
  notes: (count: number) => n(count, '# note', '# notes'),
  before: 'Before this story',
  who: 'Who’s who',
  places: 'Places',
  since: 'Since then',
  uncertain: 'Could be several',
  uncertainHint: 'Not marked in the article, because the name fits more than one.',
  unknown: 'Not in your library',
  keep: 'Keep',
  keepHint: (name: string) => `Keep ${name} in your library`,
  filter: 'Filter these notes',
  noMatch: (text: string) => `Nothing here matches “${text}”.`,
  library: 'Library',
  settings: 'Settings',
  loading: 'Reading the article…',
  notArticleTitle: 'No article here',
  notArticle: 'Backstory reads news articles. On this page it found none.',
  nothingTitle: 'Nothing to add',
  nothing: 'Your library knows none of the names and events of this article.',
  addPack: 'Add a context pack',
  offTitle: 'Off on this site',
  off: (host: string) => `Backstory does not read pages of ${host}.`,
  turnOn: 'Turn on here',
  forbiddenTitle: 'Not available here',
  forbidden: 'The browser lets no extension read this page.',
  notAskedTitle: 'Not read yet',
  notAsked: (host: string) => `Backstory reads pages of ${host} only when you say so.`,
  notAskedUnseen:
    'The browser does not show Backstory this tab. Click its button in the toolbar to have the page read.',
  readNow: 'Read this page',
  always: 'Always on this site',
  /** Why an article was read on a site that Backstory may not read by itself. */
  readOnClick: 'Read because you clicked.',
  libraryTitle: 'The library could not be opened',
  libraryError:
    'Your cards are still there. Close the browser and open it again; if that does not help, look at the library page.',
  openLibrary: 'Open the library',
};

const sidepanel = {
  reading: 'In this paragraph',
  openAll: 'Open all',
  closeAll: 'Close all',
  copyText: 'Copy as text',
  copyMarkdown: 'Copy as Markdown',
  copied: 'Copied, with the sources.',
  print: 'Print',
  /** The last line of a copy. */
  copyFoot: (date: string) => `Background by Backstory, ${date}`,
};

export const en = { popup, sidepanel };

export type PageText = Widen<typeof en>;
