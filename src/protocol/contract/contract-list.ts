// One kind of the floor's things as a script reads them: an envelope that says when and how fresh, never a bare array.
import type { EpochMs, FloorDocument } from '../../floor/index.ts';
import { contractItems } from './contract-items.ts';
import { formatInstant } from './instant.ts';
import { createReading } from './reading.ts';

export const CONTRACT_KINDS = {
  queues: 'QueueList',
  agents: 'AgentList',
  contacts: 'ContactList',
  campaigns: 'CampaignList',
  sources: 'SourceList',
  channels: 'ChannelList',
  alerts: 'AlertList',
  announcements: 'AnnouncementList',
} as const;

export type ContractKind = keyof typeof CONTRACT_KINDS;

export interface ContractStamp {
  /** The floor's time of the answer: durations stand at it. */
  readonly at: EpochMs;
  readonly epoch: string;
  readonly offset: number;
  /** The document came over a feed that nothing vouches for at present. */
  readonly staleFeed?: boolean;
}

export function contractList(kind: ContractKind, document: FloorDocument, stamp: ContractStamp) {
  const { at, epoch, offset, staleFeed = false } = stamp;
  const items = contractItems[kind](createReading(document, at, staleFeed));
  return {
    apiVersion: 'ringtop/v1' as const,
    kind: CONTRACT_KINDS[kind],
    at: formatInstant(at),
    epoch,
    offset,
    stale: staleFeed || items.some(item => item.stale),
    items,
  };
}
