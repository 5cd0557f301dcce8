// A source at work: what it emits goes to the hub, when it fails its rows are lost, when it ends they stand.
import type { Floor, SourceId } from '../floor/index.ts';
import { formatError } from '../lib/format-error.ts';
import type { FloorClock, Source } from '../sources/index.ts';
import { reconcile } from './history/reconcile.ts';
import type { Hub } from './hub.ts';
import type { Log } from './log.ts';
import { idsOf } from './source-directory.ts';
import { type CenterSettings, withCenter } from './with-center.ts';

export interface SourceHost {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly log: Log;
  readonly center: CenterSettings | undefined;
  /** Of the floor that was brought back: what they say no word of at their first sync is gone. */
  readonly remembered?: Remembered | undefined;
  /** To every client, at once. */
  readonly tellTime: () => void;
}

export interface Remembered {
  readonly floor: Floor;
  readonly sources: readonly SourceId[];
}

/** Never rejects. Resolves once the source runs, or has failed to. */
export async function startSource(
  source: Source,
  { hub, clock, log, center, remembered, tellTime }: SourceHost,
): Promise<void> {
  const into = remembered ? reconcile(hub.take, remembered.floor, remembered.sources) : hub.take;
  const take = withCenter(into, center);
  const lose = (reason: string): void => {
    log({ level: 'warn', what: 'source lost', source: source.id, reason });
    take(idsOf(source).map(id => ({ type: 'source.lost', at: clock.now(), source: id, reason })));
  };
  // A recording that is over is not lost: its rows are as true as they were, and its clock stands.
  const ended = (): void => {
    log({ level: 'info', what: 'source ended', source: source.id });
    tellTime();
  };
  try {
    await source.start({ emit: take, ended });
    log({ level: 'info', what: 'source started', source: source.id });
  } catch (error) {
    lose(`it could not be started: ${formatError(error)}`);
  }
}

/** Never rejects: a source that cannot stop is let go. */
export async function stopSource(source: Source, log: Log): Promise<void> {
  try {
    await source.stop();
  } catch (error) {
    log({ level: 'error', what: 'source not stopped', source: source.id, reason: formatError(error) });
  }
}
