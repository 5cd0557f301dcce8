// The box of a dialog: a frame with its title in it, its lines, and its keys, which are never left out.
import { cutCells } from '../../lib/display-width.ts';
import { fitLine, type Line, lineWidth, span } from './line.ts';

export interface DialogBox {
  readonly title: string;
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
  /** Which part of the lines is to be seen, where they are more than the screen holds; round and round. */
  readonly page?: number;
  /** In the last line of each part. */
  readonly sayPage?: (page: number, pages: number) => string;
}

const FRAME_LINES = 2;

/** As high as it must be, and no higher than the screen: then its lines are turned over, part by part, and the keys stay. */
export function dialogBox(box: DialogBox, size: { width: number; height: number }): Line[] {
  const { title, body, foot } = box;
  const room = Math.max(0, size.height - FRAME_LINES - foot.length);
  const shown = body.length <= room ? body : partOf(box, room);
  const lines = [...shown.slice(0, room), ...foot];
  return [
    topLine(title, size.width),
    ...lines.map(line => framed(line, size.width)),
    [span(`└${'─'.repeat(size.width - 2)}┘`, 'rule')],
  ].slice(0, size.height);
}

function partOf({ body, page = 0, sayPage = () => '…' }: DialogBox, room: number): readonly Line[] {
  const held = Math.max(1, room - 1);
  const pages = Math.ceil(body.length / held);
  const at = ((page % pages) + pages) % pages;
  // The last part is as full as the others, so that the box stays as high as it is.
  const from = Math.min(at * held, body.length - held);
  return [...body.slice(from, from + held), [span(sayPage(at + 1, pages), 'faint')]];
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
