// What is read of a campaign against its legal cap.
import type { CampaignRow } from '../rows/campaign-row.ts';
import type { Readings } from './figures.ts';
import type { Limit } from './limit.ts';
import { DROP_LIMIT, NEEDED, scaleLimit } from './limit-table.ts';

export interface DropFigures extends Pick<CampaignRow, 'dropRate'> {
  readonly dropCap: Pick<CampaignRow['dropCap'], 'share'>;
  readonly dropWindow: Pick<CampaignRow['dropWindow'], 'answered'>;
}

export function readCampaign({ dropCap, dropWindow, dropRate }: DropFigures): Readings {
  const isEnough = dropRate !== undefined && dropWindow.answered >= NEEDED.dropAnswered;
  return [['dropRate', { limit: dropLimit(dropCap.share), ...(isEnough ? { value: dropRate } : {}) }]];
}

/** Where no drop at all is allowed (Ofcom since 2017), none is no fault. */
function dropLimit(share: number): Limit {
  const limit = scaleLimit(DROP_LIMIT, times => times * share);
  if (share > 0) return limit;
  return { ...limit, amber: { ...limit.amber, strict: true }, red: { ...limit.red, strict: true } };
}
