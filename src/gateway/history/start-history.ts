// The history as the gateway has it, also where nothing is to be remembered; and what it brought back, told to the hub.
import { createFloor } from '../../floor/index.ts';
import type { FloorClock, Source } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import { loseRemembered } from './lose-remembered.ts';
import { type History, type HistorySettings, type Opening, openHistory } from './open-history.ts';
import { removeForeign } from './remove-foreign.ts';
import { tellCustomersAnew } from './tell-customers-anew.ts';

export function startHistory(settings: HistorySettings | undefined, opening: Opening): Promise<History> {
  return settings === undefined ? Promise.resolve(createNoHistory()) : openHistory(settings, opening);
}

/** Before any of its sources is started: what was seen of them ended when the gateway before this one did. */
export function goOnFrom(history: History, hub: Hub, now: Now): void {
  const { clock, sources, log } = now;
  const { floor, seenAt, stopped } = history;
  if (stopped !== undefined) tellCustomersAnew(hub.ledger, clock.now());
  history.follow(hub);
  hub.take(loseRemembered(floor, { seenAt, now: clock.now() }));
  const gone = removeForeign(floor, { sources, now: clock.now() });
  for (const { source } of gone)
    log({ level: 'note', what: 'source removed: it is not configured any more', source });
  hub.take(gone);
}

interface Now {
  readonly clock: FloorClock;
  readonly sources: readonly Source[];
  readonly log: Log;
}

function createNoHistory(): History {
  return {
    floor: createFloor(),
    state: { state: 'off', since: 0, lostCount: 0 },
    onChange: () => undefined,
    follow: () => undefined,
    giveBack: async () => undefined,
    stop: async () => undefined,
  };
}
