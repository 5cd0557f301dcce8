// Orders about agents: moving, pausing, queues and penalties, logging out, listening in.
import { isAway, openForm, planUnpause } from '../../forms/index.ts';
import { rowOf } from '../../moment/moment.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ActionRecord, ArgSpec } from '../action.ts';
import { AGENTS_ARG, QUEUE_ARG, REASON_ARG, TIME_ARG } from '../arg-specs.ts';
import { formAction, only, said } from './form-action.ts';
import { whomFrom, whyCannot, whyNobody } from './whom.ts';

const TO: ArgSpec = { ...QUEUE_ARG, name: 'to', isOptional: false };

export const AGENT_ORDERS: readonly ActionRecord[] = [
  formAction({
    id: 'agent.reassign',
    of: 'agents',
    aliases: ['move'],
    keys: ['r'],
    title: 'key.reassign',
    help: 'key.reassign.long',
    footer: 0.1,
    args: [AGENTS_ARG, TO, TIME_ARG],
    values: args => said({ to: only(args, 'to'), end: only(args, 'time') }),
  }),
  formAction({
    id: 'agent.pause',
    of: 'agents',
    keys: ['p'],
    title: 'key.pause',
    help: 'key.pause.long',
    footer: 0.2,
    args: [AGENTS_ARG, REASON_ARG, TIME_ARG],
    values: args => said({ reason: only(args, 'reason'), end: only(args, 'time') }),
  }),
  {
    id: 'agent.unpause',
    keys: ['u'],
    title: 'key.unpause',
    help: 'key.unpause.long',
    footer: 0.3,
    args: [AGENTS_ARG],
    whyOff: (scene, args) => {
      const rows = whomFrom(scene, 'agents', args);
      return (
        whyNobody(scene, 'agents', args) ??
        whyCannot(scene, 'agent.unpause', rows) ??
        (rows && planUnpause(scene, rows) ? undefined : { key: 'why.not-paused' })
      );
    },
    run: (scene, args) => {
      const rows = whomFrom(scene, 'agents', args);
      const plan = rows && planUnpause(scene, rows);
      return plan && [{ type: 'marks-cleared' }, { effect: 'deed', plan }];
    },
  },
  {
    ...{ id: 'bring-back', keys: ['b'], title: 'key.bring-back', help: 'key.bring-back.long', role: 'lead' },
    footer: 0.35,
    args: [AGENTS_ARG],
    whyOff: (scene, args) => {
      const rows = whomFrom(scene, 'agents', args);
      if (!rows) return whyNobody(scene, 'agents', args);
      if (!rows.ids.some(id => isLent(scene, id))) return { key: 'why.at-home' };
      return whyCannot(scene, 'agent.reassign', rows);
    },
    run: (scene, args) => {
      const rows = whomFrom(scene, 'agents', args);
      const ids = rows?.ids.filter(id => isLent(scene, id)) ?? [];
      return openForm(scene, { form: 'bring-back', about: { of: 'agents', ids } });
    },
  },
  formAction({
    id: 'agent.add',
    of: 'agents',
    keys: ['A'],
    title: 'key.add',
    help: 'key.add.long',
    args: [AGENTS_ARG, { ...QUEUE_ARG, isOptional: false }, TIME_ARG],
    values: args => said({ queue: only(args, 'queue'), end: only(args, 'time') }),
  }),
  formAction({
    id: 'agent.remove',
    of: 'agents',
    keys: ['X'],
    title: 'key.remove',
    help: 'key.remove.long',
    args: [AGENTS_ARG, { ...QUEUE_ARG, isOptional: false }, TIME_ARG],
    values: args => said({ queue: only(args, 'queue'), end: only(args, 'time') }),
  }),
  formAction({
    id: 'agent.setPenalty',
    of: 'agents',
    keys: ['n'],
    title: 'key.penalty',
    help: 'key.penalty.long',
    aliases: ['penalty'],
    args: [AGENTS_ARG, QUEUE_ARG],
    values: args => said({ queue: only(args, 'queue') }),
  }),
  formAction({
    id: 'agent.logout',
    of: 'agents',
    keys: ['L'],
    title: 'key.log-out',
    help: 'key.log-out.long',
    args: [AGENTS_ARG],
  }),
  ...(['monitor.listen', 'monitor.whisper', 'monitor.barge'] as const).map(id =>
    formAction({
      ...{ id, of: 'agents', keys: [], title: `key.${id}`, help: `key.${id}.long` },
      args: [AGENTS_ARG],
    }),
  ),
];

function isLent({ moment }: Scene, id: string): boolean {
  const row = rowOf(moment.document.agents, id);
  return row !== undefined && isAway({ id, row });
}
