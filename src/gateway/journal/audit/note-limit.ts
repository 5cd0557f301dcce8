// What comes by the hundred is written ten times a minute, and then how many there were besides.
import type { Timers } from '../../../lib/timers.ts';
import type { Audit, AuditEntry } from './audit-entry.ts';

export interface NoteLimit extends Pick<Audit, 'note'> {
  /** Says what was not written yet. */
  close(): void;
}

const MINUTE_MS = 60_000;
const A_MINUTE = 10;
/** So many different ones at once are somebody's attack on the memory: they count as one. */
const MAX_KINDS = 1_000;

interface Minute {
  count: number;
  last: AuditEntry;
  readonly callOff: () => void;
}

export function createNoteLimit(timers: Timers, write: (entry: AuditEntry) => void): NoteLimit {
  const minutes = new Map<string, Minute>();
  const end = (per: string): void => {
    const minute = minutes.get(per);
    minutes.delete(per);
    const further = (minute?.count ?? 0) - A_MINUTE;
    if (minute === undefined || further <= 0) return;
    write({ ...minute.last, detail: { ...minute.last.detail, further } });
  };
  return {
    note(entry, said) {
      if (said === undefined) return write(entry);
      const per = minutes.has(said) || minutes.size < MAX_KINDS ? said : 'others';
      const minute = minutes.get(per) ?? {
        count: 0,
        last: entry,
        callOff: timers.after(MINUTE_MS, () => end(per)),
      };
      minutes.set(per, minute);
      minute.count += 1;
      minute.last = entry;
      if (minute.count <= A_MINUTE) write(entry);
    },
    close() {
      for (const [per, { callOff }] of minutes) {
        callOff();
        end(per);
      }
    },
  };
}
