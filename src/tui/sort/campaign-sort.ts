// What the campaigns can be sorted by.
import type { CampaignRow } from '../../floor/index.ts';
import { sourceLabel } from '../moment/label.ts';
import { placeOfCampaign } from '../select/campaigns.ts';
import { least, most, type SortTable } from './sort-table.ts';

export const CAMPAIGN_SORT: SortTable<CampaignRow> = {
  rowsOf: ({ campaigns }) => campaigns,
  nameOf: ({ name }) => name,
  columns: {
    name: least(({ name }) => name),
    state: least(({ state }) => placeOfCampaign(state)),
    pace: most(({ linesPerAgent }) => linesPerAgent),
    lines: most(({ lines }) => lines),
    talking: most(({ talking }) => talking),
    connects: most(({ connectsLast60m }) => connectsLast60m),
    drop: most(({ dropRate }) => dropRate),
    cap: least(({ dropCap }) => dropCap.share),
    left: least(({ leftCount }) => leftCount),
    mode: least(({ mode }) => mode),
    attempts: most(({ today }) => today.attempts),
    lastDial: most(({ lastDialAt }) => lastDialAt),
    id: least((_row, { id }) => id),
    source: least(({ source }, { moment }) => sourceLabel(moment, source)),
  },
};
