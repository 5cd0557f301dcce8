// What a move would do, as the floor stands: each agent, which queues, and what is left behind in them.
import { queueLabel } from '../../moment/label.ts';
import type { Wording } from '../../panes/wording.ts';
import { type Line, lineWidth, type Span, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { DeedPlan } from '../../view-state/index.ts';
import type { Asked } from '../form.ts';
import { agentLines, happensOnMove } from '../parts/agent-lines.ts';
import { agentsOf, allQueues, sayQueues } from '../parts/memberships.ts';
import { queueLines } from '../parts/queue-lines.ts';
import { refusalLines } from '../parts/refusals.ts';
import type { Move } from './reassign.ts';

interface Question {
  readonly asked: Asked;
  readonly plan: DeedPlan | undefined;
  readonly move: Move;
}

export function reassignBody(
  { asked, plan, move }: Question,
  wording: Wording,
  width: number,
): readonly Line[] {
  const { words } = wording;
  const { moment } = asked.scene;
  return [
    ...agentLines(asked, happensOnMove(queueLabel(moment, move.to)), { words, width }),
    ...placesLine(asked, move, width),
    [],
    ...queueLines(plan, moment, words),
    ...fixedLines(move, asked, width),
    ...refusalLines(plan, asked, { wording, width }),
  ];
}

const GAP = 5;

/** `leave  Support     join  Billing, penalty 0     keep  VIP`: the first letters are the keys that change them. */
function placesLine(asked: Asked, { to, penalty, from }: Move, width: number): readonly Line[] {
  const { moment, words } = asked.scene;
  const left = [...new Set([...from.values()].flat())];
  const kept = allQueues(agentsOf(asked), moment).filter(queue => !left.includes(queue) && queue !== to);
  const name = (queues: readonly string[]): string => sayQueues(queues, moment) || words.say('field.empty');
  const parts: Span[][] = [
    [...keyed('l', words.say('field.leave')), span(`  ${name(left)}`)],
    [
      ...keyed('j', words.say('field.join')),
      span(`  ${name([to])}, `),
      ...keyed('p', words.say('field.penalty')),
      span(` ${penalty}`),
    ],
    ...(kept.length === 0 ? [] : [[span(`${words.say('form.keep')}  ${name(kept)}`)]]),
  ];
  const lines: Span[][] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last && lineWidth(last) + GAP + lineWidth(part) <= width) last.push(span(' '.repeat(GAP)), ...part);
    else lines.push([...part]);
  }
  return lines;
}

/** Where the word does not begin with its key, the key stands before it. */
function keyed(key: string, word: string): Span[] {
  return word.startsWith(key)
    ? [span(key, 'key'), span(word.slice(key.length))]
    : [span(key, 'key'), span(` ${word}`)];
}

/** `"1014" is fixed in Support on the PBX: paused there instead` */
function fixedLines(
  { fixed, isVia }: Move,
  { scene: { moment, words } }: Asked,
  width: number,
): readonly Line[] {
  return fixed.flatMap(({ id, queues }) => {
    const values = { id, queues: sayQueues(queues, moment) };
    const told = isVia ? words.say('form.fixed-paused', values) : words.say('form.fixed-refused', values);
    return wrapWords(told, width).map(text => [span(text, isVia ? 'text' : 'amber')]);
  });
}
