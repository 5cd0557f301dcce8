// Which of the center's sources an order goes to, and whether it can be reached.
import type { SourceId } from '../../../floor/index.ts';
import type { Center } from '../center/center.ts';
import type { SourcePlan } from '../plan/center-plan.ts';

export function findSource({ plan }: Center, id: SourceId): SourcePlan {
  return plan.sources.find(source => source.id === id) ?? { id, name: id, kind: 'telephony' };
}

export function toUnreachable({ down }: Center, { id, name }: SourcePlan): string | undefined {
  return down.has(id) ? `not connected to ${name}` : undefined;
}
