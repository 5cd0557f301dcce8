// One action and its reply: whether it may be, what the faults make of it, and what is told when.
import type { ActionKind, Desk, NamedKind, Reply } from '../actions/action-kind.ts';
import { error, idOf, success } from '../actions/action-kind.ts';
import { CHANNEL_ACTIONS } from '../actions/channel-actions.ts';
import { LIST_ACTIONS } from '../actions/list-actions.ts';
import { MEMBER_ACTIONS } from '../actions/member-actions.ts';
import { QUEUE_ACTIONS } from '../actions/queue-actions.ts';
import { SESSION_ACTIONS } from '../actions/session-actions.ts';
import { SYSTEM_ACTIONS } from '../actions/system-actions.ts';
import { type FaultState, nthRefusal } from '../faults.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { toPacket } from '../wire/packet.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import type { Audience } from './audience.ts';
import { mayWrite } from './session.ts';

export function kindsOf(without: readonly string[]): ReadonlyMap<string, NamedKind> {
  const all: Readonly<Record<string, ActionKind>> = {
    ...{ ...SESSION_ACTIONS, ...LIST_ACTIONS, ...MEMBER_ACTIONS, ...QUEUE_ACTIONS },
    ...{ ...CHANNEL_ACTIONS, ...SYSTEM_ACTIONS },
  };
  const there = Object.entries(all).filter(([name]) => !without.includes(name));
  there.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(there.map(([name, kind]) => [name.toLowerCase(), { ...kind, name }]));
}

export function serve(desk: Desk, audience: Audience, action: ReceivedAction): void {
  const { faults, timers } = desk.pbx;
  if (faults.isSilent) return;
  const told = audience.hold();
  const reply = decide(desk, action);
  const send = (): void => sendReply(desk, action, reply);
  const waitMs = Math.max(faults.delayMs, reply.pauseMs ?? 0);
  const hold = holdFor(faults, action);
  const isLate = waitMs > 0 || hold !== undefined || isReplyLost(faults, action);
  // What stands between the lines of a list is told there, so a list is not held.
  if (isLate || faults.isReplyLast || reply.packets !== undefined) told.release();
  if (faults.isReplyLast) reply.afterwards?.();
  if (!isLate) send();
  else if (hold !== undefined) hold.waiting.push(send);
  else if (!isReplyLost(faults, action)) timers.after(waitMs, send);
  told.release();
  if (!faults.isReplyLast) reply.afterwards?.();
}

function holdFor({ holds }: FaultState, { name }: ReceivedAction): FaultState['holds'][number] | undefined {
  return holds.find(({ actions }) => actions.length === 0 || actions.includes(name.toLowerCase()));
}

function isReplyLost({ lostReplies }: FaultState, { name }: ReceivedAction): boolean {
  return lostReplies.has('*') || lostReplies.has(name.toLowerCase());
}

function decide(desk: Desk, action: ReceivedAction): Reply {
  const { pbx, session, kinds } = desk;
  const name = action.name.toLowerCase();
  const isGreeting = ['login', 'logoff', 'challenge'].includes(name);
  if (name === '') return error('Missing action in request');
  if (pbx.condition === 'shutting down') return error('Asterisk is shutting down');
  if (session.user === undefined && !isGreeting) return error('Permission denied');
  const kind = kinds.get(name);
  if (kind === undefined || isNotYetThere(pbx, name)) return error(unknownCommand(action.name));
  if (!mayWrite(session, kind.needs)) return error('Permission denied');
  const isOnMember = Object.hasOwn(MEMBER_ACTIONS, kind.name);
  const refusal = pbx.faults.refusals.get(name) ?? (isOnMember ? nthRefusal(pbx.faults) : undefined);
  if (refusal !== undefined) return error(refusal);
  const ignored = pbx.faults.ignored.get(name);
  if (ignored !== undefined) return success(ignored);
  return kind.perform(desk, action);
}

/** While it boots, queues are not loaded yet. */
function isNotYetThere(pbx: PbxState, name: string): boolean {
  return pbx.condition === 'booting' && name.startsWith('queue');
}

function unknownCommand(name: string): string {
  return `Invalid/unknown command: ${name}. Use Action: ListCommands to show available commands.`;
}

function sendReply({ session }: Desk, action: ReceivedAction, reply: Reply): void {
  session.send(toPacket([['Response', reply.response], ...idOf(action), ...reply.headers]));
  for (const packet of reply.packets ?? []) session.send(toPacket(packet));
  if (reply.isLast) session.end();
}
