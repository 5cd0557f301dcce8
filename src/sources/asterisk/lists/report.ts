// What could not be read, told to the floor every ten seconds at most.
import { happened, type Pbx } from '../pbx.ts';
import type { PacketCounts } from '../wire/packet-reader.ts';

export interface Report {
  /** Makes an appointment to tell, where there is something that was not told. */
  look(): void;
}

export const REPORT_MS = 10_000;

export function createReport(pbx: Pbx, counts: PacketCounts): Report {
  let told = { unparsed: 0, unknown: 0 };
  let isDue = false;

  function tell(): void {
    isDue = false;
    const unparsed = counts.unparsed - told.unparsed;
    const unknownEvents = counts.unknown - told.unknown;
    told = { unparsed: counts.unparsed, unknown: counts.unknown };
    pbx.told.push({
      type: 'source.reported',
      ...happened(pbx),
      ...(unparsed === 0 ? {} : { unparsed }),
      ...(unknownEvents === 0 ? {} : { unknownEvents }),
    });
  }

  return {
    look() {
      const isNew = counts.unparsed !== told.unparsed || counts.unknown !== told.unknown;
      if (!isNew || isDue) return;
      isDue = true;
      pbx.agenda.set(pbx.at + REPORT_MS, tell);
    },
  };
}
