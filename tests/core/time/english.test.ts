import { describe } from 'vitest';
import { testRows } from './expression-table.ts';

// 19 June 2024 is a Wednesday; 8 April 2025 a Tuesday; 2 November 2023 a Thursday.
describe('days', () => {
  testRows('en', [
    ['The bridge was reopened [yesterday].', '2024-06-19', '2024-06-18'],
    ['Ministers met [the day before yesterday].', '2024-06-19', '2024-06-17'],
    ['[Today] the strike enters its second month.', '2024-06-19', '2024-06-19'],
    ['The vote is [tomorrow].', '2024-06-19', '2024-06-20', 'ahead'],
    ['The ferry sank [last night].', '2024-06-19', '2024-06-18..2024-06-19'],
    ['The court ruled on [Tuesday].', '2024-06-19', '2024-06-18'],
    ['She resigned on [Wednesday], her office said.', '2024-06-19', '2024-06-19'],
    ['The harbour was closed on [Thursday].', '2024-06-19', '2024-06-13'],
    ['The court will rule on [Thursday].', '2024-06-19', '2024-06-20', 'ahead'],
    ['Talks are due to resume on [Monday].', '2024-06-19', '2024-06-24', 'ahead'],
    ['He said on [Monday] that voters would decide.', '2024-06-19', '2024-06-17'],
    ['It follows [last Saturday]’s derailment.', '2024-06-19', '2024-06-15'],
    ['[Next Friday] the ban takes effect.', '2024-06-19', '2024-06-21', 'ahead'],
    ['The mayor was arrested on [Friday last week].', '2024-06-19', '2024-06-14'],
    ['They had met on [Monday of last week].', '2024-06-19', '2024-06-10'],
    ['Thousands marched [at the weekend].', '2024-06-19', '2024-06-15..2024-06-16'],
    ['[Last weekend] the ceasefire broke down.', '2024-06-19', '2024-06-15..2024-06-16'],
    ['Every Sunday they gathered here.', '2024-06-19', 'none'],
    ['It was a [Black Friday] bargain.', '2024-06-19', '2023-11-24'],
  ]);
});

describe('dates', () => {
  testRows('en', [
    ['The treaty was signed on [12 March 2019].', '2024-06-19', '2019-03-12'],
    ['The treaty was signed on [March 12, 2019].', '2024-06-19', '2019-03-12'],
    ['It took effect on [the 1st of February 2020].', '2024-06-19', '2020-02-01'],
    ['[Sunday, January 8, 2023], was the day.', '2024-06-19', '2023-01-08'],
    ['He was sworn in on [Jan. 20].', '2024-06-19', '2024-01-20'],
    ['The law passed on [Dec. 3].', '2024-06-19', '2023-12-03'],
    ['The verdict will be read on [July 9].', '2024-06-19', '2024-07-09', 'ahead'],
    ['They voted on [19 June].', '2024-06-19', '2024-06-19'],
    ['Police raided the offices on [Tuesday, 4 June].', '2024-06-19', '2024-06-04'],
    ['The log is dated [2022-11-30].', '2024-06-19', '2022-11-30'],
    ['Survivors of the [Oct. 7 attack] spoke.', '2025-10-06', '2023-10-07'],
    ['Security rules tightened after [9/11].', '2024-06-19', '2001-09-11'],
    ['The summit ran from [3 to 5 May].', '2024-06-19', '2024-05-03..2024-05-05'],
    ['The summit ran from [May 3-5].', '2024-06-19', '2024-05-03..2024-05-05'],
    ['He tore it up within hours, and a report was due within a month.', '2024-06-19', 'none'],
    ['The fair was held between [3 and 5 May 2018].', '2024-06-19', '2018-05-03..2018-05-05'],
    ['It ran [20 February to 1 April 2022].', '2024-06-19', '2022-02-20..2022-04-01'],
    ['On [the second Tuesday in May] he called a poll.', '2024-06-19', '2024-05-14'],
    ['The clocks went back on [the last Sunday of October].', '2024-06-19', '2023-10-29'],
  ]);
});

describe('months', () => {
  testRows('en', [
    ['In [February] the listing took effect.', '2025-04-08', '2025-02-01..2025-02-28'],
    ['In [November] he had lost his seat.', '2025-04-08', '2024-11-01..2024-11-30'],
    ['The trial will open in [November].', '2025-04-08', '2025-11-01..2025-11-30', 'ahead'],
    ['The quake of [March 2011] killed thousands.', '2025-04-08', '2011-03-01..2011-03-31'],
    ['The army pulled out in [early March].', '2025-04-08', '2025-03-01..2025-03-12'],
    ['The army pulled out in [mid-March].', '2025-04-08', '2025-03-10..2025-03-22'],
    ['The army pulled out in [late December].', '2025-04-08', '2024-12-20..2024-12-31'],
    ['Prices fell at [the end of January].', '2025-04-08', '2025-01-23..2025-01-31'],
    ['He had warned of it [last May].', '2025-04-08', '2024-05-01..2024-05-31'],
    ['She will leave [next January].', '2025-04-08', '2026-01-01..2026-01-31', 'ahead'],
    ['The merger was cleared in [September last year].', '2025-04-08', '2024-09-01..2024-09-30'],
    ['The merger was cleared in [September of 2015].', '2025-04-08', '2015-09-01..2015-09-30'],
    ['The siege lasted from [March to May].', '2025-04-08', '2024-03-01..2024-05-31'],
    ['The siege lasted from [November to February].', '2025-04-08', '2024-11-01..2025-02-28'],
    ['The siege lasted from [March to May 2020].', '2025-04-08', '2020-03-01..2020-05-31'],
    ['Protests between [June and August 2022] toppled him.', '2025-04-08', '2022-06-01..2022-08-31'],
    ['Two may march, and they may win.', '2025-04-08', 'none'],
    ['Theresa May said so, and June Brown agreed.', '2025-04-08', 'none'],
    ['[One Friday in March] the bank failed.', '2025-04-08', '2025-03-01..2025-03-31'],
  ]);
});

describe('years, decades and longer', () => {
  testRows('en', [
    ['The party was founded in [1987].', '2025-04-08', '1987-01-01..1987-12-31'],
    ['The [2016] referendum divided the town.', '2025-04-08', '2016-01-01..2016-12-31'],
    ['The plant should close by [2031].', '2025-04-08', '2031-01-01..2031-12-31', 'ahead'],
    ['It began in [early 2022].', '2025-04-08', '2022-01-01..2022-05-16'],
    ['It ended in [late 2021].', '2025-04-08', '2021-08-18..2021-12-31'],
    ['It ended at [the end of last year].', '2025-04-08', '2024-09-20..2024-12-31'],
    ['In [the second half of 2019] exports rose.', '2025-04-08', '2019-07-02..2019-12-31'],
    ['In the drought of [2020–2022] herds died.', '2025-04-08', '2020-01-01..2022-12-31'],
    ['In the season of [2019-20] they won.', '2025-04-08', '2019-01-01..2020-12-31'],
    ['He ruled from [1999 to 2013].', '2025-04-08', '1999-01-01..2013-12-31'],
    ['In [the 1990s] the mine closed.', '2025-04-08', '1990-01-01..1999-12-31'],
    ['In [the early 1980s] debts grew.', '2025-04-08', '1980-01-01..1983-09-13'],
    ['A hit of [the nineties] was played.', '2025-04-08', '1990-01-01..1999-12-31'],
    ['Borders drawn in [the 19th century] remain.', '2025-04-08', '1801-01-01..1900-12-31'],
    ['During [the pandemic] schools were shut.', '2025-04-08', '2020-03-11..2023-05-05'],
    ['Spies of [the Cold War] met there.', '2025-04-08', '1947-01-01..1991-12-31'],
    ['In [the third quarter] profits fell.', '2025-04-08', '2024-07-01..2024-09-30'],
    ['In [the third quarter of 2022] profits fell.', '2025-04-08', '2022-07-01..2022-09-30'],
    ['[Q1 2023] was worse.', '2025-04-08', '2023-01-01..2023-03-31'],
    ['Some 2000 soldiers left; 1950 euros were paid.', '2025-04-08', 'none'],
    ['It cost $2015 and weighed 1999 kg.', '2025-04-08', 'none'],
  ]);
});

describe('seasons and holidays', () => {
  testRows('en', [
    ['In [the summer of 2020] he asked twice.', '2025-04-08', '2020-06-01..2020-09-21'],
    ['The fires of [last summer] burnt the hills.', '2025-04-08', '2024-06-01..2024-09-21'],
    ['[Last autumn] the coalition fell.', '2025-04-08', '2024-09-01..2024-12-21'],
    ['In [winter] the pipes froze.', '2025-04-08', '2024-12-01..2025-03-21'],
    ['Elections were held in [the spring].', '2024-06-19', '2024-03-01..2024-06-21'],
    ['The tap ran dry in [the fall of 2007].', '2025-04-08', '2007-09-01..2007-12-21'],
    ['The fall of Kabul shocked allies.', '2025-04-08', 'none'],
    ['Hot springs and a fall in prices drew crowds.', '2025-04-08', 'none'],
    ['At [Christmas] the guns fell silent.', '2025-04-08', '2024-12-24..2024-12-26'],
    ['On [New Year’s Eve] the roof gave way.', '2025-04-08', '2024-12-31'],
    ['[Easter 2016] was bloody there.', '2025-04-08', '2016-03-25..2016-03-28'],
    ['Clashes on [Good Friday] left two dead.', '2025-05-08', '2025-04-18'],
    ['They signed on [Thanksgiving Day].', '2025-04-08', '2024-11-28'],
    ['The rally on the [Fourth of July] was cancelled.', '2025-08-08', '2025-07-04'],
    ['The shop was looted [two days before Christmas].', '2025-04-08', '2024-12-23 ~3'],
  ]);
});

describe('counted from publication', () => {
  testRows('en', [
    ['The minister resigned [three days ago].', '2024-06-19', '2024-06-15..2024-06-17'],
    ['The minister resigned [two weeks ago].', '2024-06-19', '2024-06-05 ~6'],
    ['The minister resigned [ten weeks ago].', '2024-06-19', '2024-04-10 ~13'],
    ['The minister resigned [a month ago].', '2024-06-19', '2024-05-19 ~19'],
    ['The minister resigned [five months ago].', '2024-06-19', '2024-01-19 ~29'],
    ['The minister resigned [a year ago].', '2024-06-19', '2023-06-19 ~123'],
    ['The minister resigned [almost three years ago].', '2024-06-19', '2021-09-01 ~330'],
    ['The minister resigned [more than two years ago].', '2024-06-19', '2022-03-01 ~460'],
    ['The minister resigned [a decade ago].', '2024-06-19', '2014-06-19 ~549'],
    ['The minister resigned [two and a half years ago].', '2024-06-19', '2021-12-19 ~190'],
    ['The minister resigned [a year and a half ago].', '2024-06-19', '2022-12-19 ~190'],
    ['The minister resigned [half a year ago].', '2024-06-19', '2023-12-19 ~62'],
    ['The minister resigned [a few days ago].', '2024-06-19', '2024-06-12..2024-06-18'],
    ['The minister resigned [a couple of weeks ago].', '2024-06-19', '2024-06-03 ~12'],
    ['The minister resigned [a fortnight ago].', '2024-06-19', '2024-06-05 ~6'],
    ['[Months ago] he had promised it.', '2024-06-19', '2024-01-19 ~205'],
    ['[Ten years on], the wounds are open.', '2024-06-19', '2014-06-19 ~214'],
    ['[Two Thursdays ago] the minister quit.', '2024-06-19', '2024-06-06'],
    ['[Three summers ago] the minister quit.', '2024-06-19', '2021-06-01..2021-09-21'],
    ['The [18-month-old war] goes on.', '2024-06-19', '2022-12-19 ~65'],
    ['It ended [the winter before last].', '2024-06-19', '2022-12-01..2023-03-21'],
    ['It is [six weeks since] the dam burst.', '2024-06-19', '2024-05-08 ~10'],
    ['The town marks the [fifth anniversary].', '2024-06-19', '2019-06-19 ~32'],
    ['[Last week] parliament adjourned.', '2024-06-19', '2024-06-10..2024-06-16'],
    ['[This week] parliament adjourned.', '2024-06-19', '2024-06-17..2024-06-23'],
    ['[Earlier this week] parliament adjourned.', '2024-06-19', '2024-06-17..2024-06-19'],
    ['[Late last week] parliament adjourned.', '2024-06-19', '2024-06-14..2024-06-16'],
    ['[Last month] parliament adjourned.', '2024-06-19', '2024-05-01..2024-05-31'],
    ['[Earlier this month] parliament adjourned.', '2024-06-19', '2024-06-01..2024-06-19'],
    ['[Earlier this year] parliament adjourned.', '2024-06-19', '2024-01-01..2024-06-19'],
    ['At [the start of the month] parliament adjourned.', '2024-06-19', '2024-06-01..2024-06-08'],
    ['[Last year] parliament was dissolved.', '2024-06-19', '2023-01-01..2023-12-31'],
    ['[The year before last] parliament was dissolved.', '2024-06-19', '2022-01-01..2022-12-31'],
    ['Parliament will sit again [next month].', '2024-06-19', '2024-07-01..2024-07-31', 'ahead'],
    ['Prices have doubled in [the past two years].', '2024-06-19', '2023-06-19 ~520'],
    ['Attacks have grown in [recent weeks].', '2024-06-19', '2024-05-22 ~40'],
    ['In [the coming weeks] more will follow.', '2024-06-19', '2024-07-15 ~45', 'ahead'],
    ['The truce was signed [48 hours ago].', '2024-06-19', '2024-06-17'],
  ]);
});

describe('counted from what was told before', () => {
  testRows('en', [
    ['He quit on 3 May 2022. [Two days later] she took over.', '2024-06-19', '2022-05-04..2022-05-06'],
    ['He quit on 3 May 2022. [The next day] she took over.', '2024-06-19', '2022-05-04'],
    ['He quit on 3 May 2022. [The day before], she had left.', '2024-06-19', '2022-05-02'],
    ['He quit on 3 May 2022. [That summer] riots began.', '2024-06-19', '2022-06-01..2022-09-21'],
    ['He quit on 3 May 2022. [Later that year] riots began.', '2024-06-19', '2022-05-03..2022-12-31'],
    ['He quit on 3 May 2022. [The following month] riots began.', '2024-06-19', '2022-06-01..2022-06-30'],
    ['He quit on 3 May 2022. [The previous year] riots had begun.', '2024-06-19', '2021-01-01..2021-12-31'],
    ['He quit on 3 May 2022. [A week earlier] riots had begun.', '2024-06-19', '2022-04-26 ~5'],
    ['He quit on 3 May 2022, [six months after] the vote.', '2024-06-19', '2023-12-19 ~31'],
    ['In 2014 the war began; [two years later] it ended.', '2024-06-19', '2016-07-01 ~340'],
    ['He spoke on Monday; [the same day] shares fell.', '2024-06-19', '2024-06-17'],
    ['The blast came on [the eve] of the vote on 9 June.', '2024-06-19', '2024-06-18'],
    ['[The day after] the vote he quit.', '2024-06-19', '2024-06-18'],
    ['[Weeks after] the flood, mud still fills the cellars.', '2024-06-19', '2024-05-10 ~45'],
    ['[Two months into] his term he is weary.', '2024-06-19', '2024-04-19 ~22'],
  ]);
});

describe('without a day of publication', () => {
  testRows('en', [
    ['He quit on [3 May 2022], last week, in June.', '', '2022-05-03'],
    ['He quit last week, on Monday, in June, two years ago.', '', 'none'],
  ]);
});
