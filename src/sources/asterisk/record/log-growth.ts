// Whether the queue_log goes on while calls do: one that stands still is a fault that the wall has to show.
import type { EpochMs } from '../../../floor/index.ts';
import { happened, type Pbx } from '../pbx.ts';
import type { Record } from './record.ts';

/** AMI saw something that the log must tell as well: a line of it is written at once. */
export function expectLine(pbx: Pbx): void {
  const { record } = pbx;
  if (record === undefined || !record.isRead) return;
  record.health.tellAct(pbx.at);
  examineLater(pbx, record);
}

export function noteGrowth(pbx: Pbx): void {
  const { record } = pbx;
  if (record === undefined) return;
  record.health.tellLine(pbx.at);
  if (!record.isStalled) return;
  record.isStalled = false;
  warn(pbx, undefined);
}

function examineLater(pbx: Pbx, record: Record): void {
  const { dueAt } = record.health;
  if (dueAt === undefined || record.isExamined || record.isStalled) return;
  record.isExamined = true;
  pbx.agenda.set(dueAt, () => examine(pbx, record));
}

function examine(pbx: Pbx, record: Record): void {
  record.isExamined = false;
  if (record.health.stalledSince(pbx.at) === undefined) {
    examineLater(pbx, record);
    return;
  }
  record.isStalled = true;
  warn(pbx, sayStalled(pbx, record.grewAt), record.grewAt);
}

function sayStalled({ settings: { clock } }: Pbx, grewAt: EpochMs | undefined): string {
  const since = grewAt === undefined ? 'at all' : `since ${toHourMinute(clock.parts(grewAt))}`;
  return `queue_log has not grown ${since} while calls go on: does Asterisk still write to it?`;
}

function toHourMinute({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** What the counters are true to is what the words say, or they would contradict each other on the wall. */
function warn(pbx: Pbx, text: string | undefined, since?: EpochMs): void {
  pbx.told.push({
    ...{ type: 'source.warned', ...happened(pbx), warning: 'record-stalled' },
    ...(text === undefined ? {} : { text }),
    ...(since === undefined ? {} : { since }),
  });
}
