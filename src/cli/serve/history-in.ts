// What the config says of the history, and where its files are.
import type { HistorySettings } from '../../gateway/index.ts';
import type { Config } from '../config/config-schema.ts';
import type { DataFolder } from './data-folder.ts';
import { stretchMs } from './stretch.ts';

export function historyIn({ fileOf }: Pick<DataFolder, 'fileOf'>, { history = {} }: Config): HistorySettings {
  const { customers, keep: { events, intervals, days } = {} } = history;
  return {
    file: fileOf('history.db'),
    keyFile: fileOf('customers.key'),
    ...(customers === undefined ? {} : { customers }),
    keep: {
      ...(events === undefined ? {} : { eventsMs: stretchMs(events) }),
      ...(intervals === undefined ? {} : { intervalsMs: stretchMs(intervals) }),
      ...(days === undefined ? {} : { daysMs: stretchMs(days) }),
    },
  };
}
