// What happens to the server as a whole: it reloads, goes down in order, starts again.
import { deviceOf } from '../state/devices.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { createQueue, type Member, type Queue } from '../state/queues.ts';
import { abandon, forget } from './leave.ts';
import { readFile } from './reload.ts';
import { missOffers } from './ring.ts';
import { endByAgent, endByCaller } from './talk.ts';

/** `module reload app_queue.so`: told as such, and nothing of what it changed. */
export function reload(pbx: PbxState): void {
  readFile(pbx);
  pbx.tell('system', 'Reload', [
    ['Module', 'app_queue.so'],
    ['Status', 0],
  ]);
}

/** `core restart now`: everybody is sent away, and told of. */
export function shutDown(pbx: PbxState): void {
  pbx.condition = 'shutting down';
  for (const call of [...pbx.calls]) {
    if (call.visit !== undefined) {
      missOffers(pbx, call.visit);
      abandon(pbx, call);
    } else if (call.talk !== undefined) endByAgent(pbx, call.talk);
    else if (call.unfinished.length > 0) endByCaller(pbx, call);
    else forget(pbx, call);
  }
  pbx.tell('system', 'Shutdown', [
    ['Shutdown', 'Cleanly'],
    ['Restart', 'True'],
  ]);
}

/** Nobody calls, nothing is counted. Dynamic members are there as they were, since now. */
export function startAgain(pbx: PbxState): void {
  const kept = new Map([...pbx.queues].map(([name, { members }]) => [name, members.filter(isDynamic)]));
  pbx.calls.clear();
  pbx.channels.clear();
  pbx.queues.clear();
  Object.assign(pbx.counters, { channels: 0, pairs: 0 });
  pbx.startedAt = pbx.now();
  pbx.reloadedAt = pbx.startedAt;
  pbx.file.isChanged = false;
  for (const device of pbx.devices.keys()) if (!device.startsWith('Custom:')) pbx.devices.delete(device);
  for (const [name, plan] of Object.entries(pbx.file.plans)) {
    const queue = createQueue(pbx, name, plan);
    // Those of the file are as it says; a pause of theirs is forgotten.
    const dynamic = (kept.get(name) ?? []).map(member => restored(pbx, queue, member));
    queue.members.push(...dynamic);
    pbx.queues.set(name, queue);
  }
  pbx.log('NONE', 'NONE', 'NONE', 'QUEUESTART', '');
}

function isDynamic(member: Member): boolean {
  return member.membership === 'dynamic';
}

function restored(pbx: PbxState, queue: Queue, member: Member): Member {
  const since = pbx.seconds();
  const figures = { callsTaken: 0, lastCallSeconds: 0, lastQueue: undefined, inCallSince: undefined };
  const status = pbx.devices.get(deviceOf(member.stateInterface)) ?? 1;
  return {
    ...member,
    ...figures,
    queue,
    status,
    loginSeconds: since,
    lastPauseSeconds: member.isPaused ? since : 0,
  };
}
