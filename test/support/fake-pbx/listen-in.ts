// Listens in on a fake PBX in a test: which events and lines of queue_log an act brings, in order, at a clock of its own.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakePbx, type FakePbxOptions, startFakePbx } from './index.ts';
import { connectPlainly, type PlainClient, type PlainPacket } from './plain-client.ts';

export interface Listener {
  readonly pbx: FakePbx;
  readonly client: PlainClient;
  /** The wall clock of the PBX, in epoch milliseconds. */
  nowMs: number;
  /** What the act is told by, of these events: `AgentComplete(agent)`, `DialEnd(CANCEL)`, `QueueMemberStatus(6)`. */
  told(act: () => unknown, ...only: readonly string[]): Promise<string[]>;
  /** Lines of queue_log since the start, without the time and the caller's id. */
  logged(): string[];
}

export const T0 = 1_795_341_210_000;
export const NINO = { interface: 'Local/1001@agents/n', name: 'Nino', stateInterface: 'hint:1001@agents' };
export const GIORGI = { interface: 'Local/1002@agents/n', name: 'Giorgi' };

/** Of app_queue itself. */
export const OF_QUEUES = [
  ...['QueueCallerJoin', 'QueueCallerLeave', 'QueueCallerAbandon', 'AgentCalled', 'AgentConnect'],
  ...['AgentComplete', 'AgentRingNoAnswer', 'QueueMemberPause'],
];

export async function listenIn(options: FakePbxOptions): Promise<Listener> {
  const queueLog = join(mkdtempSync(join(tmpdir(), 'fake-pbx-')), 'queue_log');
  let now = (): number => T0;
  const pbx = await startFakePbx({ now: () => now(), queueLog, ...options });
  const client = await connectPlainly(pbx.port);
  const listener: Listener = {
    ...{ pbx, client, nowMs: T0 },
    async told(act, ...only) {
      await client.ask('Ping');
      client.eventsSince();
      await act();
      await client.ask('Ping');
      const events = client.eventsSince().filter(({ name }) => only.length === 0 || only.includes(name));
      return events.map(withDetail);
    },
    logged() {
      const lines = readFileSync(queueLog, 'utf8').trimEnd().split('\n').slice(1);
      return lines.map(line =>
        line.replace(/^\d+\|(pbx-north-[\d.]+\|)?/, '').replace(/pbx-north-[\d.]+/, 'ID'),
      );
    },
  };
  now = () => listener.nowMs;
  await client.ask('Login', { Username: 'wallboard', Secret: 'secret' });
  return listener;
}

function withDetail(event: PlainPacket): string {
  const detail = detailOf(event);
  return detail === undefined ? event.name : `${event.name}(${detail})`;
}

function detailOf(event: PlainPacket): string | undefined {
  if (event.name === 'AgentComplete') return event.get('Reason');
  if (event.name === 'QueueMemberStatus') return event.get('Status');
  if (event.name === 'DeviceStateChange') return `${event.get('Device')} ${event.get('State')}`;
  return event.get('DialStatus');
}
