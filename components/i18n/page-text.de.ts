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
  notArticle: 'Backstory liest Nachrichtenartikel. Auf dieser Seite fand es keinen.',
  nothingTitle: 'Nichts hinzuzufügen',
  nothing: 'Ihre Bibliothek kennt keinen Namen und kein Ereignis dieses Artikels.',
  addPack: 'Ein Kontextpaket hinzufügen',
  offTitle: 'Auf dieser Website aus',
  off: (host) => `Backstory liest keine Seiten von ${host}.`,
  turnOn: 'Hier einschalten',
  forbiddenTitle: 'Hier nicht verfügbar',
  forbidden: 'Der Browser lässt keine Erweiterung diese Seite lesen.',
  notAskedTitle: 'Noch nicht gelesen',
  notAsked: (host) => `Backstory liest Seiten von ${host} nur, wenn Sie es sagen.`,
  readNow: 'Diese Seite lesen',
  always: 'Auf dieser Website immer',
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

const welcome: PageText['welcome'] = {
  title: 'Der Hintergrund zu den Nachrichten, die Sie lesen',
  lead: 'Backstory markiert die Menschen, Orte und früheren Ereignisse, auf die sich ein Artikel stützt, und sagt zu jedem zwei Sätze: wer das am Tag des Artikels ist, was zuvor geschah, was seitdem geschehen ist.',
  choose: 'Wo soll es lesen?',
  chooseHint: 'Sie können das jederzeit ändern, für jede Website.',
  news: 'Auf Nachrichtenseiten',
  newsHint: (count) =>
    n(
      count,
      'Auf # Nachrichtenseite, die wir kennen. Der Browser fragt einmal.',
      'Auf # Nachrichtenseiten, die wir kennen. Der Browser fragt einmal.',
    ),
  everywhere: 'Überall',
  everywhereHint: 'Auf jeder Seite, die wie ein Nachrichtenartikel aussieht. Der Browser fragt einmal.',
  click: 'Nur wenn ich klicke',
  clickHint:
    'Backstory liest eine Seite, wenn Sie auf seinen Knopf klicken, und sonst keine. Der Browser fragt nichts.',
  chosenNews: 'Backstory liest jetzt auf Nachrichtenseiten.',
  chosenEverywhere: 'Backstory liest jetzt überall.',
  chosenClick: 'Backstory liest, wenn Sie auf seinen Knopf klicken.',
  refused: 'Der Browser hat es nicht erlaubt. Backstory liest, wenn Sie auf seinen Knopf klicken.',
  marksTitle: 'Zwei Arten von Marken',
  markActor: 'Jemand oder etwas',
  markActorHint: 'Eine gepunktete Linie: wer das ist, am Tag des Artikels.',
  markEvent: 'Ein früheres Ereignis',
  markEventHint: 'Eine Linie und ein Farbton: was damals geschah und was dazu führte.',
  marksHow:
    'Lassen Sie den Zeiger auf einer Marke ruhen oder klicken Sie sie an. Escape schließt die Karte. Der Knopf in der Leiste zeigt alles.',
  demoTitle: 'Probieren Sie es',
  privacyTitle: 'Nichts verlässt Ihr Gerät',
  privacy:
    'Artikel werden auf Ihrem Rechner gelesen und Namen auf Ihrem Rechner nachgeschlagen. Nichts wird irgendwohin gesendet, und es geht ohne Netz.',
  privacyCheck: 'Wie Sie das prüfen',
  library: 'Bibliothek öffnen',
};

export const de: PageText = { popup, sidepanel, welcome };
