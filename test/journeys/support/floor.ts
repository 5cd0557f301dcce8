// The whole of ringtop on a floor: PBXs, the real gateway on them, people with their tokens, and the real wall.
//
// How to extend: who has a token stands in `PEOPLE`; what the config would say goes into `says`; a PBX is told of in
// pbx-floor.ts, its faults in test/support/fake-pbx.
import { onTestFinished } from 'vitest';
import type { Role } from '../../../src/floor/index.ts';
import { type Gateway, type LogLine, openGateway } from '../../../src/gateway/index.ts';
import { type OpenAsteriskOptions, openAsterisk, withSettings } from '../../../src/sources/index.ts';
import type { FakePbxOptions } from '../../support/fake-pbx/index.ts';
import { createFloorClock, type FloorClock } from './clock.ts';
import { type JourneyPbx, startJourneyPbx } from './pbx-floor.ts';
import { type Supervisor, signIn } from './supervisor.ts';
import { openWall, type Wall } from './wall.ts';

export { AMBER, GREY, RED } from './wall.ts';

/** Name and role, as the command log and the rows tell them. */
const PEOPLE = { levan: 'lead', olena: 'lead', nika: 'viewer', lobby: 'wall', ana: 'admin' } as const;
export type Person = keyof typeof PEOPLE;

export interface Floor extends FloorClock {
  readonly pbx: JourneyPbx;
  /** Where there are several, by the source's id. */
  readonly pbxs: Readonly<Record<string, JourneyPbx>>;
  readonly gateway: Gateway;
  readonly wall: Wall;
  readonly levan: Supervisor;
  signsIn(person: Person): Supervisor;
  /** What a PBX admin would read in the gateway's log. */
  readonly warnings: readonly string[];
}

/** What a config says of a source. */
export type Says = Partial<OpenAsteriskOptions>;

export interface FloorOptions {
  readonly pbx?: FakePbxOptions;
  readonly says?: Says;
  /** Several PBXs on one floor, by the ids of their sources. */
  readonly pbxs?: Readonly<Record<string, { readonly pbx?: FakePbxOptions; readonly says?: Says }>>;
  readonly wall?: { readonly mode?: 'tool' | 'wall'; readonly columns?: number; readonly rows?: number };
  readonly startAt?: number;
  /** The gateway starts before the PBX answers: the wall is not waited for. @default true */
  readonly waitsUntilLive?: boolean;
}

const CENTER = { name: 'Tbilisi', zone: 'Asia/Tbilisi', dayStartHour: 0 } as const;

export async function openFloor(options: FloorOptions = {}): Promise<Floor> {
  const clock = createFloorClock(options.startAt);
  const warnings: string[] = [];
  const { pbx = {}, says = {}, pbxs: several = { north: { pbx, says } } } = options;
  const pbxs: Record<string, JourneyPbx> = {};
  for (const [id, { pbx: of = {} }] of Object.entries(several)) pbxs[id] = await startJourneyPbx(clock, of);
  const [first] = Object.values(pbxs);
  if (first === undefined) throw new Error('A floor needs a PBX.');
  const isQualified = Object.keys(several).length > 1;
  const sources = Object.entries(several).map(([id, { says: of = {} }]) => {
    const said = { isQualified, ...of };
    return openSource({ id, port: pbxs[id]?.port ?? 0, said, clock, warnings });
  });
  const gateway = await openTheGateway(sources, clock);
  const people: Supervisor[] = [];
  const signsIn = (person: Person): Supervisor => {
    const supervisor = signIn({ token: secretOf(person), gateway, clock });
    people.push(supervisor);
    return supervisor;
  };
  const levan = signsIn('levan');
  const screen = signsIn(options.wall?.mode === 'wall' ? 'lobby' : 'nika');
  const wall = await openWall({
    feed: screen.feed,
    clock,
    mode: 'tool',
    columns: 140,
    rows: 40,
    ...options.wall,
  });
  onTestFinished(async () => {
    await wall.close();
    await Promise.all(people.map(person => person.close()));
    await clock.answered(gateway.close());
    await Promise.all(Object.values(pbxs).map(each => each.stop()));
  });
  if (options.waitsUntilLive !== false) await wall.shows('● live', 10);
  first.got();
  return Object.assign(clock, { pbx: first, pbxs, gateway, wall, levan, signsIn, warnings });
}

interface SourceOpening {
  readonly id: string;
  readonly port: number;
  readonly said: Says;
  readonly clock: FloorClock;
  readonly warnings: string[];
}

function openSource({ id, port, said, clock, warnings }: SourceOpening) {
  const source = openAsterisk({
    ...{
      id,
      name: `pbx-${id}`,
      host: '127.0.0.1',
      port,
      user: 'wallboard',
      secret: async () => 'open sesame',
    },
    ...{ day: { zone: CENTER.zone, startHour: 0 }, random: () => 0.5, now: clock.now, timers: clock.timers },
    onWarning: sentence => warnings.push(sentence),
    ...said,
  });
  return withSettings(source, said.queues ?? {});
}

async function openTheGateway(sources: Parameters<typeof openGateway>[0]['sources'], clock: FloorClock) {
  const log: LogLine[] = [];
  const tokens = Object.entries(PEOPLE).map(([name, role]: [string, Role]) => ({
    name,
    role,
    secret: secretOf(name),
  }));
  return clock.answered(
    openGateway({
      ...{ sources, tokens, center: CENTER, log: line => log.push(line) },
      ...{ listen: { host: '127.0.0.1', port: 0 }, token: 'the-token-of-the-gateway' },
      tuning: { timers: clock.timers, clock: { now: clock.now, rate: 1 } },
    }),
  );
}

function secretOf(person: string): string {
  return `the-secret-of-${person}`;
}
