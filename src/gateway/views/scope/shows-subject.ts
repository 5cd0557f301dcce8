// Whether a scope shows what an alert is about: the alert is then shown too.
import type { AlertRow, FloorDocument } from '../../../floor/index.ts';
import type { FloorScope } from './floor-scope.ts';

/**
 * An agent, a contact or a source is shown while its row is. A total is never: the alert is about that of the whole floor.
 */
export function showsSubject({ subject }: AlertRow, scope: FloorScope, seen: FloorDocument): boolean {
  const { kind, id } = subject;
  switch (kind) {
    case 'queues':
      return scope.isQueueIn(id);
    case 'campaigns':
      return scope.isCampaignIn(id);
    case 'agents':
    case 'contacts':
    case 'sources':
      return Object.hasOwn(seen[kind], id);
    case 'channels':
    case 'gateway':
      return false;
  }
}
