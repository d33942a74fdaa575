/**
 * The site a page belongs to, as the reader sees it in the switch: the host name without `www.`, or null where the
 * address is no web page. Turning a site off covers the hosts under it.
 */
export const siteOf = (url: string): string | null => {
  const parts = /^https?:\/\/(?:[^/?#@]*@)?(\[[0-9a-f:.]+\]|[^/?#:]+)/i.exec(url);
  const host = parts?.[1]?.toLowerCase();
  return host ? host.replace(/^www\./, '') : null;
};

/** Is `site` or a site above it in `off`? `news.example.com` is off where `example.com` is. */
export const isOff = (site: string, choices: Readonly<Record<string, 'on' | 'off'>>): boolean => {
  let name = site;
  for (;;) {
    if (Object.hasOwn(choices, name)) return choices[name] === 'off';
    const dot = name.indexOf('.');
    if (dot < 0) return false;
    name = name.slice(dot + 1);
  }
};
