// Looks for one's own last order and asks what undoing it would do; then it is a question on the screen.
import { type PickedUndo, pickUndo } from '../deeds/pick-undo.ts';
import type { UndoEntry } from '../view-state/index.ts';
import { eachAbreast } from './abreast.ts';
import type { EffectContext } from './context.ts';

const LOOKED_AT = 500;

export async function askUndo(context: EffectContext): Promise<void> {
  const { feed, view, dispatch, toast } = context;
  const who = feed.you?.name;
  const listed = await feed.listCommands({ limit: LOOKED_AT, ...(who === undefined ? {} : { who }) });
  if (!listed.ok) {
    const { message } = listed.error;
    toast({ id: 'undo', kind: 'refused', saying: { key: 'undo.not-told', values: { message } } });
    return;
  }
  const { deeds } = view();
  const { document } = feed;
  const picked = pickUndo({ commands: listed.commands, deeds, document, now: feed.clockNow() });
  if (picked === undefined) {
    toast({ id: 'undo', kind: 'noted', saying: { key: 'undo.nothing' } });
    return;
  }
  const entries = await previewAll(picked, context);
  const { title, at, final } = picked;
  const question = { kind: 'undo', title, at, entries, ...(final ? { final } : {}) } as const;
  // Whoever has gone on meanwhile is not interrupted.
  if (view().dialog === undefined) dispatch({ type: 'dialog-opened', dialog: question });
}

async function previewAll(
  { commands, announcements }: PickedUndo,
  { feed }: EffectContext,
): Promise<readonly UndoEntry[]> {
  const previews = await eachAbreast(commands, async ({ command, about, method }): Promise<UndoEntry> => {
    const asked = await feed.previewUndo(command);
    const told = asked.ok ? { preview: asked.preview } : { error: asked.error };
    return { command, method, name: about.name, ...told };
  });
  const withdrawals = announcements.map(({ id, text }) => ({
    ...{ command: id, name: text, method: 'announcement.withdraw' },
  }));
  return [...previews, ...withdrawals];
}
