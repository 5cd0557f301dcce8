// The gateway of a journey: the real one, on the PBXs of the floor, which can be stopped and started again in its place.
import type { Role } from '../../../src/floor/index.ts';
import { type Gateway, IN_MEMORY_HISTORY, openGateway } from '../../../src/gateway/index.ts';
import { type OpenAsteriskOptions, openAsterisk, withSettings } from '../../../src/sources/index.ts';
import { createDirectThread } from '../../gateway/history/kills/direct-thread.ts';
import type { FloorClock } from './clock.ts';
import type { JourneyPbx } from './pbx-floor.ts';

/** Name and role, as the command log and the rows tell them. */
const PEOPLE = {
  levan: 'lead',
  olena: 'lead',
  nika: 'viewer',
  lobby: 'wall',
  ana: 'admin',
  // Whose screen the tool is on.
  tiko: 'lead',
} as const;
export type Person = keyof typeof PEOPLE;

export function secretOf(person: Person): string {
  return `the-secret-of-${person}`;
}

/** What a config says of a source. */
export type Says = Partial<OpenAsteriskOptions>;

export interface JourneyGateway {
  readonly url: string;
  readonly httpUrl: string;
  /** What a PBX admin would read in its log. */
  readonly warnings: readonly string[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface GatewayOptions {
  readonly clock: FloorClock;
  /** By the ids of their sources. */
  readonly pbxs: Readonly<Record<string, { readonly pbx: JourneyPbx; readonly says: Says }>>;
  /** What has been since its start can be asked for. @default false */
  readonly remembers?: boolean | undefined;
}

const ZONE = 'Asia/Tbilisi';
const CENTER = { name: 'Tbilisi', zone: ZONE, dayStartHour: 0 } as const;

export async function createGateway({ clock, pbxs, remembers }: GatewayOptions): Promise<JourneyGateway> {
  const warnings: string[] = [];
  const tokens = Object.entries(PEOPLE).map(([name, role]: [string, Role]) => ({
    ...{ name, role, secret: `the-secret-of-${name}` },
  }));
  let running: Gateway | undefined;
  let port = 0;

  function openSource(id: string, pbx: JourneyPbx, says: Says) {
    const source = openAsterisk({
      ...{
        id,
        name: `pbx-${id}`,
        isQualified: Object.keys(pbxs).length > 1,
        host: '127.0.0.1',
        port: pbx.port,
      },
      ...{ user: 'wallboard', secret: async () => 'open sesame', random: () => 0.5 },
      ...{ day: { zone: ZONE, startHour: 0 }, now: clock.now, timers: clock.timers },
      onWarning: sentence => warnings.push(sentence),
      ...says,
    });
    return withSettings(source, says.queues ?? {});
  }

  const gateway: JourneyGateway = {
    get url() {
      return `ws://127.0.0.1:${port}`;
    },
    get httpUrl() {
      return `http://127.0.0.1:${port}`;
    },
    warnings,
    async start() {
      const sources = Object.entries(pbxs).map(([id, { pbx, says }]) => openSource(id, pbx, says));
      running = await clock.answered(
        openGateway({
          ...{ sources, tokens, center: CENTER, log: () => {}, token: 'the-token-of-the-gateway' },
          listen: { host: '127.0.0.1', port },
          ...(remembers
            ? { history: { ...IN_MEMORY_HISTORY, openThread: createDirectThread(() => {}).open } }
            : {}),
          tuning: { timers: clock.timers, clock: { now: clock.now, rate: 1 }, run: 'c' },
        }),
      );
      port = Number(new URL(running.httpUrl).port);
    },
    async stop() {
      const stopping = running?.close();
      running = undefined;
      if (stopping !== undefined) await clock.answered(stopping);
    },
  };
  await gateway.start();
  return gateway;
}
