// What orders would leave in the queues that they touch: `Support   19 → 16 agents, free 1 → 0, 7 wait, longest 3:12 !!`.
import { type Command, type Foreseen, foresee } from '../../../floor/index.ts';
import { formatTicking, type Words } from '../../../i18n/index.ts';
import { displayWidth, fitCells } from '../../../lib/display-width.ts';
import { selectFreshness } from '../../moment/freshness.ts';
import { queueLabel } from '../../moment/label.ts';
import { findMark } from '../../moment/marks.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import { type Line, span } from '../../parts/line.ts';
import { MARK_TEXT } from '../../parts/table/index.ts';
import type { DeedPlan } from '../../view-state/index.ts';
import { commandsOf } from './question.ts';

const LEAST_NAME_CELLS = 10;
const MOST_NAME_CELLS = 18;
const MOST = 6;

export function queueLines(plan: DeedPlan | undefined, moment: Moment, words: Words): readonly Line[] {
  return foreseenLines(commandsOf(plan), moment, words);
}

export function foreseenLines(commands: readonly Command[], moment: Moment, words: Words): readonly Line[] {
  const foreseen = [...foresee(moment.document, commands)].filter(([, { before, after }]) =>
    isOther(before, after),
  );
  const named = foreseen.map(([id, change]) => ({ id, change, name: queueLabel(moment, id) }));
  const widest = Math.max(LEAST_NAME_CELLS, ...named.map(({ name }) => displayWidth(name) + 1));
  const cells = Math.min(MOST_NAME_CELLS, widest);
  const lines = named
    .slice(0, MOST)
    .map(({ id, change, name }) => [
      span(fitCells(name, cells), 'strong'),
      ...changeSpans({ id, change }, moment, words),
    ]);
  return named.length > MOST
    ? [...lines, [span(words.say('form.more', { count: named.length - MOST }), 'faint')]]
    : lines;
}

function isOther(before: Foreseen['before'], after: Foreseen['after']): boolean {
  return before.agents !== after.agents || before.free !== after.free || before.busy !== after.busy;
}

interface Change {
  readonly id: string;
  readonly change: Foreseen;
}

function changeSpans({ id, change: { before, after } }: Change, moment: Moment, words: Words): Line {
  const agents =
    before.agents === after.agents
      ? words.say('form.agents-still', { count: before.agents })
      : words.say('form.agents', { before: before.agents, count: after.agents });
  const free =
    before.free === after.free
      ? words.say('form.free-still', { free: before.free })
      : words.say('form.free', { before: before.free, after: after.free });
  return [span(`${agents}, ${free}`), ...waitSpans(id, moment, words)];
}

/** `, 7 wait, longest 3:12 !!` */
function waitSpans(id: string, moment: Moment, words: Words): Line {
  const row = rowOf(moment.document.queues, id);
  if (!row || row.waitingCount === 0) return [];
  const told = span(`, ${words.say('form.waits', { count: row.waitingCount })}`);
  const mark = findMark(moment.marks, 'longestWait', id)?.mark;
  if (row.oldestWaitingSince === undefined || (row.waitingCount === 1 && !mark)) return [told];
  const { now } = selectFreshness(moment, row.source);
  const time = formatTicking(Math.max(0, now - row.oldestWaitingSince), words);
  const longest = `, ${words.say('form.longest', { time })}${mark ? ` ${MARK_TEXT[mark]}` : ''}`;
  return [told, span(longest, mark)];
}
