// What the page of an agent says of his day, and of whom he has to do with.
import { expect, test } from 'vitest';
import type { AgentRow } from '../../../src/floor/index.ts';
import { agentDetail } from '../../../src/tui/details/agent-detail.ts';
import { buildAgent, buildDocument, buildQueue } from '../support/build-rows.ts';
import { textsOf, WORDING } from '../support/line-text.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

function pageOf(agent: Partial<AgentRow>): string {
  const document = buildDocument({
    queues: { support: buildQueue({ now: NOW, name: 'Support' }) },
    agents: { nino: buildAgent({ name: 'Nino', ...agent }) },
  });
  return textsOf(agentDetail(momentOf({ document }), 'nino', WORDING)?.lines ?? []).join('\n');
}

const today = { contacts: 12, missed: 0, talkMs: 600_000, holdMs: 0, wrapUpMs: 0, availableMs: 300_000 };

test('times of a day that was seen from some time on say from when, the contacts of a record do not', () => {
  const page = pageOf({ today: { ...today, timesFrom: NOW - 3_600_000 } });
  expect(page).toMatch(/today +12 contacts, 0 missed *$/m);
  expect(page).toMatch(/talk 10:00, hold 0:00, .*since\s+13:05:32/);
  expect(pageOf({ today })).not.toContain('since');
});

test('whom he is rung for he does not talk with yet', () => {
  expect(pageOf({ state: 'reserved', queue: 'support' })).toMatch(/rung for +Support/);
  expect(pageOf({ state: 'wrap-up', queue: 'support' })).toMatch(/wrap-up of +Support/);
  expect(pageOf({ state: 'on-contact', queue: 'support' })).toMatch(/talks with +Support/);
});

test('what cannot be told is said whole, and in words', () => {
  expect(pageOf({ cannotTell: { wrapUpMs: true, exits: true } })).toMatch(
    /cannot be told +wrap-up, which exit it was/,
  );
});

test('a time that his source cannot tell is a dash, and no zero', () => {
  expect(pageOf({ today, cannotTell: { wrapUpMs: true } })).toMatch(/wrap-up –, available 5:00/);
});
