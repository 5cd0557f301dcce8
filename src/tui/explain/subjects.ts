// Whose figures are explained: of the row one came from, and of each channel as a whole.
import { selectChannels } from '../moment/channel.ts';
import { agentLabel, queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Wording } from '../panes/wording.ts';
import type { ExplainSubject } from '../view-state/index.ts';

export function explainSubjects(moment: Moment, own: ExplainSubject | undefined): readonly ExplainSubject[] {
  const channels = selectChannels(moment).map(({ channel }) => ({ of: 'channels' as const, id: channel }));
  return own && own.of !== 'channels' ? [own, ...channels] : channels;
}

export function nameOfSubject({ of, id }: ExplainSubject, moment: Moment, { words }: Wording): string {
  switch (of) {
    case 'queues':
      return queueLabel(moment, id);
    case 'agents':
      return agentLabel(moment, id);
    case 'campaigns':
      return rowOf(moment.document.campaigns, id)?.name ?? id;
    case 'channels':
      return words.nameOf('channel-total', id);
    default:
      return of satisfies never;
  }
}
