// Makes the orders of a form: one for each of its rows, with what the sender saw of it, and when it ends.
import type { Order } from '../../../client/index.ts';
import type { Command } from '../../../floor/index.ts';
import { asFields } from '../../../lib/fields.ts';
import { titlesOf } from '../../deeds/say-title.ts';
import { queueLabel } from '../../moment/label.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import type { DeedPlan, ListPane, PlannedPart } from '../../view-state/index.ts';
import type { Asked } from '../form.ts';
import type { End } from './ends.ts';

/** Undefined for a row about which nothing is to be ordered. */
export type ToCommand = (id: string) => Command | undefined;

export function planEach(
  asked: Asked,
  toCommand: ToCommand,
  end: End | undefined = {},
): DeedPlan | undefined {
  const { about } = asked.dialog;
  const { moment } = asked.scene;
  if (end === undefined) return undefined;
  const parts = about.ids.flatMap((id): readonly PlannedPart[] => {
    const name = nameOfRow(moment, about.of, id);
    const command = name === undefined ? undefined : toCommand(id);
    if (name === undefined || command === undefined) return [];
    return [
      { name, row: { of: about.of, id }, order: { ...command, ...end, ...expectOf(moment, about.of, id) } },
    ];
  });
  return planOf(parts, moment);
}

export function planOf(parts: readonly PlannedPart[], moment: Moment): DeedPlan | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { method, ...params } = first.order;
  const nameOf = (queue: string): string => queueLabel(moment, queue);
  return {
    ...titlesOf({ method, params: asFields(params), count: parts.length, name: first.name, nameOf }),
    parts,
  };
}

/** Undefined of what is gone from the floor. A contact is known by its masked number. */
export function nameOfRow({ document }: Moment, of: ListPane, id: string): string | undefined {
  const row = rowOf<{ readonly name?: string; readonly customer?: string }>(document[of], id);
  return row && (row.name ?? row.customer ?? id);
}

/** What the sender saw: where it has changed by then, it is refused. The state of an agent changes with each call. */
function expectOf({ document }: Moment, of: ListPane, id: string): Pick<Order, 'expect'> {
  switch (of) {
    case 'agents': {
      const row = rowOf(document.agents, id);
      return row ? { expect: { queues: Object.keys(row.memberships) } } : {};
    }
    case 'contacts': {
      const row = rowOf(document.contacts, id);
      if (!row) return {};
      return { expect: { state: row.state, ...(row.queue === undefined ? {} : { queues: [row.queue] }) } };
    }
    case 'campaigns': {
      const row = rowOf(document.campaigns, id);
      return row ? { expect: { state: row.state } } : {};
    }
    case 'queues':
      return {};
    default:
      return of satisfies never;
  }
}
