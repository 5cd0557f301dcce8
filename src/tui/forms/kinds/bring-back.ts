// Bringing home who was lent: out of where they are lent, into what they left, with the penalty that they had there.
import type { AgentReassign, AgentRow } from '../../../floor/index.ts';
import { NOTHING } from '../../panes/figures.ts';
import { leftBy, lentTo } from '../../select/moved.ts';
import type { Form } from '../form.ts';
import { agentLines, happensOnMove } from '../parts/agent-lines.ts';
import { type AgentAt, agentsOf, sayQueues } from '../parts/memberships.ts';
import { planEach } from '../parts/parts-of.ts';
import { queueLines } from '../parts/queue-lines.ts';
import { refusalLines } from '../parts/refusals.ts';

export const BRING_BACK: Form = {
  title: asked => ({
    key: 'form.bring-back',
    values: { count: asked.dialog.about.ids.length, name: agentsOf(asked)[0]?.row.name ?? '' },
  }),
  fields: [],
  body(asked, wording, width) {
    const { words } = wording;
    const { moment } = asked.scene;
    const plan = BRING_BACK.plan(asked);
    const homeOf = (row: AgentRow): string => sayQueues(leftBy(row), moment);
    const wayOf = (row: AgentRow): string =>
      `${sayQueues(lentTo(row), moment) || NOTHING} → ${homeOf(row) || NOTHING}`;
    return [
      ...agentLines(asked, told => happensOnMove(homeOf(told.row))(told), { words, width, way: wayOf }),
      [],
      ...queueLines(plan, moment, words),
      ...refusalLines(plan, asked, { wording, width }),
    ];
  },
  ...{
    confirm: { key: 'form.do-bring-back' },
    cancel: { key: 'form.leave-all' },
    danger: 'none',
    hasSteps: true,
  },
  plan(asked) {
    const agents = new Map(agentsOf(asked).map(agent => [agent.id, agent]));
    return planEach(asked, id => homeward(agents.get(id)));
  },
};

/** Undefined of who is at home. */
function homeward(agent: AgentAt | undefined): AgentReassign | undefined {
  if (!agent) return undefined;
  const { id, row } = agent;
  const from = lentTo(row);
  const to = leftBy(row).map(queue => ({
    queue,
    penalty: row.left?.[queue]?.penalty ?? 0,
  }));
  return from.length === 0 && to.length === 0 ? undefined : { method: 'agent.reassign', agent: id, from, to };
}

/** Whether anything brings him home. */
export function isAway({ row }: AgentAt): boolean {
  return lentTo(row).length > 0 || leftBy(row).length > 0;
}
