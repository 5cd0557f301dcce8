// An order in the audit: who, from where, what, why, and how the rows it touches stood before; then what came of it.
import type { JsonObject } from '../../../lib/merge-patch.ts';
import { whoOf } from '../../journal/audit/audit-entry.ts';
import type { DatedEntry } from '../../journal/audit/audit-writer.ts';
import type { LoggedOrder } from '../command-log.ts';

export function auditAsked(order: LoggedOrder, offset: number, at: number): DatedEntry {
  const { id, method, params, key, about, doing, forMs, until, undoes } = order;
  const { reason } = { reason: undefined, ...params } as { readonly reason: unknown };
  return {
    ...{ at, what: 'command.asked', ...whoOf(order.asker) },
    ...(typeof reason === 'string' ? { why: reason } : {}),
    detail: toJson({
      ...{ command: id, method, params, key, forMs, until, undoes, offset },
      about: { kind: about.kind, id: about.id, name: about.name, stood: about.stood },
      before: doing?.before,
    }),
  };
}

export function auditAnswered(order: LoggedOrder, what: 'answered' | 'settled', at: number): DatedEntry {
  const { id, method, about, undoes, kept } = order;
  const { result, offset } = order[what] ?? {};
  return {
    ...{ at, what: `command.${what}`, ...whoOf(order.asker) },
    detail: toJson({
      ...{ command: id, method, undoes, offset, kept },
      ...{ about: { kind: about.kind, id: about.id }, outcome: result?.outcome, said: result?.said },
      steps: result?.steps,
    }),
  };
}

/** Keys without a value go, and what is left is plain. */
function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
