// A real gateway over a floor of which one queue is in the scope: whatever is elsewhere is a canary, a word or a number
// that stands nowhere else.
import { onTestFinished } from 'vitest';
import { ROLES, type Role } from '../../../src/floor/index.ts';
import { createFakeSource, type FakeEvent, type FakeSource } from '../../support/fake-source.ts';
import { openTestGateway, type TestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { AT_THE_MACHINE as BY, newTokenFile, openTestStore } from '../../support/token-store.ts';
import { openWireSocket } from '../../support/wire-socket.ts';
import { obey } from '../commands/obedient.ts';

export const SCOPE = { queues: ['sales'] };
export const scopedSecret = (role: Role): string => `the-scoped-secret-of-a-${role}`;
export const wholeSecret = (role: Role): string => `the-whole-secret-of-a-${role}`;

/** Figures of what is elsewhere. */
export const CANARY_NUMBERS = [771_001, 99_990_003, 55_550_005, 88_880_002, 0.123456789] as const;
export const CANARY = new RegExp(`canary|${CANARY_NUMBERS.join('|').replace('.', '\\.')}`, 'i');

const by = { who: 'canary-lead', how: 'command canary-9' };

export const FLOOR: readonly FakeEvent[] = [
  { type: 'queue.described', queue: 'sales', name: 'Sales' },
  {
    ...{ type: 'queue.described', queue: 'canary-queue', name: 'Canary queue', team: 'canary-team' },
    ...{ order: 55_550_005, targetShare: 0.123456789 },
  },
  { type: 'agent.described', agent: '1002', name: 'Nino' },
  { type: 'agent.described', agent: '1003', name: 'Eka', team: 'canary-team' },
  { type: 'agent.described', agent: 'canary-agent', name: 'Canary agent', team: 'canary-team' },
  { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 1 },
  { type: 'membership.added', agent: '1003', queue: 'sales', penalty: 1 },
  { type: 'membership.added', agent: '1003', queue: 'canary-queue', penalty: 771_001, by },
  { type: 'membership.added', agent: 'canary-agent', queue: 'canary-queue', penalty: 771_001 },
  { type: 'agent.state-changed', agent: '1002', state: 'on-contact', queue: 'sales' },
  {
    ...{ type: 'agent.state-changed', agent: '1003', state: 'on-contact', queue: 'canary-queue' },
    ...{ contact: 'canary-call', campaign: 'canary-campaign' },
  },
  { type: 'agent.state-changed', agent: 'canary-agent', state: 'break', reason: 'canary reason' },
  { type: 'campaign.described', campaign: 'spring', name: 'Spring' },
  { type: 'campaign.described', campaign: 'canary-campaign', name: 'Canary campaign', leftCount: 99_990_003 },
  { type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1, customer: '+995…11' },
  {
    ...{ type: 'contact.queued', contact: 'canary-call', queue: 'canary-queue', ordinal: 1 },
    ...{ customer: '+995…canary', priority: 88_880_002 },
  },
  { type: 'source.reported', unparsed: 771_001, unknownEvents: 771_001, corrected: 771_001 },
  { type: 'source.warned', warning: 'privileged', text: 'canary-queue may be read' },
];

/** Whose number it is stands in it. */
const numberOf = (contact: string): string => `+99577 ${contact}`;

export interface CanaryFloor {
  readonly gateway: TestGateway;
  readonly pbx: FakeSource;
}

/** Why `c1` was ordered: for leads, and not for public screens. */
export const PRIVATE_WHY = 'her private matter';

/** `c1` is an order within the scope, `c2` one elsewhere; each has a reason, an alert and an announcement. */
export async function openCanaryFloor(scope = { ...SCOPE, campaigns: ['spring'] }): Promise<CanaryFloor> {
  const pbx = createFakeSource({ perform: obey, customerOf: contact => ({ number: numberOf(contact) }) });
  const tokens = ROLES.flatMap(role => [
    { name: `scoped-${role}`, role, secret: scopedSecret(role), scope, unmask: true },
    { name: `whole-${role}`, role, secret: wholeSecret(role), unmask: true },
  ]);
  const tokenStore = openTestStore(newTokenFile());
  tokenStore.create('canary-token', { role: 'lead', unmask: false, scope: { queues: ['canary-queue'] } }, BY);
  // What is asked here in a second is more than anybody asks.
  const limits = { messagesPerSecond: { session: 1e6, token: 1e6, address: 1e6 } };
  const gateway = await openTestGateway({ sources: [pbx], tokens, tokenStore, limits });
  pbx.emit(...FLOOR);
  const { hub } = gateway;
  const at = Date.now();
  const raised = { type: 'alert.raised', at, rule: 'low', severity: 'warning', since: at } as const;
  const posted = {
    type: 'announcement.posted',
    at,
    priority: 'info',
    by: 'nana',
    expiresAt: at + 1e9,
  } as const;
  hub.note([
    { ...raised, alert: 'a-in', subject: { kind: 'queues', id: 'sales' }, text: 'few are free' },
    { ...raised, alert: 'a-out', subject: { kind: 'queues', id: 'canary-queue' }, text: 'canary alert' },
    { ...posted, announcement: 'n-in', text: 'hello', audience: { queues: ['sales', 'canary-queue'] } },
    { ...posted, announcement: 'n-out', text: 'canary text', audience: { teams: ['canary-team'] } },
  ]);
  hub.publish();
  const operator = await openWireSocket(gateway.url, { authorization: `Bearer ${TOKEN}` });
  const order = { method: 'agent.setPenalty', agent: '1003' };
  await operator.call(order.method, { agent: '1003', queue: 'sales', penalty: 3, reason: PRIVATE_WHY });
  await operator.call(order.method, {
    agent: '1003',
    queue: 'canary-queue',
    penalty: 771_001,
    key: 'canary-key',
    reason: 'a canary why',
  });
  operator.webSocket.terminate();
  onTestFinished(() => gateway.close());
  return { gateway, pbx };
}
