// Moving agents: which queues they leave, which they join, how long, and what that leaves behind. SCREENS §9.
import type { AgentReassign, QueueId } from '../../../floor/index.ts';
import { titlesOf } from '../../deeds/say-title.ts';
import { queueLabel } from '../../moment/label.ts';
import { rowOf } from '../../moment/moment.ts';
import type { DeedPlan, PlannedPart } from '../../view-state/index.ts';
import type { Asked, Choice, Field, Form } from '../form.ts';
import { endField, parseEnd } from '../parts/ends.ts';
import {
  type AgentAt,
  agentsOf,
  allQueues,
  commonQueues,
  ownQueues,
  placeIn,
  queueChoices,
  queuesLeftOut,
  sayQueues,
} from '../parts/memberships.ts';
import { readValue, withValue } from '../parts/values.ts';
import { reassignBody } from './reassign-body.ts';

/** Each leaves all that are his own. */
const ALL = '*';
const MOST_RECENT = 5;

const TO: Field = {
  ...{ name: 'to', key: 'j', label: 'field.join', isNeeded: true, hasDigits: true, isInBody: true },
  leftOut: asked => queuesLeftOut(asked, queue => areAllIn(queue, asked)),
  choices(asked) {
    const all = queueChoices(asked, queue => areAllIn(queue, asked));
    const recent = recentTargets(asked).flatMap(id => all.find(({ value }) => value === id) ?? []);
    return [...recent, ...all.filter(choice => !recent.includes(choice))];
  },
};

function areAllIn(queue: QueueId, asked: Asked): boolean {
  return agentsOf(asked).every(({ row }) => {
    const place = placeIn(row, queue);
    return place !== undefined && !place.moved;
  });
}

const FROM: Field = {
  ...{ name: 'from', key: 'l', label: 'field.leave', hasDigits: true, isInBody: true },
  choices(asked) {
    const { moment, words } = asked.scene;
    const agents = agentsOf(asked);
    const to = readValue(asked, 'to');
    const common = commonQueues(agents, moment).filter(queue => queue !== to);
    const all = allQueues(agents, moment).filter(queue => queue !== to);
    const choice = (queues: readonly QueueId[]): Choice => ({
      value: JSON.stringify(queues),
      text: sayQueues(queues, moment),
    });
    const first = defaultFrom(asked);
    const others = common.filter(queue => !first.includes(queue)).map(queue => choice([queue]));
    return [
      choice(first),
      ...others,
      ...(common.length > 1 ? [choice(common)] : []),
      ...(all.length > common.length
        ? [{ value: ALL, text: words.say('form.all-queues'), note: sayQueues(all, moment) }]
        : []),
      { value: '[]', text: words.say('form.no-queue') },
    ];
  },
};

const PENALTY: Field = {
  ...{ name: 'penalty', key: 'p', label: 'field.penalty', isFree: true, isInBody: true },
  choices: () => ['0', '1', '2', '5', '10'].map(value => ({ value, text: value })),
  whyNot: value => (/^\d{1,6}$/.test(value) ? undefined : { key: 'why.no-penalty', values: { value } }),
};

const END = endField({ key: 't', label: 'field.back', never: 'form.never', hasShift: true });

export const REASSIGN: Form = {
  title(asked) {
    const count = asked.dialog.about.ids.length;
    const [first] = agentsOf(asked);
    const to = readValue(asked, 'to');
    const name = first?.row.name ?? '';
    return to === ''
      ? { key: 'form.move-whom', values: { count, name } }
      : { key: 'form.move', values: { count, name, to: queueLabel(asked.scene.moment, to) } };
  },
  fields: [TO, FROM, PENALTY, END],
  body: (asked, wording, width) =>
    reassignBody({ asked, plan: planMove(asked), move: moveOf(asked) }, wording, width),
  ...{ confirm: { key: 'form.do-move' }, cancel: { key: 'form.leave-all' }, danger: 'none', hasSteps: true },
  plan: planMove,
  keys: asked =>
    fixedOf(asked).length === 0
      ? []
      : [
          {
            keys: ['v'],
            label: { key: isVia(asked) ? 'form.not-via' : 'form.via' },
            run: () => ({
              type: 'dialog-edited',
              dialog: withValue(asked.dialog, 'via', isVia(asked) ? 'no' : 'pause'),
            }),
          },
        ],
};

/** Which queues the last moves were to. */
function recentTargets({ scene: { view } }: Asked): readonly QueueId[] {
  const targets = view.deeds.toReversed().flatMap(({ target }) => target ?? []);
  return [...new Set(targets)].slice(0, MOST_RECENT);
}

export interface Move {
  readonly to: QueueId;
  readonly penalty: number;
  /** By agent. */
  readonly from: ReadonlyMap<string, readonly QueueId[]>;
  /** Those who cannot leave one of them, and which. */
  readonly fixed: readonly { readonly id: string; readonly queues: readonly QueueId[] }[];
  readonly isVia: boolean;
}

export function moveOf(asked: Asked): Move {
  return {
    to: readValue(asked, 'to'),
    penalty: Number(readValue(asked, 'penalty') || '0'),
    from: new Map(agentsOf(asked).map(agent => [agent.id, fromOf(agent, asked)])),
    fixed: fixedOf(asked),
    isVia: isVia(asked),
  };
}

/** The queue one came from, else the first of those that they have in common. */
function defaultFrom(asked: Asked): readonly QueueId[] {
  const { route, moment } = asked.scene;
  const to = readValue(asked, 'to');
  const common = commonQueues(agentsOf(asked), moment).filter(queue => queue !== to);
  const at = route.kind === 'detail' && route.of === 'queues' ? route.id : undefined;
  const home = common.find(queue => queue === at) ?? common[0];
  return home === undefined ? [] : [home];
}

function fromOf({ row }: AgentAt, asked: Asked): readonly QueueId[] {
  const chosen = readValue(asked, 'from');
  const own = ownQueues(row).filter(queue => queue !== readValue(asked, 'to'));
  if (chosen === ALL) return own;
  const queues = chosen === '' ? defaultFrom(asked) : readQueues(chosen);
  return own.filter(queue => queues.includes(queue));
}

function readQueues(value: string): readonly QueueId[] {
  const queues: unknown = JSON.parse(value);
  return Array.isArray(queues) ? queues.map(String) : [];
}

function isVia(asked: Asked): boolean {
  return readValue(asked, 'via') !== 'no';
}

function fixedOf(asked: Asked): Move['fixed'] {
  return agentsOf(asked).flatMap(agent => {
    const queues = fromOf(agent, asked).filter(queue => placeIn(agent.row, queue)?.fixed === true);
    return queues.length === 0 ? [] : [{ id: agent.id, queues }];
  });
}

function planMove(asked: Asked): DeedPlan | undefined {
  const move = moveOf(asked);
  const end = parseEnd(readValue(asked, 'end'), asked.scene.moment);
  if (move.to === '' || end === undefined || !rowOf(asked.scene.moment.document.queues, move.to))
    return undefined;
  const parts = agentsOf(asked).flatMap((agent): readonly PlannedPart[] => {
    const order = orderOf(agent, move);
    return order === undefined
      ? []
      : [
          {
            name: agent.row.name,
            row: { of: 'agents', id: agent.id },
            order: { ...order, ...end, expect: { queues: Object.keys(agent.row.memberships) } },
          },
        ];
  });
  const [first] = parts;
  if (!first) return undefined;
  const nameOf = (queue: string): string => queueLabel(asked.scene.moment, queue);
  const titles = titlesOf({
    method: 'agent.reassign',
    params: { to: [{ queue: move.to }] },
    count: parts.length,
    name: first.name,
    nameOf,
  });
  return { ...titles, parts, target: move.to };
}

/** Undefined where nothing of it would be otherwise. */
function orderOf({ id, row }: AgentAt, move: Move): AgentReassign | undefined {
  const from = move.from.get(id) ?? [];
  const there = placeIn(row, move.to);
  const isThere = there !== undefined && !there.moved;
  if (isThere && from.length === 0) return undefined;
  const to = isThere ? [] : [{ queue: move.to, penalty: move.penalty }];
  const isFixed = move.isVia && move.fixed.some(fixed => fixed.id === id);
  return { method: 'agent.reassign', agent: id, from, to, ...(isFixed ? { via: 'pause' as const } : {}) };
}
