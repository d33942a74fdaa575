/**
 * Name of the port by which a side panel asks a tab's content script where its reader is. The script then sends the span
 * (UTF-16 offsets into the article's text) of the paragraph being read, or null, at each change; it watches the scroll
 * only while a panel listens.
 */
export const readingPort = 'reading';
