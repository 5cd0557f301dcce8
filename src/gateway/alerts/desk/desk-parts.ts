// What the desk for alerts and announcements works with, and how it reads.
import type { AlertCall } from '../../../protocol/index.ts';
import type { FloorClock } from '../../../sources/index.ts';
import type { CommandKeys } from '../../commands/command-keys.ts';
import type { Hub } from '../../hub.ts';
import type { Audit } from '../../journal/audit/audit-entry.ts';
import type { Views } from '../../views/views.ts';
import type { PostOffice } from '../delivery/post-office.ts';
import type { Silences } from './silences.ts';

export interface DeskParts {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly views: Views;
  readonly audit: Audit;
  readonly silences: Silences;
  readonly office: Pick<PostOffice, 'dead' | 'resend'>;
  readonly keys: Pick<CommandKeys, 'once'>;
  readonly nextId: (letter: 'n' | 's') => string;
  readonly ruleNames: () => readonly string[];
}

export type Asking<Method extends AlertCall['method']> = Extract<AlertCall, { method: Method }>;

export function findRow<Row>(rows: { readonly [id: string]: Row }, id: string): Row | undefined {
  return Object.hasOwn(rows, id) ? rows[id] : undefined;
}
