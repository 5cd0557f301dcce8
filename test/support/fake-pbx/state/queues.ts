// Queues with their members, their callers and Asterisk's own figures of them.
import type { FakeMemberPlan, FakeQueuePlan, Membership } from '../options.ts';
import { cutName } from '../wire/packet.ts';
import type { Visit } from './calls.ts';
import { type DeviceStatus, deviceOf } from './devices.ts';
import type { PbxState } from './pbx-state.ts';

export interface Queue {
  readonly name: string;
  plan: FakeQueuePlan;
  members: Member[];
  readonly waiting: Visit[];
  figures: QueueFigures;
}

export interface QueueFigures {
  holdSeconds: number;
  talkSeconds: number;
  completed: number;
  abandoned: number;
  completedWithin: number;
  abandonedWithin: number;
}

export interface Member {
  readonly queue: Queue;
  readonly interface: string;
  readonly name: Uint8Array;
  readonly stateInterface: string;
  readonly membership: Membership;
  penalty: number;
  ringInUse: boolean;
  wrapUpSeconds: number;
  callsTaken: number;
  lastCallSeconds: number;
  /** Whose call that was. */
  lastQueue: Queue | undefined;
  lastPauseSeconds: number;
  loginSeconds: number;
  /** Of the conversation that this queue brought; undefined between them. */
  inCallSince: number | undefined;
  /** Whether that one was answered within the service level. */
  isCallWithin: boolean;
  status: DeviceStatus;
  isPaused: boolean;
  pausedReason: Uint8Array;
}

/** As read from the file at a start or a reload. */
export function createQueue(pbx: PbxState, name: string, plan: FakeQueuePlan): Queue {
  const queue: Queue = { name, plan, members: [], waiting: [], figures: noFigures() };
  queue.members = (plan.members ?? []).map(member => createMember(pbx, queue, member));
  return queue;
}

export function noFigures(): QueueFigures {
  return {
    ...{ holdSeconds: 0, talkSeconds: 0, completed: 0, abandoned: 0 },
    ...{ completedWithin: 0, abandonedWithin: 0 },
  };
}

export function createMember(pbx: PbxState, queue: Queue, plan: FakeMemberPlan): Member {
  const stateInterface = plan.stateInterface ?? plan.interface;
  const { isPaused = false } = plan;
  return {
    queue,
    interface: plan.interface,
    name: cutName(plan.name ?? plan.interface),
    stateInterface,
    membership: plan.membership ?? 'static',
    penalty: plan.penalty ?? 0,
    ringInUse: plan.ringInUse ?? queue.plan.ringInUse ?? false,
    wrapUpSeconds: plan.wrapUpSeconds ?? 0,
    ...{
      callsTaken: 0,
      lastCallSeconds: 0,
      lastQueue: undefined,
      inCallSince: undefined,
      isCallWithin: false,
    },
    lastPauseSeconds: isPaused ? pbx.seconds() : 0,
    loginSeconds: pbx.seconds(),
    status: pbx.devices.get(deviceOf(stateInterface)) ?? 1,
    isPaused,
    pausedReason: cutName(plan.pausedReason ?? ''),
  };
}

/** Of one queue or of all; names of queues are compared without their case. */
export function queuesNamed(pbx: PbxState, name: string): Queue[] {
  return [...pbx.queues.values()].filter(
    queue => name === '' || queue.name.toLowerCase() === name.toLowerCase(),
  );
}

export function memberOf(queue: Queue, wanted: string): Member | undefined {
  return queue.members.find(member => member.interface.toLowerCase() === wanted.toLowerCase());
}

export function membershipsOf(pbx: PbxState, wanted: string): Member[] {
  return queuesNamed(pbx, '').flatMap(queue => memberOf(queue, wanted) ?? []);
}
