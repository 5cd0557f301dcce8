// The whole of ringtop on a floor: PBXs, the real gateway on them, people with their tokens, and the real wall.
//
// How to extend: who has a token stands in gateway.ts; what a config would say goes into `says`; who is there by default
// in pbx-floor.ts, and what can go wrong with a PBX in test/support/fake-pbx.
import { onTestFinished } from 'vitest';
import type { FakePbxOptions } from '../../support/fake-pbx/index.ts';
import { createFloorClock, type FloorClock } from './clock.ts';
import { createGateway, type JourneyGateway, type Person, type Says, secretOf } from './gateway.ts';
import { type JourneyPbx, startJourneyPbx } from './pbx-floor.ts';
import type { JourneyLog } from './queue-log.ts';
import { type Supervisor, signIn } from './supervisor.ts';
import { openWall, type Wall, type WallOptions } from './wall.ts';

export { AMBER, GREY, RED } from './wall.ts';

export interface Floor extends FloorClock {
  readonly pbx: JourneyPbx;
  /** Where there are several, by the ids of their sources. */
  readonly pbxs: Readonly<Record<string, JourneyPbx>>;
  readonly gateway: JourneyGateway;
  readonly wall: Wall;
  readonly levan: Supervisor;
  signsIn(person: Person): Supervisor;
}

export interface FloorOptions {
  readonly pbx?: FakePbxOptions;
  readonly says?: Says;
  /** Written by the PBX, followed by the gateway. */
  readonly log?: JourneyLog;
  /** Several PBXs on one floor, by the ids of their sources. */
  readonly pbxs?: Readonly<Record<string, { readonly pbx?: FakePbxOptions; readonly says?: Says }>>;
  readonly wall?: Partial<Pick<WallOptions, 'mode' | 'monitor' | 'columns' | 'rows' | 'isReadOnly'>>;
  /** Whose screen it is. @default 'tiko', a lead; of a wall on a monitor 'lobby' */
  readonly person?: Person;
  /** Epoch milliseconds. @default Monday, 14:05:32 in Tbilisi */
  readonly startAt?: number;
  /** The gateway answers what has been. @default false */
  readonly remembers?: boolean;
  /** @default true */
  readonly waitsUntilLive?: boolean;
}

/** Closed when the test ends. */
export async function openFloor(options: FloorOptions = {}): Promise<Floor> {
  const clock = createFloorClock(options.startAt);
  if (options.log !== undefined) clock.onStep(options.log.isRead);
  const pbxs = await startPbxs(options, clock);
  const gateway = await createGateway({ clock, pbxs, remembers: options.remembers });
  const people: Supervisor[] = [];
  const signsIn = (person: Person): Supervisor => {
    const supervisor = signIn({ token: secretOf(person), gateway, clock });
    people.push(supervisor);
    return supervisor;
  };
  const levan = signsIn('levan');
  const { feed } = signsIn(options.person ?? (options.wall?.mode === 'wall' ? 'lobby' : 'tiko'));
  const wall = await openWall({ feed, clock, mode: 'tool', columns: 140, rows: 24, ...options.wall });
  onTestFinished(async () => {
    await wall.close();
    await Promise.all(people.map(person => person.close()));
    await gateway.stop();
    await Promise.all(Object.values(pbxs).map(({ pbx }) => pbx.stop()));
  });
  if (options.waitsUntilLive !== false) await wall.shows(/● live/i, 10);
  const [first] = Object.values(pbxs);
  if (first === undefined) throw new Error('A floor needs a PBX.');
  first.pbx.got();
  const byId = Object.fromEntries(Object.entries(pbxs).map(([id, { pbx }]) => [id, pbx]));
  return Object.assign(clock, { pbx: first.pbx, pbxs: byId, gateway, wall, levan, signsIn });
}

async function startPbxs({ pbx, says, log, pbxs }: FloorOptions, clock: FloorClock) {
  const north = {
    pbx: { ...pbx, ...(log && { queueLog: log.writtenTo }) },
    says: { ...says, ...(log && { queueLog: log.path }) },
  };
  const plans: NonNullable<FloorOptions['pbxs']> = pbxs ?? { north };
  const started: Record<string, { pbx: JourneyPbx; says: Says }> = {};
  for (const [id, { pbx: options, says: said = {} }] of Object.entries(plans))
    started[id] = { pbx: await startJourneyPbx(clock, options), says: said };
  return started;
}
