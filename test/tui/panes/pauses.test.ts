// Pauses on the wall: for work, with a reason that is nobody else's business, and of who was moved away.
import { expect, test } from 'vitest';
import type { AgentRow } from '../../../src/floor/index.ts';
import { buildAgent, buildChannel, buildDocument, buildQueue } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';
import { NOW, type SceneOf } from '../support/scene-of.ts';

const since = NOW - 5 * 60_000;
const inSupport = { memberships: { support: { penalty: 0 } } };

function rowOf(agent: Partial<AgentRow>, of: SceneOf = {}): string {
  const document = buildDocument({
    channels: { voice: buildChannel() },
    queues: {
      support: buildQueue({ now: NOW, name: 'Support' }),
      billing: buildQueue({ now: NOW, name: 'Billing' }),
    },
    agents: { dato: buildAgent({ name: 'Dato K.', since, ...inSupport, ...agent }) },
  });
  const lines = textsOf(draw('agents', { document, view: { showsAllAgents: true }, ...of }));
  return lines.find(line => line.includes('Dato K.')) ?? '';
}

test('a private reason is shown to a team lead', () => {
  const atDoctor = { state: 'break', reason: 'doctor', isReasonPrivate: true } as const;
  expect(rowOf(atDoctor)).toContain('doctor');
});

test('what follows a call is said by its kind', () => {
  const talking = { state: 'on-contact', queue: 'support', breakPending: true, reason: 'Meeting' } as const;
  expect(rowOf({ ...talking, work: true })).toContain('→ work');
  expect(rowOf(talking)).toContain('→ break');
});

test('a pause for work is no break', () => {
  const row = rowOf({ state: 'break', reason: 'back office', work: true, since: NOW - 90 * 60_000 });
  expect(row).toMatch(/■ work +1h30 +Dato K\. +Support +back offi/);
});

test('who was moved from a queue that he is fixed in is shown where he went', () => {
  const memberships = {
    support: { penalty: 0, fixed: true, paused: true, moved: true },
    billing: { penalty: 0 },
  } as const;
  expect(rowOf({ state: 'available', memberships })).toContain('→Billing');
});
