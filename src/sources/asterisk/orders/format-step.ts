// An action as one line for people: what would be asked, or was, in Asterisk's own words.
import { Buffer } from 'node:buffer';
import { cleanText } from '../../../lib/clean-text.ts';
import type { ActionToSend, ActionValue } from '../wire/format-action.ts';
import type { Step } from './step.ts';

/**
 *     QueueAdd Queue=billing Interface=PJSIP/1002 Penalty=0 Paused=false MemberName="Nino Beridze"
 *     QueueMemberRingInUse Queue=billing Interface=PJSIP/1002 RingInUse=false (if the queue would ring him on a call)
 */
export function formatStep({ action, when }: Pick<Step, 'action' | 'when'>): string {
  return when === undefined ? formatDid(action) : `${formatDid(action)} (${when.words})`;
}

/** The same without its condition: it was met. */
export function formatDid({ Action, ...headers }: ActionToSend): string {
  const parts = Object.entries(headers).flatMap(([header, value]) =>
    value === undefined ? [] : [`${header}=${formatValue(value)}`],
  );
  return [Action, ...parts].join(' ');
}

function formatValue(value: ActionValue): string {
  const text = typeof value === 'number' ? String(value) : cleanText(toBytes(value), { cells: 200 });
  return PLAIN.test(text) ? text : `"${text.replaceAll('"', "'")}"`;
}

function toBytes(value: Exclude<ActionValue, number>): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value);
  return value instanceof Uint8Array ? value : Buffer.concat(value.map(each => Buffer.from(each)));
}

const PLAIN = /^[^\s"=]+$/;
