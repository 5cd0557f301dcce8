// Orders all that a deed is about, a few at a time, and says what became of it.
import type { Called, CommandReply, DeskAnswer } from '../../client/index.ts';
import { fateOfDeed } from '../deeds/fate.ts';
import type { Deed, DeedOrder, DeedPart, DeedPlan, PartAnswer, ViewAction } from '../view-state/index.ts';
import { eachAbreast } from './abreast.ts';
import type { EffectContext } from './context.ts';

export async function doDeed(plan: DeedPlan, context: EffectContext): Promise<void> {
  const deed = toDeed(plan, context);
  const { dispatch } = context;
  const begun: ViewAction = { type: 'deed-begun', deed };
  if (deed.parts.length > 1)
    dispatch(begun, { type: 'dialog-opened', dialog: { kind: 'outcomes', deed: deed.id } });
  else dispatch(begun);
  await eachAbreast(deed.parts, part => orderPart(part, context));
  closeWhereDone(deed.id, context);
  tellDeed(deed.id, context);
  const done = context.view().deeds.find(({ id }) => id === deed.id);
  if (done) context.onDone(done);
}

function toDeed(plan: DeedPlan, { run, newId, feed }: EffectContext): Deed {
  const id = `${run}-${newId()}`;
  const parts = plan.parts.map((part, index) => ({ ...part, key: `${id}.${index + 1}` }));
  return { ...plan, id, at: feed.clockNow(), parts };
}

async function orderPart({ order, key }: DeedPart, context: EffectContext): Promise<void> {
  const { timers, dispatch } = context;
  const askedMs = timers.now();
  const answer = await ask(order, key, context);
  dispatch({ type: 'part-answered', key, answer, tookMs: Math.max(0, timers.now() - askedMs) });
}

async function ask(order: DeedOrder, key: string, { feed }: EffectContext): Promise<PartAnswer> {
  switch (order.method) {
    case 'command.undo':
      return toReplied(await feed.undo(order.command, { key }));
    case 'alert.acknowledge':
    case 'alert.silence':
    case 'alert.endSilence':
    case 'announcement.post':
    case 'announcement.withdraw':
      return toTold(await feed.tell(order));
    default:
      return toReplied(await feed.call({ ...order, key }));
  }
}

function toReplied(called: Called<'reply', CommandReply>): PartAnswer {
  return called.ok ? { is: 'replied', reply: called.reply } : { is: 'failed', error: called.error };
}

function toTold(called: Called<'told', DeskAnswer>): PartAnswer {
  return called.ok ? { is: 'told', told: called.told } : { is: 'failed', error: called.error };
}

/** What went as it was meant to needs no reading. */
function closeWhereDone(id: string, { view, dispatch }: EffectContext): void {
  const { dialog: open, deeds } = view();
  const deed = deeds.find(one => one.id === id);
  const isItsOwn = open?.dialog.kind === 'outcomes' && open.dialog.deed === id;
  if (!deed || !isItsOwn) return;
  const fate = fateOfDeed(deed);
  if (fate === 'applied' || fate === 'deferred') dispatch({ type: 'dialog-closed' });
}

const SETTLED_MS = 8_000;

/** Said anew with each thing that becomes known. `isLate`: it was said to be not known before. */
export function tellDeed(id: string, { view, toast }: EffectContext, isLate = false): void {
  const deed = view().deeds.find(one => one.id === id);
  const fate = deed && fateOfDeed(deed);
  if (fate === undefined || fate === 'asked') return;
  toast({ id, kind: fate, deed: id, ...(isLate && fate === 'applied' ? { forMs: SETTLED_MS } : {}) });
}
