// What to do with what was refused: the same once more, or pausing who could not leave a queue.
import { COMMAND_METHODS, type CommandMethod } from '../../floor/index.ts';
import type { Saying } from '../../i18n/index.ts';
import type { Deed, DeedPart, DeedPlan, PlannedPart } from '../view-state/index.ts';
import { fateOf } from './fate.ts';

/** What failed, to be ordered again as it is; undefined where nothing did. */
export function againOf(deed: Deed): DeedPlan | undefined {
  return planOf(deed, deed.parts.filter(part => fateOf(part) === 'refused').map(renewed));
}

/** Those who are fixed in a queue that they were to leave: paused there instead. */
export function insteadOf(deed: Deed): DeedPlan | undefined {
  const fixed = deed.parts.flatMap(part => {
    const { order, answer } = part;
    const isFixed = answer?.is === 'replied' && answer.reply.instead === 'via-pause';
    if (!isFixed || order.method !== 'agent.reassign') return [];
    return [{ ...renewed(part), order: { ...order, via: 'pause' as const } }];
  });
  return planOf(deed, fixed);
}

/** What the sender saw is not what he goes by any more: he has read why it was refused. */
function renewed({ name, row, order }: DeedPart): PlannedPart {
  if (!isCommand(order)) return { name, order, ...(row ? { row } : {}) };
  const { expect: _seen, ...again } = order;
  return { name, order: again, ...(row ? { row } : {}) };
}

function isCommand(order: DeedPart['order']): order is Extract<DeedPart['order'], { method: CommandMethod }> {
  return COMMAND_METHODS.some(method => method === order.method);
}

/** It is the same deed, of fewer. */
function planOf(deed: Deed, parts: readonly PlannedPart[]): DeedPlan | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { short, target, title, done } = deed;
  const of = { count: parts.length, name: first.name };
  return {
    ...{ title: withValues(title, of), done: withValues(done, of), short, parts },
    ...(target === undefined ? {} : { target }),
  };
}

function withValues(saying: Saying, values: { readonly count: number; readonly name: string }): Saying {
  return saying.values === undefined
    ? saying
    : ({ key: saying.key, values: { ...saying.values, ...values } } as Saying);
}

/** The last of them of which something was refused. */
export function lastRefused(deeds: readonly Deed[]): Deed | undefined {
  const last = deeds.at(-1);
  return last && againOf(last) ? last : undefined;
}
