// The PBX of a journey: who is there by default, what it was asked, and which phones it has rung.
import {
  type FakeMemberPlan,
  type FakePbx,
  type FakePbxOptions,
  type FakeQueuePlan,
  type FakeQueuePlans,
  startFakePbx,
} from '../../support/fake-pbx/index.ts';
import { connectPlainly } from '../../support/fake-pbx/plain-client.ts';
import type { FloorClock } from './clock.ts';

export interface JourneyPbx extends FakePbx {
  /** What it was asked since the last look, line by line, without what the gateway asks by itself. */
  got(): string[];
  /** From here on: which extensions were rung since the last look, in order. */
  listenForRings(): Promise<() => string[]>;
}

export const NINO = {
  interface: 'Local/1001@agents/n',
  name: 'Nino Beridze',
  stateInterface: 'hint:1001@agents',
};
export const DATO = {
  interface: 'Local/1002@agents/n',
  name: 'Dato Kapanadze',
  stateInterface: 'hint:1002@agents',
};
export const OLENA = {
  interface: 'Local/1003@agents/n',
  name: 'Olena Shevchenko',
  stateInterface: 'hint:1003@agents',
};
export const TAMAR = {
  interface: 'Local/1004@agents/n',
  name: 'Tamar Lomidze',
  stateInterface: 'hint:1004@agents',
};

export const GIA = {
  interface: 'Local/1005@agents/n',
  name: 'Gia Maisuradze',
  stateInterface: 'hint:1005@agents',
};

/** Who logged in by himself. */
export const CAME = { membership: 'dynamic' } as const;

/** Olena stands in queues.conf, as everybody does on a FreePBX; the others logged in by themselves. */
export const QUEUES: FakeQueuePlans = {
  support: { members: [{ ...NINO, ...CAME }, { ...DATO, ...CAME }, { ...TAMAR, ...CAME }, OLENA] },
  billing: { members: [{ ...GIA, ...CAME }] },
  vip: { members: [{ ...GIA, ...CAME }] },
};

const USERS = [
  { name: 'wallboard', secret: 'open sesame', write: ['call', 'agent', 'originate', 'reporting'] },
  { name: 'ears', secret: 'open ears' },
] as const;

export async function startJourneyPbx(clock: FloorClock, options: FakePbxOptions = {}): Promise<JourneyPbx> {
  const { queues = QUEUES } = options;
  const pbx = await startFakePbx({
    ...{ users: USERS, timers: clock.timers, now: clock.now, refusalPauseMs: 0 },
    ...options,
    queues: Object.fromEntries(Object.entries(queues).map(([name, plan]) => [name, inFile(plan)])),
  });
  // Who logged in by himself stands in no file: after a restart he is where he was last.
  for (const [name, { members = [] }] of Object.entries(queues))
    for (const member of members.filter(hasCome)) pbx.add(name, member);
  let looked = 0;
  return Object.assign(pbx, {
    got() {
      const fresh = pbx.actions.slice(looked);
      looked = pbx.actions.length;
      return fresh.filter(({ name }) => !OWN.has(name)).map(toLine);
    },
    listenForRings: () => listen(pbx),
  });
}

function inFile(plan: FakeQueuePlan): FakeQueuePlan {
  return { ...plan, members: (plan.members ?? []).filter(member => !hasCome(member)) };
}

function hasCome({ membership }: FakeMemberPlan): boolean {
  return membership === 'dynamic';
}

/** Asked by a session by itself, or by the ears of the test. */
const OWN = new Set(['Ping', 'QueueStatus', 'ListCommands', 'Challenge', 'Login', 'Logoff']);

function toLine({ name, lines }: FakePbx['actions'][number]): string {
  const headers = lines.filter(([header]) => header !== 'Action' && header !== 'ActionID');
  return [name, ...headers.map(([header, value]) => `${header}=${value}`)].join(' ');
}

/** A session of its own, so that what is heard does not go through what is tested. */
async function listen(pbx: FakePbx): Promise<() => string[]> {
  const client = await connectPlainly(pbx.port);
  await client.ask('Login', { Username: 'ears', Secret: 'open ears' });
  return () =>
    client
      .eventsSince()
      .filter(({ name }) => name === 'AgentCalled')
      .map(event => /\/(\d+)@/.exec(event.get('Interface') ?? '')?.[1] ?? '');
}
