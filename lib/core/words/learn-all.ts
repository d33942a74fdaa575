import { allWords } from './all.ts';
import { learnLanguage, learnShared } from './learnt.ts';

// For pages, scripts and tests, which may load everything: importing this is enough.
learnShared(allWords.shared);
for (const [language, words] of Object.entries(allWords.languages)) learnLanguage(language, words);
