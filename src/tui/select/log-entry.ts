// The entries of the log: the gateway's commands, and what was ordered of the gateway itself, which no source is asked for.
import type { DeskOrder, LoggedCommand } from '../../client/index.ts';
import type { FloorDocument, Role } from '../../floor/index.ts';
import { fateOf } from '../deeds/fate.ts';
import type { Deed, DeedPart } from '../view-state/index.ts';

/** Of what was ordered of the gateway itself the floor tells by whom, and not in which role; it is about no row. */
export type LogEntry = Omit<LoggedCommand, 'role' | 'about'> & {
  readonly role?: Role;
  readonly about: Omit<LoggedCommand['about'], 'kind'> & { readonly kind?: LoggedCommand['about']['kind'] };
};

interface Given {
  readonly id: string;
  readonly who: string;
  readonly at: number;
  readonly order: DeskOrder;
  readonly name: string;
}

export interface DeskSight {
  readonly document: Pick<FloorDocument, 'alerts' | 'announcements'>;
  /** Of this screen: what the floor does not tell, and what came to nothing. */
  readonly deeds: readonly Deed[];
  readonly who: string;
}

/** Oldest first. */
export function deskEntries({ document, deeds, who }: DeskSight): readonly LogEntry[] {
  const seen = [...announcementsIn(document), ...acknowledgedIn(document)].map(given => toEntry(given));
  const known = new Set(seen.map(({ command }) => command));
  const own = deeds.flatMap(({ parts, at }) => parts.flatMap(part => ownEntry(part, { who, at }) ?? []));
  return [...seen, ...own.filter(({ command }) => !known.has(command))].sort((a, b) => a.askedAt - b.askedAt);
}

function toEntry({ id, who, at, order, name }: Given): LogEntry {
  const { method, ...params } = order;
  return {
    ...{ command: id, who, from: '', method, params, askedAt: at },
    about: { id, name, queues: {} },
    answered: { outcome: 'applied', said: '', steps: [], at },
  };
}

function announcementsIn({ announcements }: DeskSight['document']): readonly Given[] {
  return Object.entries(announcements).flatMap(([id, row]) => {
    const { text, priority, postedBy, postedAt, expiresAt, withdrawn } = row;
    const forMs = expiresAt - postedAt;
    const posted = { method: 'announcement.post', text, priority, forMs } as const;
    const taken = { method: 'announcement.withdraw', announcement: id } as const;
    return [
      { id, who: postedBy, at: postedAt, order: posted, name: text },
      ...(withdrawn
        ? [{ id: withdrawalOf(id), who: withdrawn.by, at: withdrawn.at, order: taken, name: text }]
        : []),
    ];
  });
}

function acknowledgedIn({ alerts }: DeskSight['document']): readonly Given[] {
  return Object.entries(alerts).flatMap(([id, { text, acknowledged }]) => {
    if (!acknowledged) return [];
    const { by, at, note } = acknowledged;
    const order = {
      method: 'alert.acknowledge',
      alert: id,
      ...(note === undefined ? {} : { note }),
    } as const;
    return [{ id, who: by, at, order, name: text }];
  });
}

function withdrawalOf(announcement: string): string {
  return `${announcement} withdrawn`;
}

/** Undefined of what is in the gateway's log, and of what is not answered yet. */
function ownEntry(
  part: DeedPart,
  { who, at }: { readonly who: string; readonly at: number },
): LogEntry | undefined {
  const { order, answer, name, key } = part;
  if (!isDeskOrder(order) || answer === undefined) return undefined;
  const isDone = answer.is === 'told';
  const entry = toEntry({ id: isDone ? idOf(order, answer.told) : key, who, at, order, name });
  if (isDone || answer.is === 'replied') return entry;
  const outcome = fateOf(part) === 'unknown' ? 'unknown' : 'refused';
  return { ...entry, answered: { outcome, said: answer.error.message, steps: [], at } };
}

function isDeskOrder(order: DeedPart['order']): order is DeskOrder {
  return order.method.startsWith('alert.') || order.method.startsWith('announcement.');
}

function idOf(
  order: DeskOrder,
  { announcement, silence }: { readonly announcement?: string; readonly silence?: string },
): string {
  switch (order.method) {
    case 'alert.acknowledge':
      return order.alert;
    case 'announcement.withdraw':
      return withdrawalOf(order.announcement);
    default:
      return announcement ?? silence ?? order.method;
  }
}
