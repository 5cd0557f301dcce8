// An order as it is stored, and as it is taken up again by a later run of the gateway.
import { isFields } from '../../../lib/fields.ts';
import type { CommandAbout } from '../../../protocol/index.ts';
import type { Principal } from '../../access/principal.ts';
import { maskNumbers } from '../../journal/audit/mask-numbers.ts';
import type { StoredOrder } from '../../journal/journal-api.ts';
import type { Asker } from '../../served.ts';
import { KEY_KEPT_MS } from '../command-keys.ts';
import { answerOf, type Doing, type LoggedOrder } from '../command-log.ts';
import { isPutOff } from '../deferred/deferred-watch.ts';

/** Its key stands until it is answered, and ten minutes more. */
export function toStored(order: LoggedOrder): StoredOrder {
  const { doing, asker, isRestored: _isRestored, ...line } = order;
  const { principal, from } = asker;
  return {
    id: order.id,
    askedAt: order.askedAt,
    who: principal.name,
    isOpen: isOpen(order),
    keyUntil: keyUntil(order),
    line: JSON.stringify({ ...line, about: covered(order.about), asker: { principal, from } }),
    doing: doing === undefined ? '' : JSON.stringify(doing, withoutCustomer),
  };
}

export type TellLater = (to: Principal, ...told: Parameters<Asker['tell']>) => void;

export function fromStored({ line, doing }: StoredOrder, tellLater: TellLater): LoggedOrder {
  const order = JSON.parse(line, withoutPrototype) as LoggedOrder;
  const tell: Asker['tell'] = (...told) => tellLater(order.asker.principal, ...told);
  return {
    ...order,
    asker: { ...order.asker, tell },
    isRestored: true,
    ...(doing === '' ? {} : { doing: JSON.parse(doing, withoutPrototype) as Doing }),
  };
}

/** Something of it is still to come. */
export function isOpen(order: LoggedOrder): boolean {
  return isUnsettled(order) || isPutOff(order) || isReversalOpen(order);
}

/** What came of it is not known yet. */
export function isUnsettled({ answered, settled }: LoggedOrder): boolean {
  return settled === undefined && (answered === undefined || answered.result.outcome === 'unknown');
}

/** It is to be undone by itself, and has not been. */
export function isReversalOpen(order: LoggedOrder): boolean {
  const { forMs, until, isOver, undoneBy, doing } = order;
  if (forMs === undefined && until === undefined) return false;
  if (isOver === true || undoneBy !== undefined || doing === undefined) return false;
  return answerOf(order)?.result.outcome !== 'refused' || doing.standsInPart === true;
}

/** A contact is called by its customer's number, which a source has masked; one that has not is masked here. */
function covered(about: CommandAbout): CommandAbout {
  return about.kind === 'contacts' ? { ...about, name: String(maskNumbers(about.name)) } : about;
}

/** No undo asks who called. */
function withoutCustomer(name: string, value: unknown): unknown {
  return name === 'customer' ? undefined : value;
}

function keyUntil({ key, called, replied }: LoggedOrder): number {
  if (key === undefined || called === undefined) return 0;
  return replied === undefined ? Number.MAX_SAFE_INTEGER : replied.at + KEY_KEPT_MS;
}

/** Rows are keyed by ids from outside: `__proto__` is one like others. */
function withoutPrototype(_key: string, value: unknown): unknown {
  return isFields(value) ? Object.assign(Object.create(null), value) : value;
}
