// Draws the open dialog in its box in the middle of the screen: SCREENS §9.
import { showKey } from '../keys/show-key.ts';
import type { Placement } from '../layout/placement.ts';
import type { Wording } from '../panes/wording.ts';
import { dialogBox } from '../parts/dialog-box.ts';
import { type Line, lineWidth, span } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import type { DialogFace } from './dialog-face.ts';
import { faceOf } from './face-of.ts';

const WIDTH = 64;
/** The frame and the cell beside it, on both sides. */
const FRAME_CELLS = 4;

export function dialogLines(scene: Scene, wording: Wording): readonly Line[] {
  const { dialog: open } = scene.view;
  if (!open) return [];
  const width = Math.min(WIDTH, scene.size.columns);
  const face = faceOf(open.dialog, scene);
  const inner = width - FRAME_CELLS;
  const box = {
    title: capital(wording.words.tell(face.title)),
    body: face.body(wording, inner),
    page: open.page,
    sayPage: (page: number, pages: number) => wording.words.say('form.more-lines', { page, pages }),
    foot: [...(face.last?.(wording, inner) ?? []), ...footLines(face, inner, wording)],
  };
  return dialogBox(box, { width, height: scene.size.rows });
}

/** Where it stands on this screen; asked anew for each, so that a resize keeps it in the middle. */
export function placeDialog(scene: Scene, wording: Wording): Placement | undefined {
  const { columns, rows } = scene.size;
  const height = dialogLines(scene, wording).length;
  if (height === 0) return undefined;
  const width = Math.min(WIDTH, columns);
  const middle = { x: Math.floor((columns - width) / 2), y: Math.floor((rows - height) / 2) };
  return { pane: 'dialog', ...middle, width, height };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const GAP = 3;

/** Its keys, on as many lines as they take. */
function footLines({ keys }: DialogFace, width: number, { words }: Wording): Line[] {
  const lines: Line[] = [];
  for (const {
    keys: [first = ''],
    label,
    whyOff,
  } of keys) {
    if (label === undefined) continue;
    const look = whyOff ? 'faint' : 'key';
    const told = [
      { ...span(showKey(first), look), target: { kind: 'key', key: first } as const },
      span(` ${words.tell(label)}`, whyOff ? 'faint' : 'text'),
    ];
    const last = lines.at(-1);
    if (last && lineWidth(last) + GAP + lineWidth(told) <= width)
      lines[lines.length - 1] = [...last, span(' '.repeat(GAP)), ...told];
    else lines.push(told);
  }
  return lines;
}
