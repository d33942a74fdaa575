import { Readability } from '@mozilla/readability';

/**
 * What a reader extension does at the least, as a content script of an extension of its own: it clones the document, so that
 * the page stays as it is, and has Readability take out the article, which it keeps.
 */
const article = new Readability(document.cloneNode(true) as Document).parse();
Object.assign(globalThis, { article });
// Heard by the bench through the browser's protocol: nothing is asked of the page.
console.debug('readability-alone');
