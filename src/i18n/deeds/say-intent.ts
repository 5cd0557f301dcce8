// What an order is going to do, in words, for the one who is asked whether it should: `hang up "…773", in Billing, 2:10`.
import type { Words } from '../words.ts';
import { because, type Ordered, placeOf, sayDone } from './say-deed.ts';

export interface Meant extends Ordered {
  /** `"Salome" (1007)` */
  readonly whom: string;
  /** `in Billing, 2:10`; empty where nothing is told. */
  readonly stood: string;
}

export function sayIntent(meant: Meant, words: Words): string {
  return because(sayMeant(meant, words), meant.params.reason);
}

function sayMeant(meant: Meant, words: Words): string {
  const { method, params, whom, stood } = meant;
  const so = stood === '' ? whom : `${whom}, ${stood}`;
  // Where it is, and where it is to be, are told apart.
  const whomStanding = stood === '' ? whom : `${whom} (${stood})`;
  const supervisor = String(params.supervisor);
  switch (method) {
    case 'agent.logout': {
      const queues = stood.replace(/^in /, '');
      return queues === ''
        ? words.say('intent.log-out', { whom })
        : words.say('intent.log-out-of', { whom, queues });
    }
    case 'contact.transfer':
      return words.say('intent.transfer', { whom: whomStanding, place: placeOf(meant, words) });
    case 'contact.hangup':
      return words.say('intent.hang-up', { whom: so });
    case 'contact.withdraw':
      return words.say('intent.withdraw', { whom: whomStanding });
    case 'monitor.listen':
      return words.say('intent.listen', { whom, supervisor });
    case 'monitor.whisper':
      return words.say('intent.whisper', { whom, supervisor });
    case 'monitor.barge':
      return words.say('intent.barge', { whom, supervisor });
    case 'queue.resetStats':
      return words.say('intent.reset', { whom });
    case 'campaign.resume':
      return words.say('intent.resume', { whom });
    case 'campaign.stop':
      return words.say('intent.stop', { whom });
    case 'campaign.pace':
      return words.say('intent.pace', { whom, lines: String(params.linesPerAgent) });
    default:
      return `${whom}: ${sayDone(meant, words)}`;
  }
}
