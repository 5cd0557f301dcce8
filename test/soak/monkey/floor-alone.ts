// The same day where nobody orders anything: what the gateway's part of the heap takes by itself as the day fills.
import { openSimulatedFloor, type SimulatedFloorOptions } from '../../journeys/support/simulated-floor.ts';

export interface Watch {
  readonly frames: number;
  readonly frameSeconds: number;
  /** Called after each of them. */
  afterFrame(frame: number): void;
}

/** One feed is on it, so that all is published as to a screen. */
export async function watchFloorAlone(options: SimulatedFloorOptions, watch: Watch): Promise<void> {
  const floor = await openSimulatedFloor(options);
  const unsubscribe = floor.signsIn('tiko').subscribe(() => {});
  for (let frame = 0; frame < watch.frames; frame += 1) {
    await floor.pass(watch.frameSeconds);
    watch.afterFrame(frame);
  }
  unsubscribe();
  await floor.close();
}
