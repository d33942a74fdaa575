import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background/background.ts';

// One classic script: a module's chunks are fetched one after another each time the worker wakes, which took 10 ms more.
export default defineBackground({ main: startBackground });
