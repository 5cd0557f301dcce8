// Asks the gateway what would be and what was: previews, the command log, timelines. Each answer comes back as an action.
import type { EffectContext } from './context.ts';
import type { EffectOf } from './effect.ts';

export async function askPreview(effect: EffectOf<'preview'>, context: EffectContext): Promise<void> {
  const answer = await context.feed.preview(effect.order);
  context.dispatch({ type: 'preview-answered', about: effect.about, answer });
}

const NEWEST = 200;

export async function listCommands(context: EffectContext): Promise<void> {
  context.dispatch({ type: 'commands-asked' });
  const answer = await context.feed.listCommands({ limit: NEWEST });
  context.dispatch({ type: 'commands-answered', answer });
}

/** As much as a day of one agent has mostly; of what is known already only its end is asked anew. */
const ENTRIES = { whole: 300, newest: 60, older: 300 } as const;

export async function readHistory(
  wish: EffectOf<'read-history'>,
  { feed, dispatch }: EffectContext,
): Promise<void> {
  const { id } = wish;
  if (wish.of === 'contacts') {
    dispatch({ type: 'contact-told', id, answer: await feed.contactHistory(id) });
    return;
  }
  const { page, before } = wish;
  const asked = { agent: id, limit: ENTRIES[page], ...(before === undefined ? {} : { before }) };
  dispatch({ type: 'agent-told', id, page, answer: await feed.agentHistory(asked) });
}

const OF_LATE_MS = 60_000;

/** All but those of this screen: one's own from another one may come as unawares. */
export async function lookForOthers({ feed, run, dispatch }: EffectContext): Promise<void> {
  const since = Math.max(0, feed.clockNow() - OF_LATE_MS);
  const answer = await feed.listCommands({ limit: NEWEST, since });
  if (!answer.ok) return;
  const others = answer.commands.filter(({ key }) => key?.startsWith(`${run}-`) !== true);
  dispatch({ type: 'others-told', others });
}

export async function readYesterday(
  { dayStartedAt }: EffectOf<'read-yesterday'>,
  { feed, dispatch }: EffectContext,
): Promise<void> {
  const day = { from: 'yesterday', to: 'yesterday' } as const;
  const answer = await feed.queueReport({ report: 'intervals', by: 'queue', every: 30, ...day });
  dispatch({ type: 'yesterday-told', yesterday: { dayStartedAt, answer } });
}

export async function listSilences({ feed, dispatch }: EffectContext): Promise<void> {
  dispatch({ type: 'silences-told', answer: await feed.listSilences() });
}
