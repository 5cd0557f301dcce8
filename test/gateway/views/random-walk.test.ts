// What a scope is shown, worked out once more from the whole floor and the words of docs/wire.md, over a random walk.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FloorDocument, KINDS } from '../../../src/floor/index.ts';
import { applyMergePatch } from '../../../src/lib/merge-patch.ts';
import { createFakeSource, type FakeEvent } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket, type WireSocket } from '../../support/wire-socket.ts';
import { event } from './told-floor.ts';

const EVENTS = 2_000;
const SCOPES = [
  { queues: ['q1'] },
  { queues: ['q2'], teams: ['red'] },
  { teams: ['blue'], campaigns: ['c1'] },
  { queues: ['__proto__'] },
] as const;
type Scope = { readonly [list in 'queues' | 'teams' | 'campaigns']?: readonly string[] };

const secretOf = (index: number): string => `the-secret-of-scope-number-${index}`;

/** A client that only does what docs/wire.md says. */
async function follow(url: string, secret?: string) {
  const socket = await openWireSocket(url, secret === undefined ? {} : { authorization: `Bearer ${secret}` });
  let [document, offset]: [unknown, number] = [{}, -1];
  socket.webSocket.on('message', message => {
    const { method, params } = JSON.parse(String(message));
    if (method !== 'floor.patch') return;
    if (params.from !== offset) throw new Error(`a patch from ${params.from}, at ${offset}`);
    document = applyMergePatch(document as object, params.patch);
    offset = params.offset;
  });
  const answer = await socket.call('floor.subscribe', { kinds: KINDS, encoding: 'rows' });
  ({ snapshot: document, offset } = answer.result as { snapshot: unknown; offset: number });
  return { socket, document: () => document as FloorDocument, settled: () => settle(socket) };
}

/** What was published before is there once a later answer is: here that there is no such method. */
async function settle(socket: WireSocket): Promise<void> {
  await socket.call('floor.nothing', {});
}

/** The parts that the words say exactly. */
function partOf(whole: FloorDocument, { queues = [], teams = [], campaigns = [] }: Scope) {
  const isTeam = (team: string | undefined): boolean => team !== undefined && teams.includes(team);
  const isQueue = (id: string): boolean =>
    queues.includes(id) || isTeam(Object.entries(whole.queues).find(([own]) => own === id)?.[1].team);
  const inQueues = Object.entries(whole.queues).filter(([id]) => isQueue(id));
  const people = Object.entries(whole.agents).flatMap(([id, row]) => {
    const places = Object.keys(row.memberships).filter(isQueue).sort();
    if (places.length === 0 && !isTeam(row.team)) return [];
    const isBusyHere = row.queue !== undefined && isQueue(row.queue);
    return [
      [
        id,
        {
          state: row.state,
          places,
          queue: isBusyHere ? row.queue : undefined,
          team: isTeam(row.team) ? row.team : undefined,
        },
      ] as const,
    ];
  });
  return {
    queues: new Map(inQueues.map(([id, { team, ...row }]) => [id, isTeam(team) ? { team, ...row } : row])),
    agents: new Map(people),
    contacts: new Set(
      Object.entries(whole.contacts).flatMap(([id, { queue, campaign }]) =>
        (queue === undefined ? campaigns.includes(campaign ?? '') : isQueue(queue)) ? [id] : [],
      ),
    ),
    campaigns: new Set(Object.keys(whole.campaigns).filter(id => campaigns.includes(id))),
    intervals: new Set(Object.keys(whole.intervals).filter(isQueue)),
    waiting: sumBy(inQueues.map(([, row]) => [row.channel, row.waitingCount])),
  };
}

function partSeen(seen: FloorDocument) {
  return {
    queues: new Map(Object.entries(seen.queues)),
    agents: new Map(
      Object.entries(seen.agents).map(([id, { state, memberships, queue, team }]) => [
        id,
        { state, places: Object.keys(memberships).sort(), queue, team },
      ]),
    ),
    contacts: new Set(Object.keys(seen.contacts)),
    campaigns: new Set(Object.keys(seen.campaigns)),
    intervals: new Set(Object.keys(seen.intervals)),
    waiting: new Map(Object.entries(seen.channels).map(([channel, row]) => [channel, row.waitingCount])),
  };
}

function sumBy(pairs: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, value] of pairs) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}

test(`${SCOPES.length} scopes over ${EVENTS} random events: each document is what the words say of the whole one`, async () => {
  const pbx = createFakeSource({});
  const tokens = SCOPES.map((scope, index) => ({
    name: `scope-${index}`,
    role: 'lead' as const,
    secret: secretOf(index),
    scope,
  }));
  const limits = { messagesPerSecond: { session: 1e6, token: 1e6, address: 1e6 } };
  const gateway = await openTestGateway({ sources: [pbx], tokens, limits });
  const whole = await follow(gateway.url);
  const parts = await Promise.all(
    SCOPES.map(async (scope, index) => ({
      scope,
      index,
      client: await follow(gateway.url, secretOf(index)),
    })),
  );
  const walk: FakeEvent[] = fc.sample(event, { numRuns: EVENTS, seed: 20_261_127 });
  let compared = 0;
  for (const [step, told] of walk.entries()) {
    pbx.emit(told);
    if (step % 3 === 0) gateway.hub.publish();
    if (step % 20 !== 19) continue;
    gateway.hub.publish();
    await whole.settled();
    for (const { scope, index, client } of parts) {
      await client.settled();
      const wanted = partOf(whole.document(), scope);
      expect(partSeen(client.document()), `scope ${index} after event ${step}`).toEqual(wanted);
      const headers = { authorization: `Bearer ${secretOf(index)}` };
      for (const kind of ['queues', 'agents', 'contacts', 'campaigns'] as const) {
        const { items } = JSON.parse(
          await (await fetch(`${gateway.httpUrl}/v1/${kind}`, { headers })).text(),
        );
        expect(items.map(({ id }: { id: string }) => id).sort()).toEqual([...wanted[kind].keys()].sort());
      }
      compared += 1;
    }
  }
  expect(compared).toBe((EVENTS / 20) * SCOPES.length);
  await gateway.close();
}, 120_000);
