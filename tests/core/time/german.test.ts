import { describe } from 'vitest';
import { testRows } from './expression-table.ts';

// 19 June 2024 is a Wednesday.
describe('days and weeks', () => {
  testRows('de', [
    ['Die Brücke wurde [gestern] geöffnet.', '2024-06-19', '2024-06-18'],
    ['Die Brücke wurde [vorgestern] geöffnet.', '2024-06-19', '2024-06-17'],
    ['Der Minister trat [am Montag] zurück.', '2024-06-19', '2024-06-17'],
    ['Der Minister trat [am Donnerstag] zurück.', '2024-06-19', '2024-06-13'],
    ['Der Bundestag wird [am Donnerstag] abstimmen.', '2024-06-19', '2024-06-20', 'ahead'],
    ['Der Minister trat [am vergangenen Freitag] zurück.', '2024-06-19', '2024-06-14'],
    ['[Am Dienstagabend] fiel der Strom aus.', '2024-06-19', '2024-06-18'],
    ['Das Gesetz soll [am kommenden Dienstag] gelten.', '2024-06-19', '2024-06-25', 'ahead'],
    ['Tausende demonstrierten [am Wochenende].', '2024-06-19', '2024-06-15..2024-06-16'],
    ['Der Minister trat [in der vergangenen Woche] zurück.', '2024-06-19', '2024-06-10..2024-06-16'],
    ['Der Minister trat [diese Woche] zurück.', '2024-06-19', '2024-06-17..2024-06-23'],
    ['Jeden Sonntag betete man dort.', '2024-06-19', 'none'],
  ]);
});

describe('dates, months and years', () => {
  testRows('de', [
    ['Der Vertrag wurde [am 12. März 2019] unterzeichnet.', '2024-06-19', '2019-03-12'],
    ['Das Gesetz wurde [am 3. Dezember] beschlossen.', '2024-06-19', '2023-12-03'],
    ['Der Prozess beginnt [am 3. Oktober].', '2024-06-19', '2024-10-03', 'ahead'],
    ['Das Urteil wird [am 9. Juli] verkündet.', '2024-06-19', '2024-07-09', 'ahead'],
    ['Die Messe lief [vom 3. bis 5. Mai 2018].', '2024-06-19', '2018-05-03..2018-05-05'],
    ['Das Protokoll trägt das Datum [30.11.2022].', '2024-06-19', '2022-11-30'],
    ['Im [November] hatte er sein Mandat verloren.', '2025-04-08', '2024-11-01..2024-11-30'],
    ['Im [März 2011] bebte die Erde.', '2025-04-08', '2011-03-01..2011-03-31'],
    ['Die Armee zog [Anfang März] ab.', '2025-04-08', '2025-03-01..2025-03-12'],
    ['Die Armee zog [Mitte März] ab.', '2025-04-08', '2025-03-10..2025-03-22'],
    ['Die Armee zog [Ende Dezember] ab.', '2025-04-08', '2024-12-20..2024-12-31'],
    ['Die Belagerung dauerte von [März bis Mai 2020].', '2025-04-08', '2020-03-01..2020-05-31'],
    ['Die Partei entstand [1987].', '2025-04-08', '1987-01-01..1987-12-31'],
    ['Sie begann [Anfang 2022].', '2025-04-08', '2022-01-01..2022-05-16'],
    ['[Im vergangenen Jahr] wurde das Haus aufgelöst.', '2025-04-08', '2024-01-01..2024-12-31'],
    ['[Im vergangenen Monat] wurde das Haus aufgelöst.', '2025-04-08', '2025-03-01..2025-03-31'],
    ['In [den 1990er-Jahren] schloss die Mine.', '2025-04-08', '1990-01-01..1999-12-31'],
    ['In [den siebziger Jahren] schloss die Mine.', '2025-04-08', '1970-01-01..1979-12-31'],
    ['Grenzen aus dem [19. Jahrhundert] bleiben.', '2025-04-08', '1801-01-01..1900-12-31'],
    ['[Im dritten Quartal 2022] sanken die Gewinne.', '2025-04-08', '2022-07-01..2022-09-30'],
    ['[Im Sommer 2020] fragte er zweimal.', '2025-04-08', '2020-06-01..2020-09-21'],
    ['[Im vergangenen Herbst] zerbrach das Bündnis.', '2025-04-08', '2024-09-01..2024-12-21'],
    ['An [Weihnachten] schwiegen die Waffen.', '2025-04-08', '2024-12-24..2024-12-26'],
    ['Während [der Pandemie] schlossen die Schulen.', '2025-04-08', '2020-03-11..2023-05-05'],
  ]);
});

describe('distances', () => {
  testRows('de', [
    ['Er trat [vor drei Tagen] zurück.', '2024-06-19', '2024-06-16 ~1'],
    ['Er trat [vor zwei Wochen] zurück.', '2024-06-19', '2024-06-05 ~6'],
    ['Er trat [vor einem Monat] zurück.', '2024-06-19', '2024-05-19 ~19'],
    ['Er trat [vor anderthalb Jahren] zurück.', '2024-06-19', '2022-12-19 ~190'],
    ['Er trat [vor gut zwei Jahren] zurück.', '2024-06-19', '2022-04-20 ~330'],
    ['[Heute vor einem Jahr] trat er zurück.', '2024-06-19', '2023-06-19 ~123'],
    ['Er sitzt [seit vier Monaten] in Haft.', '2024-06-19', '2024-02-18 ~27'],
    ['Er ging am 3. Mai 2022. [Zwei Tage später] kam sie.', '2024-06-19', '2022-05-05 ~1'],
    ['Er ging am 3. Mai 2022. [Am Tag darauf] kam sie.', '2024-06-19', '2022-05-04'],
    ['Er ging am 3. Mai 2022. [Am Vortag] hatte er es bestritten.', '2024-06-19', '2022-05-02'],
    ['Er ging am 3. Mai 2022. [Eine Woche zuvor] hatte er es bestritten.', '2024-06-19', '2022-04-26 ~5'],
    ['[Sechs Monate nach] der Flut liegt noch Schlamm.', '2024-06-19', '2023-12-19 ~31'],
    ['Der Pakt wird [in zwei Monaten] erneuert.', '2024-06-19', '2024-08-19 ~22', 'ahead'],
    ['[In den vergangenen Monaten] nahmen die Angriffe zu.', '2024-06-19', '2024-03-01 ~190'],
  ]);
});
