/**
 * Stands in the popup of a copy of the built extension (`extensions.ts`). Notes, in milliseconds since the navigation began, when
 * the first card is in the document and when it was painted.
 */
const note = (): void => {
  if (!document.querySelector('main section h3')) return;
  observer.disconnect();
  performance.mark('bench:card');
  // The next frame paints it; what follows the frame's own work is after it.
  requestAnimationFrame(() => setTimeout(() => performance.mark('bench:painted')));
};
const observer = new MutationObserver(note);
observer.observe(document, { childList: true, subtree: true });
