// What the queues can be sorted by.
import type { QueueRow, Tally } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { sourceLabel } from '../moment/label.ts';
import type { RowHere } from '../moment/moment.ts';
import { selectWaits } from '../select/waits.ts';
import { least, most, type SortColumn, type SortTable } from './sort-table.ts';

const ofToday = (figure: (today: Tally) => number | undefined): SortColumn<QueueRow> =>
  most(({ today }) => figure(today));

export const QUEUE_SORT: SortTable<QueueRow> = {
  rowsOf: ({ queues }) => queues,
  nameOf: ({ name }) => name,
  columns: {
    name: least(({ name }) => name),
    target: least(({ serviceLevel }) => serviceLevel.thresholdMs),
    wait: most(({ waitingCount }) => waitingCount),
    longest: most((row, at) => waitsOf(row, at).longestMs),
    past: most((row, at) => waitsOf(row, at).pastTarget),
    expect: most(({ expectedWait }) => expectedWait?.highMs),
    level30m: least(({ last30m }) => last30m.serviceLevelRate),
    level60m: least(({ last60m }) => last60m.serviceLevelRate),
    levelToday: least(({ today }) => today.serviceLevelRate),
    offered: ofToday(({ offered }) => offered),
    answered: ofToday(({ answered }) => answered),
    abandoned: ofToday(({ abandoned }) => abandoned),
    abandonRate: ofToday(({ abandonRate }) => abandonRate),
    short: ofToday(({ shortAbandoned }) => shortAbandoned),
    other: ofToday(({ leftOther }) => leftOther),
    lost: ofToday(({ lost }) => lost),
    speed: ofToday(({ answerSpeedMs }) => answerSpeedMs),
    handle: ofToday(({ handleTimeMs }) => handleTimeMs),
    free: least(({ staffing }) => staffing.free),
    busy: most(({ staffing }) => staffing.busy),
    away: most(({ staffing }) => staffing.away),
    average: most(averageWaitMs),
    speed30m: most(({ last30m }) => last30m.answerSpeedMs),
    abandon30m: most(({ last30m }) => last30m.abandonRate),
    team: least(({ team }) => team),
    id: least((_row, { id }) => id),
    source: least(({ source }, { moment }) => sourceLabel(moment, source)),
  },
};

function averageWaitMs(row: QueueRow, at: RowHere): number | undefined {
  const { count, totalMs } = waitsOf(row, at);
  return count === 0 ? undefined : totalMs / count;
}

function waitsOf(row: QueueRow, { moment }: RowHere) {
  return selectWaits(row, selectFreshness(moment, row.source));
}
