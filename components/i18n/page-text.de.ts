import type { PageText } from './page-text.en.ts';
import { plural } from './plural.ts';

const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

const popup: PageText['popup'] = {
  siteSwitch: (host) => `Backstory auf ${host}`,
  openSidePanel: 'Seitenleiste öffnen',
  thisStory: 'Dieser Artikel',
  notes: (count) => n(count, '# Notiz', '# Notizen'),
  before: 'Vor diesem Artikel',
  who: 'Wer ist wer',
  places: 'Orte',
  since: 'Seitdem',
  uncertain: 'Mehrere möglich',
  uncertainHint: 'Im Artikel nicht markiert, weil der Name auf mehrere passt.',
  unknown: 'Nicht in Ihrer Bibliothek',
  keep: 'Merken',
  keepHint: (name) => `Merken: ${name} in die Bibliothek aufnehmen`,
  filter: 'Notizen filtern',
  noMatch: (text) => `Nichts passt zu „${text}“.`,
  library: 'Bibliothek',
  settings: 'Einstellungen',
  loading: 'Der Artikel wird gelesen …',
  notArticleTitle: 'Hier ist kein Artikel',
  notArticle: 'Backstory liest Nachrichtenartikel. Auf dieser Seite hat es keinen gefunden.',
  nothingTitle: 'Nichts hinzuzufügen',
  nothing: 'Ihre Bibliothek kennt keinen Namen und kein Ereignis dieses Artikels.',
  addPack: 'Ein Kontextpaket hinzufügen',
  offTitle: 'Auf dieser Website ausgeschaltet',
  off: (host) => `Backstory liest keine Seiten von ${host}.`,
  turnOn: 'Hier einschalten',
  forbiddenTitle: 'Hier nicht verfügbar',
  forbidden: 'Der Browser lässt keine Erweiterung diese Seite lesen.',
  notAskedTitle: 'Noch nicht gelesen',
  notAsked: (host) => `Backstory liest Seiten von ${host} nur, wenn Sie es sagen.`,
  notAskedUnseen:
    'Der Browser zeigt Backstory diesen Tab nicht. Klicken Sie auf die Schaltfläche in der Symbolleiste, damit die Seite gelesen wird.',
  readNow: 'Diese Seite lesen',
  always: 'Immer auf dieser Website',
  readOnClick: 'Gelesen, weil Sie geklickt haben.',
  libraryTitle: 'Die Bibliothek ließ sich nicht öffnen',
  libraryError:
    'Ihre Karten sind noch da. Schließen Sie den Browser und öffnen Sie ihn neu; hilft das nicht, sehen Sie auf der Seite der Bibliothek nach.',
  openLibrary: 'Bibliothek öffnen',
};

const sidepanel: PageText['sidepanel'] = {
  reading: 'In diesem Absatz',
  openAll: 'Alle Karten öffnen',
  closeAll: 'Alle Karten schließen',
  copyText: 'Als Text kopieren',
  copyMarkdown: 'Als Markdown kopieren',
  copied: 'Kopiert, mit den Quellen.',
  print: 'Drucken',
  copyFoot: (date) => `Hintergrund von Backstory, ${date}`,
};

export const de: PageText = { popup, sidepanel };
