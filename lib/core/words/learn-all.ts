import './learn-linking.ts';
import { readingWords } from '../reading/words/all-reading.ts';
import { learnReading } from './learnt.ts';

// For scripts and tests, which may load everything: importing this is enough.
learnReading(readingWords);
