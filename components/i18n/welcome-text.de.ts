import { plural } from './plural.ts';
import type { WelcomeText } from './welcome-text.ts';

const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const welcome: WelcomeText['welcome'] = {
  title: 'Der Hintergrund zu den Nachrichten, die Sie lesen',
  lead: 'Backstory markiert die Menschen, Orte und früheren Ereignisse, auf die sich ein Artikel stützt, und erklärt jedes in zwei Sätzen: wer das am Tag des Artikels ist, was zuvor geschah und was seitdem geschehen ist.',
  choose: 'Wo soll es lesen?',
  chooseHint:
    'Sie können das jederzeit in den Einstellungen ändern, und für jede Website in Backstorys Fenster.',
  news: 'Auf Nachrichtenseiten',
  newsHint: (count) =>
    n(
      count,
      'Auf # Nachrichtenseite, die wir kennen. Der Browser fragt Sie einmal.',
      'Auf # Nachrichtenseiten, die wir kennen. Der Browser fragt Sie einmal.',
    ),
  everywhere: 'Überall',
  everywhereHint: 'Auf jeder Seite, die wie ein Nachrichtenartikel aussieht. Der Browser fragt Sie einmal.',
  click: 'Nur wenn ich klicke',
  clickHint:
    'Backstory liest eine Seite, wenn Sie auf seinen Knopf klicken, und sonst keine. Der Browser fragt Sie nichts.',
  chosenNone: 'Bis Sie wählen, liest Backstory, wenn Sie auf seinen Knopf klicken.',
  chosenNews: 'Backstory liest auf Nachrichtenseiten.',
  chosenEverywhere: 'Backstory liest überall.',
  chosenClick: 'Backstory liest, wenn Sie auf seinen Knopf klicken.',
  refused: 'Der Browser hat es nicht erlaubt.',
  marksTitle: 'Zwei Arten von Markierungen',
  markActor: 'Jemand oder etwas',
  markActorHint: 'Eine gepunktete Linie: wer das am Tag des Artikels ist.',
  markEvent: 'Ein früheres Ereignis',
  markEventHint: 'Eine Linie und ein Farbton: was damals geschah und was dazu führte.',
  marksHow:
    'Lassen Sie den Zeiger auf einer Markierung ruhen oder klicken Sie sie an. Escape schließt die Karte. Der Knopf in der Symbolleiste zeigt alles.',
  demoTitle: 'Probieren Sie es',
  demoLanguage: 'Dieser Artikel ist auf Englisch, wie die meisten Angaben der Bibliothek.',
  privacyTitle: 'Nichts verlässt Ihr Gerät',
  privacy:
    'Artikel werden auf Ihrem Rechner gelesen und Namen auf Ihrem Rechner nachgeschlagen. Nichts wird gesendet, und alles geht auch ohne Netz.',
  privacyCheck: 'So prüfen Sie das nach',
  library: 'Bibliothek öffnen',
};
