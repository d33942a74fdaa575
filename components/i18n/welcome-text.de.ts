import { plural } from './plural.ts';
import type { WelcomeText } from './welcome-text.ts';

const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const welcome: WelcomeText['welcome'] = {
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
  demoLanguage: 'Dieser Artikel ist auf Englisch, wie die meisten Angaben der Bibliothek.',
  privacyTitle: 'Nichts verlässt Ihr Gerät',
  privacy:
    'Artikel werden auf Ihrem Rechner gelesen und Namen auf Ihrem Rechner nachgeschlagen. Nichts wird irgendwohin gesendet, und es geht ohne Netz.',
  privacyCheck: 'Wie Sie das prüfen',
  library: 'Bibliothek öffnen',
};
