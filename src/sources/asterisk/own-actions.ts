// What this session itself ordered, as far as it explains what comes back.
import { expectList } from './lists/queue-list.ts';
import type { Pbx } from './pbx.ts';
import type { Packet } from './wire/header-slots.ts';
import { type Action, parseActions } from './wire/parse-action.ts';

export function takeActions(pbx: Pbx, bytes: Uint8Array): void {
  for (const action of parseActions(bytes)) {
    const name = action.get('action')?.toLowerCase();
    if (name === 'queuestatus') expectList(pbx, action);
    else if (name === 'queuewithdrawcaller') expectWithdrawal(pbx, action);
    // What they change is told by no event.
    else if (name === 'queuereload' || name === 'queuereset') pbx.isListWanted = true;
  }
}

/** A withdrawal leaves the same events as a time-out; the caller is named by its channel. */
function expectWithdrawal(pbx: Pbx, action: Action): void {
  const queue = pbx.queues.get(action.get('queue') ?? '');
  for (const visit of queue?.waiting ?? [])
    if (visit.channel === action.get('caller')) visit.wasWithdrawn = true;
}

/** `OriginateResponse`: what became of a phone that an order had rung; of others it says nothing here. */
export function takeRing(pbx: Pbx, packet: Packet): void {
  const data = packet.raw('Data');
  if (!pbx.rings.has(data)) return;
  pbx.rings.set(data, { isAnswered: packet.is('Response', 'Success'), reason: packet.count('Reason') });
}
