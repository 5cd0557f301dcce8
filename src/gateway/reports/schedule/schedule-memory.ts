// Up to when each schedule was kept, over restarts: what came due meanwhile is made up for, once.
import { readFile } from 'node:fs/promises';
import { asFields } from '../../../lib/fields.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import type { ReportSchedule } from './report-schedule.ts';
import { writeWhole } from './write-whole.ts';

export interface ScheduleMemory {
  /** Absent where it was never kept: a new one begins now. */
  keptTo(schedule: ReportSchedule): number | undefined;
  keep(schedule: ReportSchedule, dueAt: number): Promise<void>;
}

export async function openScheduleMemory(path: string): Promise<ScheduleMemory> {
  const kept = new Map(Object.entries(asFields(parseJson(await readFile(path, 'utf8').catch(() => '')))));
  return {
    keptTo(schedule) {
      const at = kept.get(nameOf(schedule));
      return typeof at === 'number' ? at : undefined;
    },
    async keep(schedule, dueAt) {
      kept.set(nameOf(schedule), dueAt);
      await writeWhole(path, `${JSON.stringify(Object.fromEntries(kept))}\n`, 0o600);
    },
  };
}

/** Another hour is the same schedule; another folder is another. */
export function nameOf({ report, by, every, folder, output }: ReportSchedule): string {
  return [report, by ?? '', every ?? '', output, folder].join(' ');
}
