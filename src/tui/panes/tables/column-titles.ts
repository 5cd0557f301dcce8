// What the columns of a list are called, by their ids.
import type { ListPane } from '../../view-state/index.ts';
import type { Wording } from '../wording.ts';
import { agentColumns } from './agent-columns.ts';
import { campaignColumns } from './campaign-columns.ts';
import { contactColumns } from './contact-columns.ts';
import { queueColumns } from './queue-columns.ts';

/** One without a title is called by its id. */
export function columnTitles(list: ListPane, wording: Wording): ReadonlyMap<string, string> {
  return new Map(columnsOf(list, wording).map(({ id, title }) => [id, title]));
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

function columnsOf(list: ListPane, wording: Wording): readonly Titled[] {
  switch (list) {
    case 'agents':
      return agentColumns(wording);
    case 'queues':
      return queueColumns(wording, { isCompact: false, hasSources: false, trendTop: () => 1 });
    case 'contacts':
      return contactColumns(wording.words, { hasTalks: true });
    case 'campaigns':
      return campaignColumns(wording.words);
    default:
      return list satisfies never;
  }
}
