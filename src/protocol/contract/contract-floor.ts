// The whole floor as one document for a script: what `ringtop replay … -o json` prints.
import type { EpochMs, FloorDocument } from '../../floor/index.ts';
import { contractItems } from './contract-items.ts';
import { formatInstant } from './instant.ts';
import { createReading } from './reading.ts';
import type { ContractFloor } from './schema/contract-schemas.ts';

export function contractFloor(document: FloorDocument, at: EpochMs): ContractFloor {
  const reading = createReading(document, at);
  return {
    apiVersion: 'ringtop/v1',
    kind: 'Floor',
    at: formatInstant(at),
    queues: contractItems.queues(reading),
    agents: contractItems.agents(reading),
    contacts: contractItems.contacts(reading),
    campaigns: contractItems.campaigns(reading),
    sources: contractItems.sources(reading),
    channels: contractItems.channels(reading),
  };
}
