// The box of a dialog: a frame with its title in it, its lines, and its keys, which are never left out.
import { cutCells } from '../../lib/display-width.ts';
import { fitLine, type Line, lineWidth, span } from './line.ts';

export interface DialogBox {
  readonly title: string;
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
}

const FRAME_LINES = 2;

/** As high as it must be, and no higher than the screen: then the end of its lines makes way for the keys. */
export function dialogBox({ title, body, foot }: DialogBox, size: { width: number; height: number }): Line[] {
  const room = Math.max(0, size.height - FRAME_LINES - foot.length);
  const shown = body.length <= room ? body : [...body.slice(0, Math.max(0, room - 1)), [span('…', 'faint')]];
  const lines = [...shown.slice(0, room), ...foot];
  return [
    topLine(title, size.width),
    ...lines.map(line => framed(line, size.width)),
    [span(`└${'─'.repeat(size.width - 2)}┘`, 'rule')],
  ].slice(0, size.height);
}

function topLine(title: string, width: number): Line {
  const text = cutCells(title, width - 6);
  const left: Line = [span('┌ ', 'rule'), span(text, 'title'), span(' ', 'rule')];
  return [...left, span(`${'─'.repeat(Math.max(0, width - 1 - lineWidth(left)))}┐`, 'rule')];
}

/** A line that needs the cell beside the frame has it. */
function framed(line: Line, width: number): Line {
  if (lineWidth(line) === width - 3) return [span('│ ', 'rule'), ...line, span('│', 'rule')];
  return [span('│ ', 'rule'), ...fitLine(line, width - 4), span(' │', 'rule')];
}
