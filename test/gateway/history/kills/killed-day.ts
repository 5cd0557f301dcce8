// A simulated day in which the gateway is killed again and again: a step of time, a kill, the next gateway.
import type { FloorDocument } from '../../../../src/floor/index.ts';
import type { Gateway } from '../../../../src/gateway/index.ts';
import { openGateway } from '../../../../src/gateway/index.ts';
import { createFakeTimers, type FakeTimers } from '../../../support/fake-timers.ts';
import { TOKEN } from '../../../support/open-test-gateway.ts';
import { newFolder, settingsIn } from '../support/data-folder.ts';
import { createDirectThread, type DirectThread } from './direct-thread.ts';
import { type Door, openDoor } from './door.ts';
import { createOutsidePbx, type OutsidePbx } from './outside-pbx.ts';
import type { BlindWindow } from './predicted.ts';

export interface KilledDay {
  readonly pbx: OutsidePbx;
  /** In which it remembers. */
  readonly folder: string;
  readonly door: Door;
  readonly document: FloorDocument;
  /** The center's time. */
  readonly now: number;
  /** What no gateway has seen and written. */
  readonly windows: readonly BlindWindow[];
  /** How long they were, in all. */
  readonly blindMs: number;
  /** Time passes; what falls due in between is done at the end of the step. */
  pass(ms: number): Promise<void>;
  /** `inWrite`: while a batch is being written. The next gateway is there after `awayMs`. */
  kill(options: { readonly inWrite: boolean; readonly awayMs: number }): Promise<void>;
  setDiskFull(isFull: boolean): void;
  readonly history: Gateway['history']['state'];
  close(): Promise<void>;
}

interface Life {
  readonly gateway: Gateway;
  readonly timers: FakeTimers;
  readonly thread: DirectThread;
}

export async function openKilledDay(seed: number, startAt: number): Promise<KilledDay> {
  const folder = newFolder();
  const pbx = createOutsidePbx(seed, startAt);
  const door = await openDoor();
  const windows: BlindWindow[] = [];
  let now = startAt;
  let blindMs = 0;
  let committed = { events: 0, at: startAt };

  const open = async (): Promise<Life> => {
    const timers = createFakeTimers();
    const thread = createDirectThread(() => {
      committed = { events: pbx.events.length, at: now };
    });
    const gateway = await openGateway({
      sources: [pbx.attach()],
      listen: { host: '127.0.0.1', port: 0 },
      token: TOKEN,
      log: () => undefined,
      history: settingsIn(folder, { flushMs: 500, openThread: thread.open }),
      tuning: { clock: { now: () => now, rate: 1 }, timers },
    });
    door.leadTo(Number(new URL(gateway.httpUrl).port));
    return { gateway, timers, thread };
  };
  const passIn = async ({ timers }: Life, ms: number): Promise<void> => {
    now += ms;
    pbx.advance(now);
    timers.stall(ms);
    await nextTurn();
  };
  pbx.advance(now);
  // Of what was before the first gateway came it is told what still is.
  windows.push({ from: -1, to: pbx.events.length - 1 });
  let life = await open();

  return {
    pbx,
    folder,
    door,
    windows,
    get now() {
      return now;
    },
    get blindMs() {
      return blindMs;
    },
    get document() {
      life.gateway.hub.publish();
      return life.gateway.hub.ledger.document;
    },
    pass: ms => passIn(life, ms),
    async kill({ inWrite, awayMs }) {
      const killed = life;
      if (inWrite) {
        killed.thread.killInWrite();
        while (!killed.thread.isDead) await passIn(killed, 100);
      } else killed.thread.kill();
      door.slam();
      // Nothing of it runs any more but what lets go of its sockets.
      await killed.gateway.close();
      now += awayMs;
      pbx.advance(now);
      const last = windows.at(-1);
      // Killed again before it had written anything: what the one before had found out is lost as well.
      if (last !== undefined && last.from + 1 >= committed.events) windows.pop();
      windows.push({ from: committed.events - 1, to: pbx.events.length - 1 });
      blindMs += now - committed.at;
      life = await open();
    },
    setDiskFull: isFull => life.thread.setDiskFull(isFull),
    get history() {
      return life.gateway.history.state;
    },
    async close() {
      door.close();
      life.thread.kill();
      await life.gateway.close();
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
