// What a gateway itself has, beside the floor, as lists of the JSON contract: who is connected, and what was ordered.
import type { CommandList } from '../command-log-schema.ts';
import type { SessionList } from '../session-list-schema.ts';
import { CONTRACT_KINDS } from './contract-list.ts';
import { formatInstant } from './instant.ts';
import { toSessionItem } from './items/session-item.ts';
import { loggedItem } from './orders/order-items.ts';

/** They are in no document, so that no feed tells of them. */
export const GATEWAY_KINDS = { sessions: 'SessionList', commands: 'CommandList' } as const;
export type GatewayKind = keyof typeof GATEWAY_KINDS;

/** All that `ringtop get` prints. */
export const LIST_KINDS = { ...CONTRACT_KINDS, ...GATEWAY_KINDS } as const;
export type ListKind = keyof typeof LIST_KINDS;

export function isGatewayKind(kind: string): kind is GatewayKind {
  return Object.hasOwn(GATEWAY_KINDS, kind);
}

export function sessionList({ at, epoch, offset, sessions }: SessionList) {
  const items = sessions.map(session => toSessionItem(session, at));
  return { ...headOf('SessionList', { at, epoch, offset }), items };
}

/** `CommandLogList` is what `ringtop log` prints. */
export function commandList(
  { at, epoch, offset, commands }: CommandList,
  kind: 'CommandList' | 'CommandLogList' = 'CommandList',
) {
  const items = commands.map(command => loggedItem(command, at));
  return { ...headOf(kind, { at, epoch, offset }), items };
}

interface Stamp {
  readonly at: number;
  readonly epoch?: string | undefined;
  readonly offset?: number | undefined;
}

/** Never stale: whoever answers has them, not a source. */
function headOf<Kind extends string>(kind: Kind, { at, epoch, offset }: Stamp) {
  return {
    ...{ apiVersion: 'ringtop/v1' as const, kind, at: formatInstant(at) },
    ...{ epoch: epoch ?? null, offset: offset ?? null, stale: false },
  };
}
