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
  notArticle: 'Backstory looks at news articles. On this page it found none.',
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
  readNow: 'Read this page',
  always: 'Always on this site',
  libraryTitle: 'The library could not be opened',
  libraryError:
    'Your cards are still there. Close the browser and open it again; if that does not help, look at the library page.',
  openLibrary: 'Open the library',
};

const sidepanel = {
  reading: 'In this paragraph',
  openAll: 'Open all cards',
  closeAll: 'Close all cards',
  copyText: 'Copy as text',
  copyMarkdown: 'Copy as Markdown',
  copied: 'Copied, with the sources.',
  print: 'Print',
  /** The last line of a copy. */
  copyFoot: (date: string) => `Background by Backstory, ${date}`,
};

const welcome = {
  title: 'The background to the news you read',
  lead: 'Backstory marks the people, places and earlier events that a story leans on, and tells you about each in two sentences: who that is as of the day of the article, what happened before, what has happened since.',
  choose: 'Where should it read?',
  chooseHint: 'You can change this at any time, for each site.',
  news: 'On news sites',
  newsHint: (count: number) =>
    n(
      count,
      'On # news site that we know. Your browser asks you once.',
      'On # news sites that we know. Your browser asks you once.',
    ),
  everywhere: 'Everywhere',
  everywhereHint: 'On every page that looks like a news article. Your browser asks you once.',
  click: 'Only when I click',
  clickHint: 'Backstory reads a page when you click its button, and no other. Your browser asks nothing.',
  chosenNews: 'Backstory now reads on news sites.',
  chosenEverywhere: 'Backstory now reads everywhere.',
  chosenClick: 'Backstory reads when you click its button.',
  refused: 'Your browser did not allow it. Backstory reads when you click its button.',
  marksTitle: 'Two kinds of marks',
  markActor: 'Somebody or something',
  markActorHint: 'A dotted line: who that is, as of the day of the article.',
  markEvent: 'An earlier event',
  markEventHint: 'A line and a tint: what happened then, and what led to it.',
  marksHow:
    'Rest the pointer on a mark, or click it. Escape closes the card. The button in the toolbar lists everything.',
  demoTitle: 'Try it',
  privacyTitle: 'Nothing leaves your device',
  privacy:
    'Articles are read and names are looked up on your machine. Nothing is sent anywhere, and it works without a network.',
  privacyCheck: 'How to check this',
  library: 'Open the library',
};

export const en = { popup, sidepanel, welcome };

export type PageText = Widen<typeof en>;
