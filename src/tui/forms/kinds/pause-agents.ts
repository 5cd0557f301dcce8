// Pausing agents: with which reason, in which queues, for how long.
import type { Field, Form } from '../form.ts';
import { agentLines, happensOnPause } from '../parts/agent-lines.ts';
import { endField, parseEnd } from '../parts/ends.ts';
import { agentsOf, commonQueues, sayQueues } from '../parts/memberships.ts';
import { planEach } from '../parts/parts-of.ts';
import { queueLines } from '../parts/queue-lines.ts';
import { REASON } from '../parts/reasons.ts';
import { refusalLines } from '../parts/refusals.ts';
import { readValue } from '../parts/values.ts';

const IN: Field = {
  ...{ name: 'queue', key: 'i', label: 'field.in', hasDigits: true },
  choices(asked) {
    const { moment, words } = asked.scene;
    const common = commonQueues(agentsOf(asked), moment);
    return [
      { value: '', text: words.say('form.all-queues') },
      ...common.map(queue => ({ value: queue, text: sayQueues([queue], moment) })),
    ];
  },
};

const END = endField({ key: 't', label: 'field.until', never: 'form.by-hand', hasShift: true });

export const PAUSE_AGENTS: Form = {
  title: asked => ({
    key: 'form.pause-agents',
    values: { count: asked.dialog.about.ids.length, name: agentsOf(asked)[0]?.row.name ?? '' },
  }),
  fields: [{ ...REASON, submits: true }, END, IN],
  body(asked, wording, width) {
    const plan = this.plan(asked);
    const { words } = wording;
    const queues = queueLines(plan, asked.scene.moment, words);
    return [
      ...agentLines(asked, happensOnPause, { words, width }),
      ...(queues.length === 0 ? [] : [[], ...queues]),
      ...refusalLines(plan, asked, { wording, width }),
    ];
  },
  ...{ confirm: { key: 'form.do-pause' }, cancel: { key: 'form.leave-all' }, danger: 'none', hasSteps: true },
  plan(asked) {
    const reason = readValue(asked, 'reason');
    const queue = readValue(asked, 'queue');
    return planEach(
      asked,
      agent => ({
        ...{ method: 'agent.pause', agent },
        ...(queue === '' ? {} : { queues: [queue] }),
        ...(reason === '' ? {} : { reason }),
      }),
      parseEnd(readValue(asked, 'end'), asked.scene.moment),
    );
  },
};
