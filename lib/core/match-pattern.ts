/** Parts of a match pattern: `*://*.example.org/*`. Its path is not looked at: permissions are granted for whole hosts. */
const parts = /^(\*|https?|<all_urls>)(?::\/\/(\*|(?:\*\.)?[^/*]+)\/.*)?$/i;

const address = /^(https?):\/\/(?:[^/?#@]*@)?(\[[0-9a-f:.]+\]|[^/?#:]+)/i;

/** Does a permission for `pattern` cover the page `url`? False for what is no web page or no pattern. */
export const covers = (pattern: string, url: string): boolean => {
  const [, scheme, host] = parts.exec(pattern) ?? [];
  const [, ofPage, hostOfPage] = address.exec(url) ?? [];
  if (!scheme || !ofPage || !hostOfPage) return false;
  if (scheme === '<all_urls>') return true;
  if (!host || (scheme !== '*' && scheme.toLowerCase() !== ofPage.toLowerCase())) return false;
  const wanted = host.toLowerCase();
  const found = hostOfPage.toLowerCase();
  if (wanted === '*') return true;
  if (!wanted.startsWith('*.')) return found === wanted;
  return found === wanted.slice(2) || found.endsWith(wanted.slice(1));
};
