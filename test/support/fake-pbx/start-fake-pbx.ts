// Starts a fake PBX: a door, sessions, what they may do, and the floor's acts in a test's hand.
import type { Socket } from 'node:net';
import { realTimers } from '../../../src/lib/timers.ts';
import { createDistributor } from './acts/distribute.ts';
import { shutDown, startAgain } from './acts/server.ts';
import type { Faults } from './faults.ts';
import { createFaults } from './faults.ts';
import { createFloorActs, type FloorActs } from './floor-acts.ts';
import type { FakePbxOptions } from './options.ts';
import { createAudience } from './server/audience.ts';
import { type Door, listen } from './server/listen.ts';
import { createQueueLog } from './server/queue-log.ts';
import { kindsOf, serve } from './server/serve.ts';
import { openSession, type Session } from './server/session.ts';
import { createPbxState, type PbxState, type Settings } from './state/pbx-state.ts';
import type { ReceivedAction } from './wire/read-actions.ts';

export interface FakePbx extends FloorActs {
  readonly port: number;
  readonly faults: Faults;
  /** Everything it holds, to look at. */
  readonly state: PbxState;
  /** Every action received, in order. */
  readonly actions: readonly ReceivedAction[];
  actionsOf(name: string): readonly ReceivedAction[];
  /** Connections that are open now, logged in or not. */
  readonly connectionCount: number;
  /** Connections since the start, open or not. */
  readonly connectionsSoFar: number;
  /** Bytes as they are, to everybody who is logged in. */
  injectRaw(text: string | Uint8Array): void;
  /** The sockets end; the server goes on. */
  dropConnections(): void;
  /** SIGKILL: sockets break, callers are gone, nothing is written. It stays down until `restart`. */
  kill(): Promise<void>;
  /** The burst of `core restart now`; until `restart`, every action is answered that it is shutting down. */
  shutDown(): void;
  /** After a kill, or with `isGraceful` by `core restart now`. The port stays the same. */
  restart(how?: { readonly isGraceful?: boolean; readonly bootingMs?: number }): Promise<void>;
  stop(): Promise<void>;
}

export async function startFakePbx(options: FakePbxOptions = {}): Promise<FakePbx> {
  const settings = withDefaults(options);
  const { faults, state: faultState } = createFaults();
  const audience = createAudience(faultState, settings);
  const log = createQueueLog(options.queueLog, settings.now);
  const { look } = createDistributor();
  const pbx = createPbxState(settings, {
    ...{ faults: faultState, log },
    tell(...event) {
      audience.tell(...event);
      look(pbx);
    },
  });
  const sockets = new Map<Socket, Session>();
  const actions: ReceivedAction[] = [];
  const kinds = kindsOf(settings.without);
  let connectionsSoFar = 0;
  let port = settings.port;
  let door: Door | undefined;

  function greet(socket: Socket): void {
    connectionsSoFar += 1;
    const session = openSession(socket, faultState, (from, action) => {
      actions.push(action);
      serve({ pbx, session: from, kinds, sessions: audience.sessions }, audience, action);
    });
    sockets.set(socket, session);
    audience.sessions.add(session);
    socket.on('close', () => {
      sockets.delete(socket);
      audience.sessions.delete(session);
    });
    session.send(Buffer.from(`Asterisk Call Manager/${settings.version}\r\n`));
  }

  async function open(bootingMs: number): Promise<void> {
    door = await listen({ ...(options.tls && { tls: options.tls }), port }, greet);
    port = door.port;
    boot(pbx, bootingMs);
  }

  async function close(part: (session: Session) => void): Promise<void> {
    const closed = door?.close();
    door = undefined;
    for (const session of sockets.values()) part(session);
    await closed;
  }

  pbx.log('NONE', 'NONE', 'NONE', 'QUEUESTART', '');
  await open(settings.bootingMs);
  return {
    ...createFloorActs(pbx),
    get port() {
      return port;
    },
    ...{ faults, state: pbx, actions },
    actionsOf: name => actions.filter(action => action.name.toLowerCase() === name.toLowerCase()),
    get connectionCount() {
      return sockets.size;
    },
    get connectionsSoFar() {
      return connectionsSoFar;
    },
    injectRaw(text) {
      for (const session of audience.sessions)
        if (session.user !== undefined) session.send(Buffer.from(text));
    },
    dropConnections() {
      for (const session of sockets.values()) session.destroy();
    },
    shutDown: () => shutDown(pbx),
    kill: () => close(session => session.destroy()),
    async restart({ isGraceful = false, bootingMs = 0 } = {}) {
      if (isGraceful) shutDown(pbx);
      const isOrderly = pbx.condition === 'shutting down';
      await close(session => (isOrderly ? session.end() : session.destroy()));
      startAgain(pbx);
      await open(bootingMs);
    },
    stop: () => close(session => session.destroy()),
  };
}

function boot(pbx: PbxState, bootingMs: number): void {
  pbx.condition = bootingMs > 0 ? 'booting' : 'up';
  if (bootingMs === 0) return;
  pbx.timers.after(bootingMs, () => {
    pbx.condition = 'up';
    pbx.tell('system', 'FullyBooted', [
      ['Status', 'Fully Booted'],
      ['Uptime', Math.floor((pbx.now() - pbx.startedAt) / 1000)],
      ['LastReload', Math.floor((pbx.now() - pbx.reloadedAt) / 1000)],
    ]);
  });
}

function withDefaults(options: FakePbxOptions): Settings {
  return {
    users: [{ name: 'wallboard', secret: 'secret' }],
    ...{ queues: {}, systemName: 'pbx-north', version: '13.0.0', uptimeSeconds: 3600, bootingMs: 0 },
    ...{ port: 0, now: Date.now, timers: realTimers, refusalPauseMs: 5, sharedLastCall: true },
    ...{ ringsByItself: false, timestampEvents: false },
    ...{ queueContext: 'queues', extensions: ['600@xfer'], without: [], phones: {} },
    ...options,
  };
}
