// A contestant that brings up one screen after another, and what each frame cost it.
import { measureCpu } from '../support/cpu-time.ts';

/** `tick`: a second has passed. `event`: five agents changed their state. */
export const FRAME_KINDS = ['tick', 'event'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

export interface Player {
  /** Makes all ready, at no charge, and returns the way to bring up the frame. */
  prepare(index: number): () => unknown;
  /** What was written since the last call. */
  takeWritten(): string;
  close(): unknown;
}

export interface Cost {
  readonly bytes: number;
  readonly cpuMs: number;
}
export type CostByKind = { readonly [K in FrameKind]: Cost };

/** As many as are drawn of what the feed sends: with five changes each, fifty a second. */
export const EVENTS_OF_A_SECOND = 10;
const KINDS_OF_A_SECOND: readonly FrameKind[] = [...Array(EVENTS_OF_A_SECOND).fill('event'), 'tick'];

export function createScript(seconds: number): readonly FrameKind[] {
  return Array.from({ length: seconds }, () => KINDS_OF_A_SECOND).flat();
}

/** The mean cost of a frame of each kind. */
export async function play(player: Player, script: readonly FrameKind[]): Promise<CostByKind> {
  const sums = { tick: { bytes: 0, cpuMs: 0 }, event: { bytes: 0, cpuMs: 0 } };
  for (const [index, kind] of script.entries()) {
    const show = player.prepare(index);
    const { totalMs } = await measureCpu(show);
    sums[kind].cpuMs += totalMs;
    sums[kind].bytes += Buffer.byteLength(player.takeWritten());
  }
  const meanOf = (kind: FrameKind): Cost => {
    const count = script.filter(each => each === kind).length;
    return { bytes: sums[kind].bytes / count, cpuMs: sums[kind].cpuMs / count };
  };
  return { tick: meanOf('tick'), event: meanOf('event') };
}
