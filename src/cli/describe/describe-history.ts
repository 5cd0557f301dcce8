// What the history tells of one, as lines: when, what, for how long, where, by whom.
import { because, createWords, formatClock, formatDuration } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { alignRows } from '../output/align-rows.ts';
import { type Place, sayInstant } from './describe-item.ts';

const words = createWords();

/** Of `agent.history` and `contact.history`, oldest first. */
export function describeHistory(history: Fields, place: Place): string {
  const entries = Array.isArray(history.entries) ? history.entries.map(asFields) : [];
  const from = typeof history.keptFrom === 'number' ? history.keptFrom : undefined;
  const note = from === undefined ? [] : [`  Kept from ${sayInstant(from, place)}.`];
  const rows = entries.map(entry => toRow(entry, history, place));
  const table = rows.length === 0 ? '    nothing yet\n' : alignRows(rows, ['left', 'left', 'right', 'left']);
  return ['', '  History', ...note, table].join('\n');
}

function toRow(entry: Fields, history: Fields, { clock }: Place): string[] {
  const { at, endedAt, kind, state } = entry;
  const instant = typeof at === 'number' ? formatClock(clock.parts(at)) : '';
  const length =
    typeof at === 'number' && typeof endedAt === 'number'
      ? formatDuration(Math.max(0, endedAt - at), words)
      : '';
  const what = kind === 'state' && typeof state === 'string' ? state : String(kind);
  return [`    ${instant}`, clean(what), length, sayRest(entry, history)];
}

function sayRest(entry: Fields, history: Fields): string {
  const nameIn = (kind: 'queues' | 'campaigns' | 'agents', id: unknown): string =>
    clean(String(asFields(history[kind])[String(id)] ?? id));
  const { queue, campaign, agent, customer, reason, how, penalty, waitMs, by } = entry;
  const { who, why } = asFields(by);
  return [
    ...(queue === undefined ? [] : [nameIn('queues', queue)]),
    ...(campaign === undefined ? [] : [nameIn('campaigns', campaign)]),
    ...(agent === undefined ? [] : [nameIn('agents', agent)]),
    ...(customer === undefined ? [] : [clean(String(customer))]),
    ...(reason === undefined ? [] : [clean(String(reason))]),
    ...(typeof waitMs === 'number' ? [`waited ${formatDuration(waitMs, words)}`] : []),
    ...(penalty === undefined ? [] : [`penalty ${clean(String(penalty))}`]),
    ...(how === undefined ? [] : [clean(String(how))]),
    ...(who === undefined ? [] : [clean(because(`by ${String(who)}`, why))]),
  ].join(', ');
}

/** A reason of two hundred wide characters, and whose it is. */
const MOST_CELLS = 500;

function clean(text: string): string {
  return cleanText(text, { cells: MOST_CELLS });
}
