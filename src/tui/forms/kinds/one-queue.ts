// Orders about agents in one queue: adding them to it, taking them out, their penalty in it.
import type { Command, QueueId } from '../../../floor/index.ts';
import type { Saying } from '../../../i18n/index.ts';
import { rowOf } from '../../moment/moment.ts';
import type { Asked, Field, Form } from '../form.ts';
import { agentLines, happensOnMove } from '../parts/agent-lines.ts';
import { endField, parseEnd } from '../parts/ends.ts';
import {
  agentsOf,
  allQueues,
  placeIn,
  queueChoices,
  queuesLeftOut,
  sayQueues,
} from '../parts/memberships.ts';
import { planEach } from '../parts/parts-of.ts';
import { queueLines } from '../parts/queue-lines.ts';
import { refusalLines } from '../parts/refusals.ts';
import { readValue } from '../parts/values.ts';

const END = endField({ key: 't', label: 'field.back', never: 'form.never', hasShift: true });

const QUEUE: Field = {
  ...{ name: 'queue', key: 'i', label: 'field.queue', isNeeded: true, hasDigits: true, submits: true },
  choices: () => [],
};

const PENALTY: Field = {
  ...{ name: 'penalty', key: 'n', label: 'field.penalty', isFree: true },
  choices: () => ['0', '1', '2', '5', '10'].map(value => ({ value, text: value })),
  show: value => value || '0',
  whyNot: value => (/^\d{1,6}$/.test(value) ? undefined : { key: 'why.no-penalty', values: { value } }),
};

const TO: Field = {
  ...QUEUE,
  choices: asked => queueChoices(asked, queue => areAllIn(queue, asked)),
  leftOut: asked => queuesLeftOut(asked, queue => areAllIn(queue, asked)),
};

function areAllIn(queue: QueueId, asked: Asked): boolean {
  return agentsOf(asked).every(({ row }) => placeIn(row, queue) !== undefined);
}

const FROM: Field = {
  ...QUEUE,
  choices(asked) {
    const { moment } = asked.scene;
    return allQueues(agentsOf(asked), moment).map(queue => ({
      value: queue,
      text: sayQueues([queue], moment),
    }));
  },
};

interface Kind {
  readonly title: 'form.add' | 'form.remove' | 'form.penalty';
  readonly confirm: Saying;
  readonly fields: readonly Field[];
  /** Undefined where he is not one of those meant. */
  readonly command: (agent: string, queue: QueueId, asked: Asked) => Command | undefined;
}

function oneQueueForm({ title, confirm, fields, command }: Kind): Form {
  return {
    title: asked => ({
      key: title,
      values: { count: asked.dialog.about.ids.length, name: agentsOf(asked)[0]?.row.name ?? '' },
    }),
    fields,
    body(asked, wording, width) {
      const plan = this.plan(asked);
      const { words } = wording;
      const { moment } = asked.scene;
      const to = sayQueues([readValue(asked, 'queue')], moment);
      const queues = queueLines(plan, moment, words);
      return [
        ...(title === 'form.add' ? agentLines(asked, happensOnMove(to), { words, width }) : []),
        ...(queues.length === 0 ? [] : [[], ...queues]),
        ...refusalLines(plan, asked, { wording, width }),
      ];
    },
    ...{ confirm, cancel: { key: 'form.leave-all' }, danger: 'none', hasSteps: true },
    plan(asked) {
      const queue = readValue(asked, 'queue');
      if (queue === '') return undefined;
      const end = parseEnd(readValue(asked, 'end'), asked.scene.moment);
      return planEach(asked, agent => command(agent, queue, asked), end);
    },
  };
}

function isMember(asked: Asked, agent: string, queue: QueueId): boolean {
  const row = rowOf(asked.scene.moment.document.agents, agent);
  return row !== undefined && placeIn(row, queue) !== undefined;
}

function penaltyOf(asked: Asked): number {
  return Number(readValue(asked, 'penalty') || '0');
}

export const ADD: Form = oneQueueForm({
  ...{ title: 'form.add', confirm: { key: 'form.do-add' }, fields: [TO, PENALTY, END] },
  command: (agent, queue, asked) =>
    isMember(asked, agent, queue)
      ? undefined
      : { method: 'agent.add', agent, queue, penalty: penaltyOf(asked) },
});

export const REMOVE: Form = oneQueueForm({
  ...{ title: 'form.remove', confirm: { key: 'form.do-remove' }, fields: [FROM, END] },
  command: (agent, queue, asked) =>
    isMember(asked, agent, queue) ? { method: 'agent.remove', agent, queue } : undefined,
});

const { submits: _, ...CHOSEN } = FROM;

export const SET_PENALTY: Form = oneQueueForm({
  title: 'form.penalty',
  confirm: { key: 'form.do-set' },
  fields: [CHOSEN, { ...PENALTY, isNeeded: true, submits: true }, END],
  command: (agent, queue, asked) =>
    isMember(asked, agent, queue)
      ? { method: 'agent.setPenalty', agent, queue, penalty: penaltyOf(asked) }
      : undefined,
});
