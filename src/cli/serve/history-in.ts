// What the config says of the history, and where its files are.
import type { HistorySettings } from '../../gateway/index.ts';
import { given } from '../../lib/given.ts';
import type { Config } from '../config/config-schema.ts';
import { stretchMs } from '../config/stretch-ms.ts';
import type { DataFolder } from './data-folder.ts';

export function historyIn({ fileOf }: Pick<DataFolder, 'fileOf'>, { history = {} }: Config): HistorySettings {
  const { customers, keep: { events, intervals, days } = {} } = history;
  return {
    file: fileOf('history.db'),
    keyFile: fileOf('customers.key'),
    ...given({ customers }),
    keep: given({
      eventsMs: stretchMs(events),
      intervalsMs: stretchMs(intervals),
      daysMs: stretchMs(days),
    }),
  };
}
