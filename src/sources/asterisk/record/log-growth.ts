// Whether the queue_log goes on while calls do: one that stands still is a fault that the wall has to show.
import { happened, type Pbx } from '../pbx.ts';

/** Something that happens writes a line at once: one that is so late does not come. */
export const STALLED_AFTER_MS = 30_000;

/** AMI saw something that the log must tell as well. */
export function expectLine(pbx: Pbx): void {
  const { record } = pbx;
  if (record === undefined || !record.isRead || record.actedAt !== undefined) return;
  record.actedAt = pbx.at;
  pbx.agenda.set(pbx.at + STALLED_AFTER_MS, () => {
    if (record.actedAt === undefined || pbx.at - record.actedAt < STALLED_AFTER_MS || record.isStalled)
      return;
    record.isStalled = true;
    warn(pbx, {
      text: 'the queue_log does not grow while calls go on: does Asterisk still write it, and is this its file?',
      since: record.actedAt,
    });
  });
}

export function noteGrowth(pbx: Pbx): void {
  const { record } = pbx;
  if (record === undefined) return;
  record.actedAt = undefined;
  if (!record.isStalled) return;
  record.isStalled = false;
  warn(pbx, {});
}

/** Without a text it is over. */
function warn(pbx: Pbx, said: { readonly text?: string; readonly since?: number }): void {
  pbx.told.push({
    ...{ type: 'source.warned', ...happened(pbx), warning: 'record-stalled' },
    ...said,
  });
}
