// Writes the reports that the config asks for into their folders, when they are due and, after a stop, when they were.
import { join } from 'node:path';
import { formatError } from '../../../lib/format-error.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { Report, ReportAsk } from '../../../protocol/index.ts';
import type { OwnAlerts } from '../../alerts/own-alerts.ts';
import type { Log } from '../../log.ts';
import { type DueReport, dueBetween, type ReportSchedule } from './report-schedule.ts';
import { nameOf, openScheduleMemory, type ScheduleMemory } from './schedule-memory.ts';
import { writeWhole } from './write-whole.ts';

export interface ScheduleSettings {
  readonly schedules: readonly ReportSchedule[];
  /** Of the data folder. */
  readonly memoryFile: string;
  /** As a file's text. */
  print(report: Report, output: ReportSchedule['output']): string;
}

export interface ScheduleHost {
  /** Rejects where it cannot be read. */
  read(ask: ReportAsk): Promise<Report>;
  /** Of the floor: what is due is due by the center's clock. */
  now(): number;
  zone(): string;
  readonly timers: Timers;
  readonly log: Log;
  readonly alerts: OwnAlerts;
}

const LOOK_MS = 15_000;
/** A disk that was full may have been freed. */
const RETRY_MS = 5 * 60_000;

export function runSchedules(settings: ScheduleSettings, host: ScheduleHost): { close(): void } {
  let isClosed = false;
  let callOff = (): void => undefined;
  const retryAtMs = new Map<string, number>();
  const opening = openScheduleMemory(settings.memoryFile);
  /** Each by itself: one whose folder is gone holds up no other. */
  const look = async (schedule: ReportSchedule): Promise<void> => {
    const name = nameOf(schedule);
    if (host.timers.now() < (retryAtMs.get(name) ?? 0)) return;
    try {
      await keepUp(schedule, { settings, host, memory: await opening });
      host.alerts.settleBuiltIn('report-failing', name);
    } catch (error) {
      retryAtMs.set(name, host.timers.now() + RETRY_MS);
      const reason = formatError(error);
      host.log({ level: 'error', what: 'report not written', schedule: name, reason });
      host.alerts.raiseBuiltIn('report-failing', `A report could not be written: ${reason}`, name);
    }
  };
  const again = async (): Promise<void> => {
    for (const schedule of settings.schedules) await look(schedule);
    if (!isClosed) callOff = host.timers.after(LOOK_MS, () => void again());
  };
  callOff = host.timers.after(0, () => void again());
  return {
    close() {
      isClosed = true;
      callOff();
    },
  };
}

interface Keeping {
  readonly settings: ScheduleSettings;
  readonly host: ScheduleHost;
  readonly memory: ScheduleMemory;
}

/** A report of people has their names: for the gateway's group, and for nobody else. */
const READABLE = 0o640;

/** Each once: what is written is remembered before the next is begun. */
async function keepUp(schedule: ReportSchedule, { settings, host, memory }: Keeping): Promise<void> {
  const now = host.now();
  const after = memory.keptTo(schedule);
  if (after === undefined) return memory.keep(schedule, now);
  for (const due of dueBetween(schedule, host.zone(), { after, until: now })) {
    await write(schedule, due, settings, host);
    await memory.keep(schedule, due.dueAt);
  }
}

async function write(
  { folder, output }: ReportSchedule,
  { ask, fileName }: DueReport,
  { print }: ScheduleSettings,
  { read, log }: ScheduleHost,
): Promise<void> {
  const path = join(folder, fileName);
  await writeWhole(path, print(await read(ask), output), READABLE);
  log({ level: 'info', what: 'report written', path });
}
