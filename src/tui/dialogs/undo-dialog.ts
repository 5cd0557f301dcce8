// The question whether one's own last order shall be undone: what goes back, what stays and why. SCREENS §9.
import { cleanText } from '../../lib/clean-text.ts';
import { entryOf } from '../deeds/read-log.ts';
import { quoteName } from '../deeds/say-part.ts';
import { sayHourMinute, type Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import { wrapWords } from '../parts/wrap-words.ts';
import type { Scene } from '../scene/scene.ts';
import type { DeedPlan, PlannedPart, UndoDialog, UndoEntry } from '../view-state/index.ts';
import type { DialogFace } from './dialog-face.ts';

export function undoFace(dialog: UndoDialog, _scene: Scene): DialogFace {
  const plan = planUndo(dialog);
  return {
    title: { key: 'undo.title' },
    body: (wording, width) => undoLines(dialog, wording, width),
    keys: [
      {
        keys: ['enter'],
        label: { key: 'undo.do' },
        confirms: true,
        ...(plan ? {} : { whyOff: { key: 'why.nothing-goes-back' as const } }),
        run: () => plan && [{ type: 'dialog-closed' }, { effect: 'deed', plan }],
      },
      { keys: ['escape'], label: { key: 'form.leave-it' }, run: () => ({ type: 'dialog-closed' }) },
    ],
  };
}

function goesBack({ preview, error }: UndoEntry): boolean {
  return error === undefined && preview?.refusal === undefined;
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

const SAID_CELLS = 160;
const MOST_STAYS = 8;

/** `Undo "move 3 to Billing" (14:05)? 2 go back to Support. "Nino Beridze" stays: she logged out 14:40.` */
function undoLines(
  { title, at, entries, final }: UndoDialog,
  wording: Wording,
  width: number,
): readonly Line[] {
  const { words } = wording;
  const back = entries.filter(goesBack);
  const stays = entries.filter(entry => !goesBack(entry));
  const deed = cleanText(words.tell(title), { cells: SAID_CELLS });
  const question = words.say('undo.question', { deed, clock: sayHourMinute(at, wording) });
  const told = [
    ...(final ? [sayFinal(final, wording)] : []),
    `${question} ${words.say('undo.goes-back', { count: back.length })}`,
    ...back.flatMap(entry => keptOf(entry)),
    ...stays
      .slice(0, MOST_STAYS)
      .map(entry => words.say('undo.stays', { name: quoteName(entry.name), why: whyStays(entry) })),
    ...(stays.length > MOST_STAYS ? [words.say('form.more', { count: stays.length - MOST_STAYS })] : []),
  ];
  return told.flatMap(text => wrapWords(text, width).map(line => [span(line)]));
}

function sayFinal({ method, about, askedAt }: NonNullable<UndoDialog['final']>, wording: Wording): string {
  const how = entryOf(method)?.undo.how ?? '';
  const values = { name: quoteName(about.name), method, clock: sayHourMinute(askedAt, wording), how };
  return wording.words.say('undo.final', values);
}

/** A part of it goes back, and a part does not. */
function keptOf({ preview }: UndoEntry): readonly string[] {
  return (preview?.kept ?? []).map(({ said }) => cleanText(said, { cells: SAID_CELLS }));
}

function whyStays({ preview, error }: UndoEntry): string {
  const kept = preview?.kept?.map(({ said }) => said).join('; ');
  return cleanText(error?.message ?? (kept || (preview?.refusal ?? '')), { cells: SAID_CELLS });
}
