// All that a fake PBX holds. Acts change it and tell events; actions of clients are acts, too.
import type { Timers } from '../../../../src/lib/timers.ts';
import type { FaultState } from '../faults.ts';
import type { FakePbxOptions, FakeQueuePlans, Privilege } from '../options.ts';
import type { Header, Text } from '../wire/packet.ts';
import type { FakeCall } from './calls.ts';
import type { Channel } from './channels.ts';
import type { DeviceStatus } from './devices.ts';
import { createQueue, type Queue } from './queues.ts';

export type Settings = Required<Omit<FakePbxOptions, 'tls' | 'queueLog'>>;
export type EventClass = Exclude<Privilege, 'all'>;

export interface PbxState {
  readonly settings: Settings;
  readonly timers: Timers;
  readonly faults: FaultState;
  readonly queues: Map<string, Queue>;
  /** What stands in queues.conf: in force from the next reload on. */
  file: { plans: FakeQueuePlans; isChanged: boolean };
  readonly devices: Map<string, DeviceStatus>;
  readonly channels: Map<string, Channel>;
  readonly calls: Set<FakeCall>;
  readonly counters: { channels: number; pairs: number; bridges: number };
  startedAt: number;
  reloadedAt: number;
  condition: 'booting' | 'up' | 'shutting down';
  now(): number;
  /** The wall clock in whole seconds. */
  seconds(): number;
  /** To every session that may read the class. */
  tell(privilege: EventClass, name: string, headers: readonly Header[]): void;
  /** One line of queue_log. */
  log(contact: string, queue: string, agent: Text, what: string, ...fields: (Text | number)[]): void;
}

export function createPbxState(
  settings: Settings,
  outside: Pick<PbxState, 'faults' | 'tell' | 'log'>,
): PbxState {
  const pbx: PbxState = {
    settings,
    timers: settings.timers,
    queues: new Map(),
    file: { plans: settings.queues, isChanged: false },
    ...{ devices: new Map(), channels: new Map(), calls: new Set() },
    counters: { channels: 0, pairs: 0, bridges: 0 },
    ...{ startedAt: 0, reloadedAt: 0, condition: 'up' },
    now: settings.now,
    seconds: () => Math.floor(settings.now() / 1000),
    ...outside,
  };
  pbx.startedAt = pbx.now() - settings.uptimeSeconds * 1000;
  pbx.reloadedAt = pbx.startedAt;
  for (const [name, plan] of Object.entries(settings.queues)) {
    const queue = createQueue(pbx, name, plan);
    for (const member of queue.members) member.loginSeconds = Math.floor(pbx.startedAt / 1000);
    pbx.queues.set(name, queue);
  }
  return pbx;
}
