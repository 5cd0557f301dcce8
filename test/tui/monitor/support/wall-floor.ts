// Floors for a monitor: the voice queues of SCREENS §5, and as many queues as are asked for.
import type { AlertRow, AlertSubjectKind, FloorDocument, QueueRow } from '../../../../src/floor/index.ts';
import { buildQueue } from '../../support/build-rows.ts';
import { buildRichFloor } from '../../support/rich-floor.ts';

export function voiceFloor(now: number): FloorDocument {
  const floor = buildRichFloor(now);
  const voice = Object.entries(floor.queues).filter(([, { channel }]) => channel === 'voice');
  return { ...floor, queues: Object.fromEntries(voice) };
}

/** `Queue 01`, `Queue 02` …, the first of the config first; one waits in each that is named. */
export function floorOfQueues(now: number, count: number, waiting: readonly number[] = []): FloorDocument {
  const queues = Array.from({ length: count }, (_, index): [string, QueueRow] => {
    const number = index + 1;
    const name = `Queue ${String(number).padStart(2, '0')}`;
    const waits = waiting.includes(number) ? [45] : [];
    return [`q${number}`, buildQueue({ now, name, order: number, waits })];
  });
  return { ...voiceFloor(now), queues: Object.fromEntries(queues) };
}

/** What a rule has found, just now. */
export function foundBy(
  subject: { kind: AlertSubjectKind; id: string },
  of: Partial<AlertRow> = {},
): AlertRow {
  const at = Date.UTC(2026, 10, 23, 10, 5, 30);
  return { rule: 'a-rule', severity: 'critical', text: 'found', subject, since: at, raisedAt: at, ...of };
}
