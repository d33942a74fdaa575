import { plural } from './plural.ts';

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

export const welcome = {
  title: 'The background to the news you read',
  lead: 'Backstory marks the people, places and earlier events that a story leans on, and tells you about each in two sentences: who that is as of the day of the article, what happened before, what has happened since.',
  choose: 'Where should it read?',
  chooseHint: 'You can change this at any time in the settings, and for each site in the popup.',
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
  chosenNone: 'Until you choose, Backstory reads when you click its button.',
  chosenNews: 'Backstory reads on news sites.',
  chosenEverywhere: 'Backstory reads everywhere.',
  chosenClick: 'Backstory reads when you click its button.',
  refused: 'Your browser did not allow it.',
  marksTitle: 'Two kinds of marks',
  markActor: 'Somebody or something',
  markActorHint: 'A dotted line: who that is, as of the day of the article.',
  markEvent: 'An earlier event',
  markEventHint: 'A line and a tint: what happened then, and what led to it.',
  marksHow:
    'Rest the pointer on a mark, or click it. Escape closes the card. The button in the toolbar lists everything.',
  demoTitle: 'Try it',
  demoLanguage: 'This story is in English, and so are most facts of the library.',
  privacyTitle: 'Nothing leaves your device',
  privacy:
    'Articles are read and names are looked up on your machine. Nothing is sent anywhere, and it works without a network.',
  privacyCheck: 'How to check this',
  library: 'Open the library',
};
