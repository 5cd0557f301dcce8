// The question whether one's own last order shall be undone: what goes back, what stays and why. SCREENS §9.
import type { Command } from '../../floor/index.ts';
import { emptiedByAll, emptiedLines, foreseenLines, isOrder } from '../forms/index.ts';
import { showKey } from '../keys/show-key.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import { wrapWords } from '../parts/wrap-words.ts';
import type { Scene } from '../scene/scene.ts';
import type { DeedPlan, PlannedPart, UndoDialog, UndoEntry } from '../view-state/index.ts';
import type { DialogFace } from './dialog-face.ts';
import { goesBack, undoLines } from './say-undo.ts';

export function undoFace(dialog: UndoDialog, scene: Scene): DialogFace {
  const plan = planUndo(dialog);
  const orders = dialog.entries.filter(goesBack).flatMap(ordersOf);
  const emptied = emptiedByAll(orders, { scene });
  const isEmptying = emptied.length > 0;
  const confirm = { key: 'undo.do' } as const;
  return {
    title: { key: 'undo.title' },
    body(wording: Wording, width: number): readonly Line[] {
      const foreseen = foreseenLines(orders, scene.moment, wording.words);
      const told = undoLines(dialog, scene.moment, { wording, width });
      return foreseen.length === 0 ? told : [...told, [], ...foreseen];
    },
    last: (wording, width) => [
      ...anewLines(dialog, isEmptying, { wording, width }),
      ...emptiedLines(emptied, { scene }, { wording, width }),
    ],
    keys: [
      {
        keys: [isEmptying ? 'y' : 'enter'],
        label: isEmptying
          ? { key: 'form.all-the-same', values: { confirm: scene.words.tell(confirm) } }
          : confirm,
        confirms: true,
        ...(plan ? {} : { whyOff: { key: 'why.nothing-goes-back' as const } }),
        run: () => plan && [{ type: 'dialog-closed' }, { effect: 'deed', plan }],
      },
      { keys: ['escape'], label: { key: 'form.leave-it' }, run: () => ({ type: 'dialog-closed' }) },
    ],
  };
}

/** `Shown anew; Enter again to undo.` */
function anewLines(
  { isAnew }: UndoDialog,
  isEmptying: boolean,
  { wording: { words }, width }: { readonly wording: Wording; readonly width: number },
): readonly Line[] {
  if (!isAnew) return [];
  const values = { key: showKey(isEmptying ? 'y' : 'enter'), confirm: words.say('undo.do') };
  return wrapWords(words.say('form.shown-anew', values), width).map(text => [span(text, 'amber')]);
}

/** What the gateway would order; one that is older than this tool does not tell. */
function ordersOf({ preview }: UndoEntry): readonly Command[] {
  return (preview?.orders ?? []).flatMap(order => (isOrder(order) ? [order] : []));
}

function planUndo({ entries }: UndoDialog): DeedPlan | undefined {
  const parts = entries.filter(goesBack).map((entry): PlannedPart => {
    const { command, name, method } = entry;
    return {
      name,
      ...rowOfEntry(entry),
      order:
        method === 'announcement.withdraw'
          ? { method, announcement: command }
          : { method: 'command.undo', command },
    };
  });
  if (parts.length === 0) return undefined;
  const values = { count: parts.length };
  return {
    title: { key: 'deed.undo', values },
    done: { key: 'done.undo', values },
    short: 'short.undone',
    parts,
  };
}

/** The row that shows that it is under way. */
function rowOfEntry({ preview }: UndoEntry): Pick<PlannedPart, 'row'> {
  const about = preview?.about;
  return about === undefined ? {} : { row: { of: about.kind, id: about.id } };
}
