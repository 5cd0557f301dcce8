// The floor at the end of a recording, folded without a gateway and without waiting.
import { createFloor, documentOf, foldEvent, type SourceEvent, ticksUntil } from '../../floor/index.ts';
import { type ContractFloor, contractFloor } from '../../protocol/index.ts';
import type { ReplayReading } from '../../sources/index.ts';
import type { Center } from './center-of.ts';

export async function foldRecording(
  reading: ReplayReading,
  center: Center | undefined,
): Promise<ContractFloor> {
  const floor = createFloor();
  if (center !== undefined) {
    foldEvent(floor, { type: 'center.described', at: reading.startAt, source: 'config', ...center });
  }
  // What the config says of the center stands, whatever the recording says of it.
  const isTaken = ({ type }: SourceEvent) => center === undefined || type !== 'center.described';
  for await (const batch of reading) {
    for (const event of batch.filter(isTaken)) foldEvent(floor, event);
  }
  for (const tick of ticksUntil(floor, reading.endAt)) foldEvent(floor, tick);
  return contractFloor(documentOf(floor), Math.max(reading.endAt, floor.at ?? reading.endAt));
}
