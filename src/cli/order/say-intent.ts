// What an order is going to do, in words, for the one who is asked whether it should: `hang up "…773", in Billing, 2:10`.
import type { Fields } from '../../lib/fields.ts';
import { sayDeed } from './say-deed.ts';

export interface Meant {
  /** `"Salome" (1007)` */
  readonly whom: string;
  /** See `CommandAbout`; empty where nothing is told. */
  readonly stood: string;
  readonly nameOf: (queue: string) => string;
}

export function sayIntent(method: string, params: Fields, { whom, stood, nameOf }: Meant): string {
  const so = stood === '' ? '' : `, ${stood}`;
  switch (method) {
    case 'agent.logout':
      return `log out ${whom}${stood === '' ? '' : ` of ${stood.replace(/^in /, '')}`}`;
    case 'contact.transfer': {
      const { toQueue, toExtension } = params;
      const place = toQueue === undefined ? `extension ${String(toExtension)}` : nameOf(String(toQueue));
      return `transfer ${whom} to ${place}${so}`;
    }
    case 'contact.hangup':
      return `hang up ${whom}${so}`;
    case 'contact.withdraw':
      return `take ${whom} out of the queue${so}`;
    case 'monitor.listen':
      return `ring the phone of ${String(params.supervisor)}, to listen to ${whom}`;
    case 'monitor.whisper':
      return `ring the phone of ${String(params.supervisor)}, to speak to ${whom} alone`;
    case 'monitor.barge':
      return `ring the phone of ${String(params.supervisor)}, to join the conversation of ${whom}`;
    case 'queue.resetStats':
      return `reset the source’s counters of ${whom}`;
    case 'campaign.resume':
      return `resume ${whom}`;
    case 'campaign.stop':
      return `stop ${whom} for good`;
    case 'campaign.pace':
      return `dial ${String(params.linesPerAgent)} lines for each free agent of ${whom}`;
    default:
      return `${whom}: ${sayDeed(method, params, nameOf)}`;
  }
}
