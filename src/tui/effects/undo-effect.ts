// Looks for one's own last order and asks what undoing it would do; then it is a question on the screen.
import type { LoggedCommand } from '../../client/index.ts';
import { type PickedUndo, pickUndo } from '../deeds/pick-undo.ts';
import type { UndoDialog, UndoEntry, ViewState } from '../view-state/index.ts';
import { eachAbreast } from './abreast.ts';
import type { EffectContext } from './context.ts';

const LOOKED_AT = 500;

export async function askUndo(context: EffectContext): Promise<void> {
  const { view, dispatch, toast } = context;
  const listed = await listOwn(context);
  if (!listed.ok) {
    const { message } = listed.error;
    toast({ id: 'undo', kind: 'refused', saying: { key: 'undo.not-told', values: { message } } });
    return;
  }
  const picked = pickOwn(listed.commands, context);
  if (picked === undefined) {
    toast({ id: 'undo', kind: 'noted', saying: { key: 'undo.nothing' } });
    return;
  }
  const question = await toQuestion(picked, context);
  // Whoever has gone on meanwhile is not interrupted.
  if (view().dialog === undefined) dispatch({ type: 'dialog-opened', dialog: question });
}

/** Something may have been done to those whom it is about since it was asked: then it is to be read anew. */
export async function askUndoAgain(context: EffectContext): Promise<void> {
  const { view, dispatch } = context;
  const asked = openQuestion(view());
  const listed = asked && (await listOwn(context));
  if (!asked || !listed?.ok) return;
  const picked = pickOwn(listed.commands, context);
  const question = picked && (await toQuestion(picked, context));
  if (!question || openQuestion(view()) !== asked || isSame(question, asked)) return;
  dispatch({ type: 'dialog-opened', dialog: { ...question, isAnew: true } });
}

function openQuestion({ dialog }: ViewState): UndoDialog | undefined {
  return dialog?.dialog.kind === 'undo' ? dialog.dialog : undefined;
}

/** How long ago something was changes with each look, and is no news. */
function isSame(one: UndoDialog, other: UndoDialog): boolean {
  const told = ({ entries }: UndoDialog): string =>
    JSON.stringify(
      entries.map(({ command, preview, error }) => [
        command,
        preview?.orders,
        preview?.refusal === undefined,
        preview?.kept?.map(({ queue, because }) => [queue, because]),
        error?.code,
      ]),
    );
  return told(one) === told(other);
}

async function toQuestion(picked: PickedUndo, context: EffectContext): Promise<UndoDialog> {
  const entries = await previewAll(picked, context);
  const { title, at, final } = picked;
  return { kind: 'undo', title, at, entries, ...(final ? { final } : {}) };
}

function listOwn({ feed }: EffectContext) {
  const who = feed.you?.name;
  return feed.listCommands({ limit: LOOKED_AT, ...(who === undefined ? {} : { who }) });
}

function pickOwn(commands: readonly LoggedCommand[], { feed, view }: EffectContext): PickedUndo | undefined {
  return pickUndo({ commands, deeds: view().deeds, document: feed.document, now: feed.clockNow() });
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
