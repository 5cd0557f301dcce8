// What would happen to each agent, as he is right now: SCREENS §9.
import type { AgentRow } from '../../../floor/index.ts';
import { formatTicking, type Saying, type Words } from '../../../i18n/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { displayWidth, fitCells } from '../../../lib/display-width.ts';
import { quoteName } from '../../deeds/say-part.ts';
import { toShownState } from '../../moment/agent-state.ts';
import { selectFreshness } from '../../moment/freshness.ts';
import { queueLabel } from '../../moment/label.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import { type Line, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { Asked } from '../form.ts';

/** What a move or a pause does to somebody in this state. */
export type Happens = (told: Told) => Saying;

export interface Told {
  readonly row: AgentRow;
  /** `12:40`; empty where it is not known. */
  readonly time: string;
  /** The queue of the contact at hand. */
  readonly queue: string;
  readonly reason: string;
}

export interface AgentDrawing {
  readonly words: Words;
  readonly width: number;
  /** Said of him before what happens. */
  readonly way?: (row: AgentRow) => string;
}

/** The others are scrolled to. */
export const SHOWN_ROWS = 5;
const NAME_CELLS = 25;
const MOST_NAME_CELLS = 34;

export function agentLines(
  asked: Asked,
  happens: Happens,
  { words, width, way }: AgentDrawing,
): readonly Line[] {
  const { moment } = asked.scene;
  const ids = asked.dialog.about.ids;
  const { from, to } = rowWindow({ count: ids.length, top: asked.dialog.top }, SHOWN_ROWS);
  const shown = ids.slice(from, to).map(id => ({ id, name: nameOf(moment, id) }));
  const cells = Math.min(
    MOST_NAME_CELLS,
    Math.max(NAME_CELLS, ...shown.map(({ name }) => displayWidth(name) + 2)),
  );
  const lines = shown.flatMap(({ id, name }) => {
    const told = toldOf(moment, id, words);
    const text = words.tell(told ? happens(told) : { key: 'happens.gone' });
    const ways = told && way ? wrapWords(way(told.row), width - cells) : [];
    return [...ways, ...wrapWords(text, width - cells)].map((line, index) => [
      span(fitCells(index === 0 ? name : '', cells), 'strong'),
      span(line),
    ]);
  });
  const range = { from: from + 1, to, count: ids.length };
  return ids.length > SHOWN_ROWS ? [...lines, [span(words.say('form.more-rows', range), 'faint')]] : lines;
}

/** `"Nino Beridze" 1002` */
export function nameOf({ document }: Moment, id: string): string {
  return `${quoteName(rowOf(document.agents, id)?.name ?? id)} ${cleanText(id, { cells: 12 })}`;
}

function toldOf(moment: Moment, id: string, words: Words): Told | undefined {
  const row = rowOf(moment.document.agents, id);
  if (!row) return undefined;
  const { now } = selectFreshness(moment, row.source);
  return {
    row,
    time: row.since === undefined ? '' : formatTicking(Math.max(0, now - row.since), words),
    queue: row.queue === undefined ? '' : queueLabel(moment, row.queue),
    reason: cleanText(row.reason ?? '', { cells: 24 }),
  };
}

/** `on a Support call 3:12: keeps it, Billing calls from its end` */
export function happensOnMove(to: string): Happens {
  return ({ row, time, queue, reason }) => {
    switch (toShownState(row)) {
      case 'on-contact':
      case 'on-hold':
        return queue === ''
          ? { key: 'happens.move-own-call', values: { time, to } }
          : { key: 'happens.move-call', values: { queue, time, to } };
      case 'own':
        return { key: 'happens.move-own-call', values: { time, to } };
      case 'reserved':
        return { key: 'happens.move-ringing', values: { time, to } };
      case 'wrap-up':
        return { key: 'happens.move-wrap-up', values: { time, to } };
      case 'break':
      case 'work':
        return reason === ''
          ? { key: 'happens.move-paused', values: { time } }
          : { key: 'happens.move-break', values: { reason, time } };
      case 'auto-pause':
        return { key: 'happens.move-paused', values: { time } };
      case 'available':
        return { key: 'happens.move-available', values: { to } };
      case 'unreachable':
        return { key: 'happens.unreachable', values: { time } };
      case 'offline':
        return { key: 'happens.offline' };
      default:
        return { key: 'happens.unknown' };
    }
  };
}

/** `on a Support call 3:12: paused from its end` */
export const happensOnPause: Happens = ({ row, time, queue, reason }) => {
  switch (toShownState(row)) {
    case 'on-contact':
    case 'on-hold':
    case 'own':
      return queue === ''
        ? { key: 'happens.pause-own-call', values: { time } }
        : { key: 'happens.pause-call', values: { queue, time } };
    case 'reserved':
      return { key: 'happens.pause-ringing', values: { time } };
    case 'wrap-up':
      return { key: 'happens.pause-wrap-up', values: { time } };
    case 'break':
    case 'work':
    case 'auto-pause':
      return { key: 'happens.pause-break', values: { reason: reason === '' ? '–' : reason, time } };
    case 'available':
      return { key: 'happens.pause-available' };
    case 'unreachable':
      return { key: 'happens.unreachable', values: { time } };
    case 'offline':
      return { key: 'happens.offline' };
    default:
      return { key: 'happens.unknown' };
  }
};
