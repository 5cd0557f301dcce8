// The center as the config describes it, told in each source's own stream, so that it stands before all that follows.
import type { SourceEvent } from '../floor/index.ts';

export interface CenterSettings {
  readonly name: string;
  /** IANA zone, e.g. `Asia/Tbilisi`. */
  readonly zone: string;
  readonly dayStartHour: number;
}

export type TakeEvents = (events: readonly SourceEvent[]) => void;

/** The config's word stands: what a source says of the center itself gives way to it. */
export function withCenter(take: TakeEvents, center: CenterSettings | undefined): TakeEvents {
  if (center === undefined) return take;
  let isTold = false;
  return events => {
    const [first] = events;
    if (first === undefined) return;
    const others = events.filter(event => event.type !== 'center.described');
    const { at, source } = first;
    take(isTold ? others : [{ type: 'center.described', at, source, ...center }, ...others]);
    isTold = true;
  };
}
