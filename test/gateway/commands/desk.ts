// A command desk on a small floor whose time the test moves: two sources, an agent in sales, a campaign, a log.
//
// How to extend: `perform` and `preview` make the first source answer otherwise; `as` orders under another name or role;
// the first source's members follow its orders where `obeys` is given.

import type { Role } from '../../../src/floor/index.ts';
import type { Scope } from '../../../src/gateway/access/principal.ts';
import {
  type CommandDesk,
  type CommandDeskOptions,
  createCommandDesk,
} from '../../../src/gateway/commands/command-desk.ts';
import { createHub, type Hub } from '../../../src/gateway/hub.ts';
import type { LogLine } from '../../../src/gateway/log.ts';
import type { Asker, Served } from '../../../src/gateway/served.ts';
import { createSourceDirectory } from '../../../src/gateway/source-directory.ts';
import { createViews } from '../../../src/gateway/views/views.ts';
import type { CommandCall, DryRunReply, UndoCall, WireCommandReply } from '../../../src/protocol/index.ts';
import {
  createFakeSource,
  type FakeEvent,
  type FakeSource,
  type FakeSourceOptions,
} from '../../support/fake-source.ts';
import { createFakeTimers, type FakeTimers } from '../../support/fake-timers.ts';
import { principalOf } from '../../support/principals.ts';
import { obey } from './obedient.ts';

export interface Told {
  readonly method: string;
  readonly params: object;
}

export interface TestDesk {
  readonly timers: FakeTimers;
  readonly log: readonly LogLine[];
  readonly told: readonly Told[];
  /** Of orders from before a restart. */
  readonly toldLater: readonly (Told & { readonly name: string })[];
  readonly pbx: FakeSource;
  readonly chat: FakeSource;
  readonly hub: Hub;
  readonly desk: CommandDesk;
  order(call: CommandCall): Promise<Served>;
  undo(command: string, more?: Partial<UndoCall>): Promise<Served>;
  /** Orders as somebody else. */
  as(name: string, role?: Role, scope?: Scope): Pick<TestDesk, 'order' | 'undo'> & { readonly asker: Asker };
}

export interface TestDeskOptions
  extends Pick<CommandDeskOptions, 'journal' | 'wallNow'>,
    Pick<FakeSourceOptions, 'perform' | 'preview' | 'phonesOf'> {
  /** The first source does as it is told, and tells it by events. */
  readonly obeys?: boolean;
  /** How the first source's floor stands besides: it tells that it synced when the test says so. */
  readonly rows?: readonly FakeEvent[];
  readonly startMs?: number;
}

export async function openDesk({
  obeys,
  rows = [],
  startMs,
  ...options
}: TestDeskOptions = {}): Promise<TestDesk> {
  const timers = createFakeTimers(startMs);
  const now = timers.now;
  const log: LogLine[] = [];
  const told: Told[] = [];
  const toldLater: (Told & { readonly name: string })[] = [];
  const pbx = createFakeSource({ now, ...(obeys ? { perform: obey } : {}), ...options });
  const chat = createFakeSource({ id: 'chat', now, capabilities: ['agent.pause'] });
  const clock = { now, rate: 1 };
  const hub = createHub({ epoch: 'e1', clock, timers, log: line => log.push(line) });
  for (const source of [pbx, chat]) await source.start({ emit: hub.take, ended: () => {} });
  pbx.emit(
    { type: 'queue.described', queue: 'sales', name: 'Sales' },
    { type: 'queue.described', queue: 'support', name: 'Support' },
    { type: 'agent.described', agent: '1002', name: 'Nino Beridze' },
    { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 1 },
    { type: 'agent.state-changed', agent: '1002', state: 'available' },
    { type: 'campaign.described', campaign: 'spring', name: 'Spring offer' },
    ...rows,
  );
  chat.emit({ type: 'queue.described', queue: 'chats' }, { type: 'agent.described', agent: 'c7' });
  hub.publish();
  const sources = createSourceDirectory([pbx, chat]);
  const { journal, wallNow = now } = options;
  const desk = createCommandDesk({
    ...{
      hub,
      views: createViews(hub.ledger, timers),
      sources,
      timers,
      clock,
      wallNow,
      log: line => log.push(line),
      run: 'c',
      tellLater: ({ name }, method, params) => void toldLater.push({ name, method, params }),
    },
    ...(journal === undefined ? {} : { journal }),
  });
  await desk.ready;
  const as: TestDesk['as'] = (name, role = 'lead', scope) => {
    const tell: Asker['tell'] = (method, params) => told.push({ method, params });
    const asker = { principal: principalOf(name, role, scope && { scope }), from: 'ws 127.0.0.1', tell };
    return {
      asker,
      order: call => desk.order(call, asker),
      undo: (command, more = {}) => desk.undo({ method: 'command.undo', command, ...more }, asker),
    };
  };
  return { timers, log, told, toldLater, pbx, chat, hub, desk, as, ...as('nino') };
}

/** Who reads the log of the whole floor. */
export const ANYBODY = { principal: principalOf('anybody', 'lead'), from: 'ws', tell: () => {} } as const;

export async function replyOf(served: Served | Promise<Served>): Promise<WireCommandReply> {
  return JSON.parse(resultTextOf(await served));
}

export async function dryRunOf(served: Served | Promise<Served>): Promise<DryRunReply> {
  return JSON.parse(resultTextOf(await served));
}

export function resultTextOf(served: Served): string {
  if (!served.ok) throw new Error(`${served.failure.code}: ${served.failure.message}`);
  return served.resultText;
}

export async function failureOf(served: Served | Promise<Served>) {
  const awaited = await served;
  if (awaited.ok) throw new Error(`no failure: ${awaited.resultText}`);
  return awaited.failure;
}

/** Lets every promise that can go on go on. */
export async function settled(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}

export type CallOf<Method extends CommandCall['method']> = Extract<CommandCall, { readonly method: Method }>;

export const PAUSE: CallOf<'agent.pause'> = { method: 'agent.pause', agent: '1002', reason: 'lunch' };
export const MOVE: CallOf<'agent.reassign'> = {
  method: 'agent.reassign',
  agent: '1002',
  from: ['sales'],
  to: [{ queue: 'support', penalty: 2 }],
};
