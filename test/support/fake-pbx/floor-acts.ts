// What people on the floor do, and what others do to the PBX behind the gateway's back.
import { setDevice } from './acts/devices.ts';
import { resetFigures } from './acts/figures.ts';
import { hangUpChannel } from './acts/hang-up.ts';
import { arrive, type Caller } from './acts/join.ts';
import { abandon, leaveByKey, leaveEmpty, timeOut, waitingVisit, withdraw } from './acts/leave.ts';
import { addMember, pauseAll, pauseMember, removeMember, setPenalty, setRingInUse } from './acts/members.ts';
import { extensionOf, missOffer, offerTo } from './acts/ring.ts';
import { goOn } from './acts/send-to.ts';
import { reload } from './acts/server.ts';
import { answer, endByAgent, transferBlind } from './acts/talk.ts';
import type { FakeMemberPlan, FakeQueuePlan, FakeQueuePlans } from './options.ts';
import type { FakeCall } from './state/calls.ts';
import { type DeviceStateName, STATUS_BY_NAME } from './state/devices.ts';
import type { PbxState } from './state/pbx-state.ts';
import { type Member, memberOf, type Queue, queuesNamed } from './state/queues.ts';

/** An agent is named by his interface, `Local/1002@agents/n`, or its extension, `1002`. */
export interface FloorActs {
  /** A caller comes and enters the queue, if it takes him. */
  join(queue: string, caller?: Caller): FakeCall;
  ring(call: FakeCall, agent: string): void;
  /** Rings him first, if he is not rung yet. */
  answer(call: FakeCall, agent: string): void;
  /** @param ringMs as it is told. @default since he was rung */
  missRing(call: FakeCall, agent: string, ringMs?: number): void;
  /** Whoever of the two: the end of a conversation, or of a channel that is in no queue any more. */
  hangUp(call: FakeCall, who?: 'agent' | 'caller'): void;
  abandon(call: FakeCall): void;
  timeOut(call: FakeCall): void;
  leaveByKey(call: FakeCall, key?: string): void;
  leaveEmpty(call: FakeCall): void;
  withdraw(call: FakeCall, info?: string): void;
  /** By the agent, without asking: to `600@xfer`, or to a queue, `billing@queues`. */
  transfer(call: FakeCall, target: string): void;
  /** Of an agent's phone, or of a device by its own name. */
  setDevice(device: string, state: DeviceStateName): void;
  /** In one queue, or in all when none is named. */
  pause(agent: string, reason?: string, queue?: string): void;
  unpause(agent: string, reason?: string, queue?: string): void;
  add(queue: string, member: FakeMemberPlan): void;
  remove(queue: string, agent: string): void;
  setPenalty(agent: string, penalty: number, queue?: string): void;
  setRingInUse(agent: string, isOn: boolean, queue?: string): void;
  resetStats(queue?: string): void;
  /** Changes queues.conf, which is read at the next reload or start. */
  editQueues(edit: (queues: FakeQueuePlans) => FakeQueuePlans): void;
  /** `module reload app_queue.so`, after an edit of these queues if there is one. */
  reload(changed?: Readonly<Record<string, Partial<FakeQueuePlan>>>): void;
  member(queue: string, agent: string): Member;
}

export function createFloorActs(pbx: PbxState): FloorActs {
  const membersFor = (agent: string, queue = ''): Member[] => findMembers(pbx, agent, queue);
  return {
    join: (queue, caller = {}) => arrive(pbx, queue, caller),
    ring: (call, agent) => void offerTo(pbx, call, waitingVisit(call), agent),
    answer: (call, agent) => void answer(pbx, offerTo(pbx, call, waitingVisit(call), agent)),
    missRing: (call, agent, ringMs) => missOffer(pbx, offerTo(pbx, call, waitingVisit(call), agent), ringMs),
    hangUp: (call, who = 'caller') => hangUp(pbx, call, who),
    abandon: call => abandon(pbx, call),
    timeOut: call => timeOut(pbx, call),
    leaveByKey: (call, key) => leaveByKey(pbx, call, key),
    leaveEmpty: call => leaveEmpty(pbx, call),
    withdraw: (call, info) => withdraw(pbx, call, info),
    transfer: (call, target) => transfer(pbx, call, target),
    setDevice: (device, state) => setDevice(pbx, interfaceOf(pbx, device), STATUS_BY_NAME[state]),
    pause: (agent, reason, queue) => pause(pbx, membersFor(agent, queue), true, reason, queue),
    unpause: (agent, reason, queue) => pause(pbx, membersFor(agent, queue), false, reason, queue),
    add: (queue, member) => void addMember(pbx, queueNamed(pbx, queue), member),
    remove: (queue, agent) => removeMember(pbx, oneMember(pbx, queue, agent)),
    setPenalty(agent, penalty, queue) {
      for (const member of membersFor(agent, queue)) setPenalty(pbx, member, penalty);
    },
    setRingInUse(agent, isOn, queue) {
      for (const member of membersFor(agent, queue)) setRingInUse(pbx, member, isOn);
    },
    resetStats: (queue = '') => resetFigures(pbx, queue),
    editQueues: edit => editQueues(pbx, edit),
    reload(changed) {
      if (changed !== undefined) editQueues(pbx, queues => merged(queues, changed));
      reload(pbx);
    },
    member: (queue, agent) => oneMember(pbx, queue, agent),
  };
}

function pause(pbx: PbxState, members: Member[], isPaused: boolean, reason?: string, queue?: string): void {
  if (queue === undefined) pauseAll(pbx, members, isPaused, reason);
  else for (const member of members) pauseMember(pbx, member, isPaused, reason);
}

function hangUp(pbx: PbxState, call: FakeCall, who: 'agent' | 'caller'): void {
  if (who === 'caller') hangUpChannel(pbx, call.pair.near);
  else if (call.talk !== undefined) endByAgent(pbx, call.talk);
  else throw new Error(`No agent talks to the caller ${call.uniqueid}.`);
}

function transfer(pbx: PbxState, call: FakeCall, target: string): void {
  const [extension = '', context = ''] = target.split('@');
  if (call.talk === undefined) throw new Error(`No agent talks to the caller ${call.uniqueid}.`);
  transferBlind(pbx, call.talk, context, extension);
  goOn(pbx, call, context, extension);
}

function editQueues(pbx: PbxState, edit: (queues: FakeQueuePlans) => FakeQueuePlans): void {
  pbx.file = { plans: edit(pbx.file.plans), isChanged: true };
}

function merged(
  queues: FakeQueuePlans,
  changed: Readonly<Record<string, Partial<FakeQueuePlan>>>,
): FakeQueuePlans {
  const changes = Object.entries(changed).map(([name, plan]) => [name, { ...queues[name], ...plan }]);
  return { ...queues, ...Object.fromEntries(changes) };
}

function queueNamed(pbx: PbxState, name: string): Queue {
  const queue = pbx.queues.get(name);
  if (queue === undefined) throw new Error(`The fake PBX has no queue "${name}". Name it in its options.`);
  return queue;
}

function oneMember(pbx: PbxState, queue: string, agent: string): Member {
  const member = memberOf(queueNamed(pbx, queue), interfaceOf(pbx, agent));
  if (member === undefined) throw new Error(`No member "${agent}" in the fake queue "${queue}".`);
  return member;
}

function findMembers(pbx: PbxState, agent: string, queue: string): Member[] {
  const wanted = interfaceOf(pbx, agent);
  const found = queuesNamed(pbx, queue).flatMap(each => memberOf(each, wanted) ?? []);
  if (found.length === 0) throw new Error(`No member "${agent}" in the fake PBX.`);
  return found;
}

/** The interface with this extension; what is none stays as it is. */
function interfaceOf(pbx: PbxState, agent: string): string {
  const members = queuesNamed(pbx, '').flatMap(queue => queue.members);
  return members.find(member => extensionOf(member.interface) === agent)?.interface ?? agent;
}
