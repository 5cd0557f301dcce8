// What the config says of the history, and where its files are.
import type { HistorySettings } from '../../gateway/index.ts';
import type { Config } from '../config/config-schema.ts';
import type { DataFolder } from './data-folder.ts';

export function historyIn({ fileOf }: Pick<DataFolder, 'fileOf'>, { history = {} }: Config): HistorySettings {
  const { customers, keep: { events } = {} } = history;
  return {
    file: fileOf('history.db'),
    keyFile: fileOf('customers.key'),
    ...(customers === undefined ? {} : { customers }),
    ...(events === undefined ? {} : { keep: { eventsMs: toMs(events) } }),
  };
}

const MINUTES: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['h', 60],
  ['d', 24 * 60],
]);

/** `7d` */
function toMs(stretch: string): number {
  return Number(stretch.slice(0, -1)) * (MINUTES.get(stretch.slice(-1)) ?? 1) * 60_000;
}
