import { describe } from 'vitest';
import { testRows } from './expression-table.ts';

// 19 June 2024 is a Wednesday.
describe('days and weeks', () => {
  testRows('fr', [
    ['Le pont a rouvert [hier].', '2024-06-19', '2024-06-18'],
    ['Le pont a rouvert [avant-hier].', '2024-06-19', '2024-06-17'],
    ['Le ministre a démissionné [lundi].', '2024-06-19', '2024-06-17'],
    ['Le ministre a démissionné [jeudi].', '2024-06-19', '2024-06-13'],
    ['Le Sénat votera [jeudi].', '2024-06-19', '2024-06-20', 'ahead'],
    ['Le ministre a démissionné [vendredi dernier].', '2024-06-19', '2024-06-14'],
    ['Le décret entrera en vigueur [mardi prochain].', '2024-06-19', '2024-06-25', 'ahead'],
    ['Des milliers de gens ont défilé [ce week-end].', '2024-06-19', '2024-06-15..2024-06-16'],
    ['Le ministre a démissionné [la semaine dernière].', '2024-06-19', '2024-06-10..2024-06-16'],
    ['Le ministre a démissionné [cette semaine].', '2024-06-19', '2024-06-17..2024-06-23'],
    ['Chaque dimanche on y priait.', '2024-06-19', 'none'],
  ]);
});

describe('dates, months and years', () => {
  testRows('fr', [
    ['Le traité fut signé [le 12 mars 2019].', '2024-06-19', '2019-03-12'],
    ['La loi fut votée [le 3 décembre].', '2024-06-19', '2023-12-03'],
    ['Le procès s’ouvrira [le 3 octobre].', '2024-06-19', '2024-10-03', 'ahead'],
    ['Il a été arrêté [au printemps].', '2024-06-19', '2024-03-01..2024-06-21'],
    ['Le verdict sera rendu [le 9 juillet].', '2024-06-19', '2024-07-09', 'ahead'],
    ['La foire a duré [du 3 au 5 mai 2018].', '2024-06-19', '2018-05-03..2018-05-05'],
    ['Né [le 1er février 2020], il marche.', '2024-06-19', '2020-02-01'],
    ['En [novembre], il avait perdu son siège.', '2025-04-08', '2024-11-01..2024-11-30'],
    ['En [mars 2011], la terre a tremblé.', '2025-04-08', '2011-03-01..2011-03-31'],
    ["L'armée s'est retirée [début mars].", '2025-04-08', '2025-03-01..2025-03-12'],
    ["L'armée s'est retirée [à la mi-mars].", '2025-04-08', '2025-03-10..2025-03-22'],
    ["L'armée s'est retirée [fin décembre].", '2025-04-08', '2024-12-20..2024-12-31'],
    ['Le siège a duré de [mars à mai 2020].', '2025-04-08', '2020-03-01..2020-05-31'],
    ['Le parti est né en [1987].', '2025-04-08', '1987-01-01..1987-12-31'],
    ["[L'an dernier], la chambre fut dissoute.", '2025-04-08', '2024-01-01..2024-12-31'],
    ['[Le mois dernier], la chambre fut dissoute.', '2025-04-08', '2025-03-01..2025-03-31'],
    ['Dans [les années 1990], la mine a fermé.', '2025-04-08', '1990-01-01..1999-12-31'],
    ['Dans [les années soixante-dix], la mine a fermé.', '2025-04-08', '1970-01-01..1979-12-31'],
    ['Des frontières tracées [au XIXe siècle].', '2025-04-08', '1801-01-01..1900-12-31'],
    ['[Au troisième trimestre 2022], les gains ont chuté.', '2025-04-08', '2022-07-01..2022-09-30'],
    ["[À l'été 2020], il a demandé deux fois.", '2025-04-08', '2020-06-01..2020-09-21'],
    ["[L'automne dernier], la coalition a éclaté.", '2025-04-08', '2024-09-01..2024-12-21'],
    ['La tour a été bâtie trop vite.', '2025-04-08', 'none'],
    ['La trêve de [Noël] fut brève.', '2025-04-08', '2024-12-24..2024-12-26'],
    ['Pendant [la pandémie], tout ferma.', '2025-04-08', '2020-03-11..2023-05-05'],
  ]);
});

describe('distances', () => {
  testRows('fr', [
    ['Il a démissionné [il y a trois jours].', '2024-06-19', '2024-06-16 ~1'],
    ['Il a démissionné [il y a deux semaines].', '2024-06-19', '2024-06-05 ~6'],
    ['Il a démissionné [il y a un mois].', '2024-06-19', '2024-05-19 ~19'],
    ['Il a démissionné [il y a un an et demi].', '2024-06-19', '2022-12-19 ~190'],
    ['Il a démissionné [il y a un peu plus d’un an].', '2024-06-19', '2023-04-01 ~210'],
    ['Il a démissionné [il y a une dizaine d’années].', '2024-06-19', '2014-06-19 ~214'],
    ['Il est détenu [depuis quatre mois].', '2024-06-19', '2024-02-18 ~27'],
    [
      'Il est parti le 3 mai 2022. [Deux jours plus tard], elle prit sa place.',
      '2024-06-19',
      '2022-05-05 ~1',
    ],
    ['Il est parti le 3 mai 2022. [Le lendemain], elle prit sa place.', '2024-06-19', '2022-05-04'],
    ['Il est parti le 3 mai 2022. [La veille], il le niait.', '2024-06-19', '2022-05-02'],
    ['Il est parti le 3 mai 2022. [Une semaine auparavant], il le niait.', '2024-06-19', '2022-04-26 ~5'],
    ['Il est parti le 3 mai 2022. [Cette année-là], on fit grève.', '2024-06-19', '2022-01-01..2022-12-31'],
    ['[Six mois après] la crue, la boue reste.', '2024-06-19', '2023-12-19 ~31'],
    ['Le pacte sera revu [dans deux mois].', '2024-06-19', '2024-08-19 ~22', 'ahead'],
    ['[Ces derniers mois], les attaques ont augmenté.', '2024-06-19', '2024-03-01 ~190'],
  ]);
});
