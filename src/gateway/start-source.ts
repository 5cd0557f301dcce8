// A source at work: what it emits goes to the hub, and when it fails or ends its rows are lost, with the reason.
import type { FloorClock, Source } from '../sources/index.ts';
import type { Hub } from './hub.ts';
import { formatError, type Log } from './log.ts';
import { idsOf } from './source-directory.ts';
import { type CenterSettings, withCenter } from './with-center.ts';

export interface SourceHost {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly log: Log;
  readonly center: CenterSettings | undefined;
}

/** Never rejects. Resolves once the source runs, or has failed to. */
export async function startSource(source: Source, { hub, clock, log, center }: SourceHost): Promise<void> {
  const take = withCenter(hub.take, center);
  const lose = (reason: string): void => {
    log({ level: 'warn', what: 'source lost', source: source.id, reason });
    take(idsOf(source).map(id => ({ type: 'source.lost', at: clock.now(), source: id, reason })));
  };
  try {
    await source.start({ emit: take, ended: () => lose('it has come to its end') });
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
