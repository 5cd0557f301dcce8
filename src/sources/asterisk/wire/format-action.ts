// An action to the bytes of an AMI request: the one place where a value meets the socket, and none with a line break passes.
import { Buffer } from 'node:buffer';
import { Unsendable } from './unsendable.ts';

/** Text goes out as UTF-8; bytes, as a source has a name, as they are. Several values are a line each. */
export type ActionValue = string | number | Uint8Array | readonly (string | Uint8Array)[];

/** `Action` names it; an `undefined` header is left out. */
export interface ActionToSend {
  readonly Action: string;
  readonly [header: string]: ActionValue | undefined;
}

/**
 *     {Action: 'QueuePause', Interface: 'PJSIP/1002', Paused: 'true'}, 'k3f9q2-7'
 *     → Action: QueuePause\r\nInterface: PJSIP/1002\r\nPaused: true\r\nActionID: k3f9q2-7\r\n\r\n
 *
 * Throws `Unsendable` on a header or value that holds CR, LF or NUL (a line of its own making), on a line that
 * Asterisk discards for its length, and on more lines than it takes.
 */
export function formatAction(action: ActionToSend, actionId: string): Buffer {
  const lines = Object.entries({ ...action, ActionID: actionId }).flatMap(([header, value]) =>
    toValues(value).map(each => formatLine(header, each)),
  );
  if (lines.length > MOST_LINES)
    throw new Unsendable('Action', action.Action, `has ${lines.length} lines, of at most ${MOST_LINES}`);
  return Buffer.concat([...lines, LINE_END]);
}

function toValues(value: ActionValue | undefined): readonly (string | Uint8Array)[] {
  if (value === undefined) return [];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' || value instanceof Uint8Array ? [value] : value;
}

function formatLine(header: string, value: string | Uint8Array): Buffer {
  const text = Buffer.from(value).toString('latin1');
  if (!HEADER.test(header)) throw new Unsendable('header', header, 'is no name of a header');
  if (BREAK.test(text)) throw new Unsendable(header, text, 'holds a line break or a NUL');
  const line = Buffer.from(`${header}: ${text}\r\n`, 'latin1');
  if (line.length > LONGEST_LINE)
    throw new Unsendable(header, text, `makes a line of ${line.length} bytes, of at most ${LONGEST_LINE}`);
  return line;
}

const LINE_END = Buffer.from('\r\n');
const HEADER = /^[A-Za-z][A-Za-z0-9_()-]*$/;
const BREAK = /[\r\n\0]/;
/** manager.c: `inbuf[1025]`, of which one byte ends the string; a longer line is discarded with its action. */
const LONGEST_LINE = 1024;
/** manager.h: `AST_MAX_MANHEADERS`. */
const MOST_LINES = 128;
