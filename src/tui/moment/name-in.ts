// What is called how in an answer about the past: as the floor calls it now, else as the answer says it was called.
import { campaignLabel, queueLabel } from './label.ts';
import { type Moment, rowOf } from './moment.ts';

interface Named {
  readonly queues: { readonly [id: string]: string };
  readonly campaigns: { readonly [id: string]: string };
}

export function queueNameIn({ queues }: Named, id: string, moment: Moment): string {
  return rowOf(moment.document.queues, id) ? queueLabel(moment, id) : (rowOf(queues, id) ?? id);
}

export function campaignNameIn({ campaigns }: Named, id: string, moment: Moment): string {
  return rowOf(moment.document.campaigns, id) ? campaignLabel(moment, id) : (rowOf(campaigns, id) ?? id);
}
