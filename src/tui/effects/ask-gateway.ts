// Asks the gateway what would be and what was: previews, the command log. Each answer comes back as an action.
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
