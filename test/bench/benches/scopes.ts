// Twenty parts of ten thousand agents, each with its own patches: what they cost beside one feed of the whole to a thousand walls.
import { KINDS } from '../../../src/floor/index.ts';
import type { Scope } from '../../../src/gateway/access/principal.ts';
import { createViews } from '../../../src/gateway/views/views.ts';
import { realTimers } from '../../../src/lib/timers.ts';
import type { BenchOptions, Findings } from '../ratio.ts';
import { measureCpu, median } from '../support/cpu-time.ts';
import { CENTERS, QUEUE_NAMES } from '../support/large-day.ts';
import { type LargeFloor, openLargeFloor } from '../support/large-floor.ts';
import { openWallCrowd } from '../support/open-wall-crowd.ts';

const WALLS = 1_000;
const SCOPES = 20;
const CHANGES_A_SECOND = 50;
/** The floor alone, with the scopes, with the walls, in turn: what slows the machine for a while slows all of them. */
const ROUNDS = { quick: 1, full: 3 };
const STRETCH_MS = { quick: 6_000, full: 10_000 };
const WARM_UP_MS = 10_000;

export async function bench({ root, isQuick }: BenchOptions): Promise<Findings> {
  const size = isQuick ? 'quick' : 'full';
  const floor = await openLargeFloor({ hour: 14.32, perSecond: CHANGES_A_SECOND });
  const scopes = watchScopes(floor);
  const ms = STRETCH_MS[size];
  scopes.follow();
  await cpuOf(floor, WARM_UP_MS);
  scopes.rest();
  const [alone, withScopes, withWalls]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS[size]; round += 1) {
    alone.push(await cpuOf(floor, ms));
    scopes.follow();
    withScopes.push(await cpuOf(floor, ms));
    scopes.rest();
    const crowd = await openWallCrowd(root, {
      ...{ port: floor.port, token: floor.token, kinds: KINDS, count: WALLS },
    });
    await cpuOf(floor, ms / 2);
    withWalls.push(await cpuOf(floor, ms));
    await crowd.disconnect();
    await crowd.leave();
  }
  await floor.close();
  const [scopesMs, wallsMs] = [median(withScopes) - median(alone), median(withWalls) - median(alone)];
  return {
    ratios: [
      {
        name: `CPU of ${SCOPES} scopes against the whole floor to ${WALLS} walls`,
        ratio: scopesMs / wallsMs,
        goal: 1,
        of: 'socket-cpu',
        figures:
          `${scopesMs.toFixed(1)} ms of each second, ${(scopesMs / SCOPES).toFixed(2)} a scope ` +
          `(${Math.round(scopes.bytesAPatch())} B a patch); walls ${wallsMs.toFixed(1)} ms, floor alone ${median(alone).toFixed(1)} ms`,
      },
    ],
  };
}

/** Of each real second, in milliseconds. */
async function cpuOf(floor: LargeFloor, ms: number): Promise<number> {
  const { totalMs } = await measureCpu(() => floor.live(ms, () => {}));
  return (totalMs * 1000) / ms;
}

/** Each is asked for its patch at every publication, and the patch is made into a message, as if somebody looked on. */
function watchScopes(floor: LargeFloor) {
  const { ledger } = floor.gateway.hub;
  const views = createViews(ledger, realTimers);
  const watched = scopesOf().map(scope => ({
    view: views.for({ name: 'levan', role: 'lead', scope }).of(KINDS),
    sent: ledger.offset,
  }));
  let [bytes, patches] = [0, 0];
  const look = (): void => {
    for (const one of watched) {
      const patch = one.view.patchText(one.sent) ?? one.view.snapshotText();
      if (patch === '{}') continue;
      const message = one.view.patchMessage(one.sent, patch);
      bytes += message.frame('deflated').length;
      patches += 1;
      one.sent = ledger.offset;
    }
  };
  let rest = (): void => {};
  return {
    follow() {
      // As at a subscription: from what the view shows now.
      for (const one of watched) {
        one.view.project();
        one.sent = ledger.offset;
      }
      rest = floor.onPublish(look);
    },
    rest: () => rest(),
    bytesAPatch: () => bytes / patches,
  };
}

/** Three centers each, a third of them by the names of queues, a third by what all of them end in, a third by teams. */
function scopesOf(): Scope[] {
  return Array.from({ length: SCOPES }, (_, index) => {
    const centers = [0, 1, 2].map(place => ((index * 3 + place) % CENTERS) + 1);
    if (index % 3 === 0)
      return { queues: centers.flatMap(center => QUEUE_NAMES.map(name => `${name}-${center}`)) };
    return index % 3 === 1
      ? { queues: centers.map(center => `*-${center}`) }
      : { teams: centers.map(center => `* ${center}`) };
  });
}
