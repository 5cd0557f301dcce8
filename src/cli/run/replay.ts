// Plays a recording: on the wall, or to its end and out as one document.
import { dirname } from 'node:path';
import { openReplay, type ReplayOptions as Reading, readReplay } from '../../sources/index.ts';
import type { ThemeName } from '../../tui/index.ts';
import type { Config } from '../config/config-schema.ts';
import { readConfig } from '../config/read-config.ts';
import type { Host } from '../host.ts';
import { beginOf } from '../options/at-moment.ts';
import type { Moment } from '../options/parse-moment.ts';
import { centerOf } from '../serve/center-of.ts';
import { loadDialectSettings } from '../serve/dialect-settings.ts';
import { foldRecording } from '../serve/fold-recording.ts';
import { requireTerminal } from '../serve/require-terminal.ts';
import { showOwnGateway } from '../serve/show-own-gateway.ts';
import { warnOfStrangers } from '../serve/warn-of-strangers.ts';

export interface ReplayOptions {
  readonly speed: number | 'max';
  /** Milliseconds into the recording. */
  readonly until?: number;
  readonly start?: Moment;
  readonly config?: string;
  readonly output?: 'json';
  readonly theme?: ThemeName;
}

export async function replay(host: Host, file: string, options: ReplayOptions): Promise<number> {
  const { speed, output, theme } = options;
  const isPrinted = output === 'json';
  if (!isPrinted)
    requireTerminal(host, `Without one: ringtop replay ${file} -o json prints the floor at its end.`);
  const config = options.config === undefined ? {} : await readConfig(options.config);
  const center = centerOf(config);
  const reading = await toReading(options, config);
  if (!isPrinted) {
    const source = await openReplay(file, { ...reading, speed });
    return showOwnGateway(host, { sources: [source], center, theme, word: 'REPLAY' });
  }
  const floor = await foldRecording(await readReplay(file, reading), center);
  warnOfStrangers(host, config, floor.queues);
  host.stdout.write(`${JSON.stringify(floor)}\n`);
  return 0;
}

async function toReading(
  { start, until, config: file = '.' }: ReplayOptions,
  config: Config,
): Promise<Reading> {
  return {
    ...(await loadDialectSettings({ config, folder: dirname(file) })),
    ...(start === undefined ? {} : { startAt: startOf(start, config) }),
    ...(until === undefined ? {} : { untilSeconds: until / 1000 }),
  };
}

/** By the clock that the floor has as well: UTC's until a center is described. */
function startOf(start: Moment, { center }: Config): number {
  return beginOf(start, { zone: center?.zone ?? 'UTC', dayStartHour: 0, now: 0 });
}
