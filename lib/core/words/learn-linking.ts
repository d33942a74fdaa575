import { allWords } from './all.ts';
import { learnLanguage, learnShared } from './learnt.ts';

// For pages, which may load all languages but judge no page: importing this is enough.
learnShared(allWords.shared);
for (const [language, words] of Object.entries(allWords.languages)) learnLanguage(language, words);
