// Follows one's own orders: what becomes known of them late, also what was settled while the line was lost.
import type { LoggedCommand } from '../../client/index.ts';
import { ROLES, roleCovers } from '../../floor/index.ts';
import { isOpen } from '../deeds/fate.ts';
import { deedOfKey, outcomeOf, replyOf } from '../deeds/read-log.ts';
import type { DeedPart, ToastKind, ViewAction } from '../view-state/index.ts';
import type { EffectContext } from './context.ts';
import { tellDeed } from './deed-effect.ts';

/** Returns the way to stop. */
export function followOrders(context: EffectContext): () => void {
  const { feed, view, dispatch, toast } = context;
  const stopNews = feed.onLateNews(({ type, reply }) => {
    if (type === 'settled') {
      const deed = view().deeds.find(({ parts }) => parts.some(part => commandOf(part) === reply.command));
      dispatch({ type: 'part-settled', reply });
      if (deed) tellDeed(deed.id, context, true);
    } else {
      const name = reply.about?.name ?? reply.undoes ?? reply.command;
      const kind: ToastKind = reply.outcome === 'applied' ? 'noted' : reply.outcome;
      toast({ id: reply.command, kind, saying: { key: 'undo.by-itself', values: { name } } });
    }
  });
  let wasLive = false;
  let hasBeenLive = false;
  const look = (): void => {
    const isLive = feed.status.state === 'live';
    if (isLive && !wasLive) {
      if (hasBeenLive) void catchUp(context);
      else void tellOfBefore(context);
      hasBeenLive = true;
    }
    wasLive = isLive;
  };
  const stopLooking = feed.subscribe(look);
  look();
  return () => {
    stopNews();
    stopLooking();
  };
}

function commandOf({ answer }: DeedPart): string | undefined {
  return answer?.is === 'replied' ? answer.reply.command : undefined;
}

const LOOKED_AT = 500;

/** Undefined where the gateway does not tell. */
async function listOwn(
  { feed }: EffectContext,
  since?: number,
): Promise<readonly LoggedCommand[] | undefined> {
  const who = feed.you?.name;
  // A gateway that does not say who asks is older than that question.
  if (who === undefined) return undefined;
  const listed = await feed.listCommands({
    limit: LOOKED_AT,
    who,
    ...(since === undefined ? {} : { since }),
  });
  return listed.ok ? listed.commands : undefined;
}

/** The line is there again: whatever was settled meanwhile was told to nobody. */
async function catchUp(context: EffectContext): Promise<void> {
  const { view, dispatch } = context;
  if (!view().deeds.some(({ parts }) => parts.some(isOpen))) return;
  const commands = await listOwn(context);
  if (commands === undefined) return;
  for (const deed of view().deeds.filter(({ parts }) => parts.some(isOpen))) {
    const actions = deed.parts.filter(isOpen).flatMap(part => learn(part, commands));
    if (actions.length === 0) continue;
    dispatch(...actions);
    tellDeed(deed.id, context, true);
  }
}

function learn(part: DeedPart, commands: readonly LoggedCommand[]): readonly ViewAction[] {
  const logged = commands.find(one => one.key === part.key || one.command === commandOf(part));
  if (logged === undefined) return isUnheard(part, commands) ? [unheard(part)] : [];
  const reply = replyOf(logged);
  if (reply === undefined) return [];
  const isSettled = logged?.settled === undefined ? {} : { isSettled: true as const };
  const answer = { is: 'replied' as const, reply, ...isSettled };
  return [{ type: 'part-answered', key: part.key, answer, tookMs: part.tookMs ?? 0 }];
}

/**
 * Whatever the gateway takes it writes down before it asks anybody, and what was on the lost line it has read before it answers
 * on another one. A list that is full may have lost it at its end; what is ordered of the gateway itself is in none.
 */
function isUnheard({ answer, order }: DeedPart, commands: readonly LoggedCommand[]): boolean {
  const isLost = answer?.is === 'failed' && answer.error.code === 'no-answer';
  return isLost && commands.length < LOOKED_AT && !DESK.test(order.method);
}

const DESK = /^(?:alert|announcement)\./;

function unheard({ key, tookMs = 0 }: DeedPart): ViewAction {
  const error = {
    code: 'not-found',
    message: 'the gateway has no record of it; look at the row, then ask again',
  };
  return { type: 'part-answered', key, answer: { is: 'failed', error }, tookMs };
}

/** Somebody who comes back after a lost session wants to know of what he ordered in it. */
const BEFORE_MS = 30 * 60_000;

async function tellOfBefore(context: EffectContext): Promise<void> {
  const { feed, toast, run } = context;
  const role = ROLES.find(one => one === feed.you?.role);
  if (role === undefined || !roleCovers(role, 'lead')) return;
  const commands = await listOwn(context, Math.max(0, feed.clockNow() - BEFORE_MS));
  const before = (commands ?? []).filter(({ key }) => key !== undefined && isOfAnotherRun(key, run));
  if (before.length === 0) return;
  const count = before.length;
  const outcomes = before.map(one => outcomeOf(one) ?? 'unknown');
  const bad = outcomes.filter(outcome => outcome === 'refused' || outcome === 'unknown').length;
  if (bad === 0) toast({ id: 'before', kind: 'noted', saying: { key: 'orders.before', values: { count } } });
  else {
    const kind = outcomes.includes('unknown') ? 'unknown' : 'refused';
    toast({ id: 'before', kind, saying: { key: 'orders.before-bad', values: { count, bad } } });
  }
}

/** Of the command line's and of scripts' orders nobody is told on a screen. */
function isOfAnotherRun(key: string, run: string): boolean {
  const deed = deedOfKey(key);
  return deed !== undefined && !deed.startsWith(`${run}-`);
}
