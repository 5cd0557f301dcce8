// Interval counters and people's time, as a table of the history: written with the events that they come from.
import { startCollecting } from '../../../floor/index.ts';
import type { HistoryTable } from '../history-table.ts';
import { takeIntervalBatch } from './interval-batch.ts';
import { INTERVAL_TABLES, VISIT_TABLE } from './interval-schema.ts';
import { trimIntervals } from './trim-intervals.ts';
import { createBatchWriter } from './write-batch.ts';

export const intervalTables: HistoryTable = {
  name: 'intervals',
  migrations: [INTERVAL_TABLES, VISIT_TABLE],
  open(db, floor) {
    startCollecting(floor);
    const write = createBatchWriter(db);
    return {
      take(replica) {
        const batch = takeIntervalBatch(replica);
        return () => write(batch);
      },
      trim: trimIntervals,
    };
  },
};
