/** Colours as in the look: one green for actors, one ochre for events; form tells them apart where colour cannot. */
const light = {
  actor: '#0b6a64',
  actorWash: 'rgb(11 106 100 / 12%)',
  event: '#9a4b12',
  eventWash: 'rgb(154 75 18 / 9%)',
  activeActor: 'rgb(11 106 100 / 20%)',
  activeEvent: 'rgb(154 75 18 / 20%)',
  focus: '#1a56c4',
  onFocus: '#ffffff',
};
const dark = {
  actor: '#6fd0c6',
  actorWash: 'rgb(111 208 198 / 20%)',
  event: '#f0a868',
  eventWash: 'rgb(240 168 104 / 14%)',
  activeActor: 'rgb(111 208 198 / 32%)',
  activeEvent: 'rgb(240 168 104 / 28%)',
  focus: '#9dc0ff',
  onFocus: '#101318',
};

/** `underline`: dots, and a line on a light wash. `tint`: a wash alone, and a stronger one with a line. */
export type MarkStyle = 'underline' | 'tint';

/**
 * The sheet of the marks. `::highlight()` takes colours, text-decoration and shadow only; `text-underline-offset` is the
 * page's own. In forced colours the system's stand in, and lines tell the kinds apart in either style. Chromium then draws each
 * highlight on the colour of a selection whatever a sheet says (w3c/csswg-drafts#7264), so that lines above and below tell which
 * is open, or where the keyboard is.
 */
export const markStyle = (prefix: string, onDark: boolean, style: MarkStyle): string => {
  const colour = onDark ? dark : light;
  const actor =
    style === 'tint'
      ? `background-color: ${colour.actorWash}`
      : `text-decoration: underline dotted 1.5px ${colour.actor}`;
  const eventWash = style === 'tint' ? colour.activeEvent : colour.eventWash;
  return `
::highlight(${prefix}actor) { ${actor}; }
::highlight(${prefix}event) { text-decoration: underline solid 1.5px ${colour.event}; background-color: ${eventWash}; }
::highlight(${prefix}focus) { background-color: ${colour.focus}; color: ${colour.onFocus}; }
::highlight(${prefix}active-actor) { background-color: ${colour.activeActor}; }
::highlight(${prefix}active-event) { background-color: ${colour.activeEvent}; }
::highlight(${prefix}flash) { background-color: ${colour.activeEvent}; }
@media (forced-colors: active) {
  ::highlight(${prefix}actor) { text-decoration: underline dotted 1.5px LinkText; background-color: transparent; }
  ::highlight(${prefix}event) { text-decoration-color: LinkText; background-color: transparent; }
  ::highlight(${prefix}active-actor), ::highlight(${prefix}active-event), ::highlight(${prefix}flash), ::highlight(${prefix}focus) {
    background-color: Highlight; color: HighlightText; text-decoration: underline overline solid 3px HighlightText;
  }
}`;
};

const channels = /rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+%?))?\s*\)/;

/**
 * Whether the text stands on a dark ground: the first ancestor with a ground of its own decides, and without one the colour
 * of the text (light text must be on something dark). Asked once a painting, since it needs computed style.
 */
export const isDark = (element: Element): boolean => {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const ground = channels.exec(view.getComputedStyle(at).backgroundColor);
    if (ground && ground[4] !== '0' && Number.parseFloat(ground[4] ?? '1') > 0.5)
      return luminance(ground) < 0.35;
  }
  const ink = channels.exec(view.getComputedStyle(element).color);
  return ink !== null && luminance(ink) > 0.6;
};

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
};

/** Rough luma, 0 to 1: only dark against light is asked. */
const luminance = ([, red = '0', green = '0', blue = '0']: RegExpExecArray): number =>
  (0.3 * Number(red) + 0.59 * Number(green) + 0.11 * Number(blue)) / 255;
