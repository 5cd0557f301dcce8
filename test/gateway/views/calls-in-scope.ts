// One call of every method of the wire, about what is within the scope `queues: [sales]` and about what is not.
//
// How to extend: a method of the wire that has no line here fails to compile.
import type { Method } from '../../../src/protocol/index.ts';

export interface ScopedCalls {
  /** The least role, written out: a slip in the gateway's table shows here. */
  readonly least: 'viewer' | 'wall' | 'lead' | 'admin' | 'anybody';
  readonly inside: object;
  /** Absent where the method has no target. */
  readonly outside?: object;
  /** What it names that is elsewhere: an answer may repeat it, and no other word of it. */
  readonly named?: string;
}

const KINDS = ['queues', 'agents', 'contacts', 'channels', 'sources', 'campaigns', 'intervals'];
const agent = (more: object = {}): ScopedCalls => ({
  least: 'lead',
  inside: { agent: '1002', ...more },
  outside: { agent: 'canary-agent', ...more },
  named: 'canary-agent',
});
const contact = (more: object = {}): ScopedCalls => ({
  least: 'lead',
  inside: { contact: 'call 1', ...more },
  outside: { contact: 'canary-call', ...more },
  named: 'canary-call',
});
const campaign = (least: 'lead' | 'admin', more: object = {}): ScopedCalls => ({
  least,
  inside: { campaign: 'spring', ...more },
  outside: { campaign: 'canary-campaign', ...more },
  named: 'canary-campaign',
});
const token: ScopedCalls = {
  least: 'admin',
  inside: { name: 'nobody' },
  outside: { name: 'canary-token' },
  named: 'canary-token',
};
const place = { queue: 'sales', penalty: 2 };
const supervisor = '900';

export const CALLS: Readonly<Record<Exclude<Method, 'session.renew'>, ScopedCalls>> = {
  'floor.get': { least: 'viewer', inside: {} },
  'floor.changes': { least: 'viewer', inside: { kinds: KINDS, since: { epoch: 'k3f', offset: 0 } } },
  'floor.subscribe': { least: 'viewer', inside: { kinds: KINDS, encoding: 'rows' } },
  'floor.unsubscribe': { least: 'viewer', inside: {} },
  'agent.pause': agent(),
  'agent.unpause': agent({ queues: ['sales'] }),
  'agent.reassign': agent({ from: [], to: [place] }),
  'agent.add': agent(place),
  'agent.remove': agent({ queue: 'sales' }),
  'agent.setPenalty': agent(place),
  'agent.logout': agent(),
  'contact.transfer': contact({ toQueue: 'sales' }),
  'contact.hangup': contact(),
  'contact.prioritize': contact({ priority: 1 }),
  'contact.withdraw': contact(),
  'monitor.listen': agent({ supervisor }),
  'monitor.whisper': agent({ supervisor }),
  'monitor.barge': agent({ supervisor }),
  'queue.resetStats': {
    ...{ least: 'admin', inside: { queue: 'sales' } },
    ...{ outside: { queue: 'canary-queue' }, named: 'canary-queue' },
  },
  'campaign.pause': campaign('lead'),
  'campaign.resume': campaign('lead'),
  'campaign.stop': campaign('admin'),
  'campaign.pace': campaign('lead', { linesPerAgent: 2 }),
  'command.list': { least: 'wall', inside: {} },
  'command.get': { least: 'wall', inside: { command: 'c1' }, outside: { command: 'c2' } },
  'command.undo': { least: 'lead', inside: { command: 'c1' }, outside: { command: 'c2' } },
  'report.get': { least: 'viewer', inside: { report: 'day', from: 'today' } },
  'report.agents': { least: 'lead', inside: { from: 'today' } },
  'agent.history': agent(),
  'contact.history': contact(),
  'metric.contacts': {
    ...{ least: 'lead', inside: { metric: 'serviceLevelRate', queue: 'sales' } },
    ...{ outside: { metric: 'serviceLevelRate', queue: 'canary-queue' }, named: 'canary-queue' },
  },
  'event.list': { least: 'lead', inside: { since: 0 } },
  'customer.unmask': contact({ reason: 'he was cut off' }),
  'token.list': { least: 'admin', inside: {} },
  'token.create': { least: 'admin', inside: { name: 'new', role: 'viewer', scope: { queues: ['sales'] } } },
  'token.rotate': token,
  'token.change': token,
  'token.revoke': token,
  'session.list': { least: 'admin', inside: {} },
  'alert.acknowledge': { least: 'lead', inside: { alert: 'a-in' }, outside: { alert: 'a-out' } },
  'alert.silence': {
    ...{ least: 'lead', inside: { queue: 'sales', forMs: 60_000, reason: 'known' } },
    ...{ outside: { queue: 'canary-queue', forMs: 60_000, reason: 'known' }, named: 'canary-queue' },
  },
  'alert.endSilence': { least: 'lead', inside: { silence: 's0' } },
  'alert.silences': { least: 'wall', inside: {} },
  'alert.deadLetters': { least: 'admin', inside: {} },
  'alert.resend': { least: 'admin', inside: {} },
  'announcement.post': {
    ...{ least: 'lead', inside: { text: 'hello', forMs: 60_000, audience: { queues: ['sales'] } } },
    ...{ outside: { text: 'hello', forMs: 60_000, audience: { queues: ['canary-queue'] } } },
    named: 'canary-queue',
  },
  'announcement.withdraw': {
    ...{ least: 'lead', inside: { announcement: 'n-in' }, outside: { announcement: 'n-out' } },
  },
  'announcement.shown': {
    ...{ least: 'wall', inside: { announcement: 'n-in' }, outside: { announcement: 'n-out' } },
  },
};
