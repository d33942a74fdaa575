import { describe } from 'vitest';
import { testRows } from './expression-table.ts';

// 19 June 2024 is a Wednesday.
describe('days and weeks', () => {
  testRows('es', [
    ['El puente se reabrió [ayer].', '2024-06-19', '2024-06-18'],
    ['El tribunal falló [anoche].', '2024-06-19', '2024-06-18..2024-06-19'],
    ['La reunión fue [anteayer].', '2024-06-19', '2024-06-17'],
    ['El ministro dimitió [el lunes].', '2024-06-19', '2024-06-17'],
    ['El ministro dimitió [el jueves].', '2024-06-19', '2024-06-13'],
    ['El Congreso votará [el jueves].', '2024-06-19', '2024-06-20', 'ahead'],
    ['El ministro dimitió [el pasado viernes].', '2024-06-19', '2024-06-14'],
    ['El ministro dimitió [el viernes pasado].', '2024-06-19', '2024-06-14'],
    ['El decreto entrará en vigor [el próximo martes].', '2024-06-19', '2024-06-25', 'ahead'],
    ['Miles marcharon [el fin de semana].', '2024-06-19', '2024-06-15..2024-06-16'],
    ['El ministro dimitió [la semana pasada].', '2024-06-19', '2024-06-10..2024-06-16'],
    ['El ministro dimitió [esta semana].', '2024-06-19', '2024-06-17..2024-06-23'],
    ['Cada domingo rezaban allí.', '2024-06-19', 'none'],
    ['Plácido Domingo cantó allí.', '2024-06-19', 'none'],
  ]);
});

describe('dates, months and years', () => {
  testRows('es', [
    ['El tratado se firmó [el 12 de marzo de 2019].', '2024-06-19', '2019-03-12'],
    ['Se aprobó [el 3 de diciembre].', '2024-06-19', '2023-12-03'],
    ['Se votará [el 9 de julio].', '2024-06-19', '2024-07-09', 'ahead'],
    ['La feria duró [del 3 al 5 de mayo de 2018].', '2024-06-19', '2018-05-03..2018-05-05'],
    ['El acta lleva fecha de [30/11/2022].', '2024-06-19', '2022-11-30'],
    ['En [noviembre] había perdido el escaño.', '2025-04-08', '2024-11-01..2024-11-30'],
    ['En [marzo de 2011] tembló la tierra.', '2025-04-08', '2011-03-01..2011-03-31'],
    ['Se retiró [a principios de marzo].', '2025-04-08', '2025-03-01..2025-03-12'],
    ['Se retiró [a mediados de marzo].', '2025-04-08', '2025-03-10..2025-03-22'],
    ['Se retiró [a finales de diciembre].', '2025-04-08', '2024-12-20..2024-12-31'],
    ['Lo aprobaron en [septiembre del año pasado].', '2025-04-08', '2024-09-01..2024-09-30'],
    ['El asedio duró de [marzo a mayo de 2020].', '2025-04-08', '2020-03-01..2020-05-31'],
    ['El partido nació en [1987].', '2025-04-08', '1987-01-01..1987-12-31'],
    ['Empezó [a principios de 2022].', '2025-04-08', '2022-01-01..2022-05-16'],
    ['[El año pasado] se disolvió la cámara.', '2025-04-08', '2024-01-01..2024-12-31'],
    ['Cayó en [la última semana de agosto].', '2025-04-08', '2024-08-23..2024-08-31'],
    ['[El mes pasado] se disolvió la cámara.', '2025-04-08', '2025-03-01..2025-03-31'],
    ['En [los años noventa] cerró la mina.', '2025-04-08', '1990-01-01..1999-12-31'],
    ['En [la década de los 80] creció la deuda.', '2025-04-08', '1980-01-01..1989-12-31'],
    ['Fronteras trazadas en el [siglo XIX].', '2025-04-08', '1801-01-01..1900-12-31'],
    ['En [el tercer trimestre de 2022] cayó el beneficio.', '2025-04-08', '2022-07-01..2022-09-30'],
    ['En [el verano de 2020] preguntó dos veces.', '2025-04-08', '2020-06-01..2020-09-21'],
    ['Ardió [el otoño pasado].', '2025-04-08', '2024-09-01..2024-12-21'],
    ['La tregua de [Navidad] duró poco.', '2025-04-08', '2024-12-24..2024-12-26'],
    ['Murió en [Semana Santa de 2016].', '2025-04-08', '2016-03-20..2016-03-27'],
    ['Cerraron durante [la pandemia].', '2025-04-08', '2020-03-11..2023-05-05'],
  ]);
});

describe('distances', () => {
  testRows('es', [
    ['Dimitió [hace tres días].', '2024-06-19', '2024-06-16 ~1'],
    ['Dimitió [hace dos semanas].', '2024-06-19', '2024-06-05 ~6'],
    ['Dimitió [hace un mes].', '2024-06-19', '2024-05-19 ~19'],
    ['Dimitió [hace casi tres años].', '2024-06-19', '2021-09-01 ~330'],
    ['Dimitió [hace un año y medio].', '2024-06-19', '2022-12-19 ~190'],
    ['[Han pasado nueve meses desde] el golpe.', '2024-06-19', '2023-09-19 ~40'],
    ['Está preso [desde hace cuatro meses].', '2024-06-19', '2024-02-18 ~27'],
    ['Se fue el 3 de mayo de 2022. [Dos días después] asumió ella.', '2024-06-19', '2022-05-05 ~1'],
    ['Se fue el 3 de mayo de 2022. [Al día siguiente] asumió ella.', '2024-06-19', '2022-05-04'],
    ['Se fue el 3 de mayo de 2022. [La víspera] lo negaba.', '2024-06-19', '2022-05-02'],
    ['Se fue el 3 de mayo de 2022. [Ese año] hubo huelgas.', '2024-06-19', '2022-01-01..2022-12-31'],
    ['[Seis meses después de] la riada, siguen sin luz.', '2024-06-19', '2023-12-19 ~31'],
    ['El acuerdo se renovará [dentro de dos meses].', '2024-06-19', '2024-08-19 ~22', 'ahead'],
    ['En [los últimos meses] crecieron los ataques.', '2024-06-19', '2024-03-01 ~190'],
  ]);
});
