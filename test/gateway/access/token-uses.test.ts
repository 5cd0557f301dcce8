// When each token was last used is written down now and then, and nobody waits for it.
import { expect, test } from 'vitest';
import { createTokenUses } from '../../../src/gateway/access/token-uses.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { AT_THE_MACHINE as BY, newTokenFile, openTestStore } from '../../support/token-store.ts';

test('while a disk hangs nothing is written, and nobody waits; once it answers all of it is', async () => {
  const { promise: hung, resolve: answers } = Promise.withResolvers<void>();
  const real = openTestStore(newTokenFile());
  const { token } = real.create('nino', { role: 'wall', unmask: false }, BY);
  const store = { ...real, answers: () => hung };
  const timers = createFakeTimers();
  const uses = createTokenUses({ store, timers, now: () => 7_000, log: () => {} });
  const written = () => real.read().tokens[0]?.lastUsedFrom;

  uses.note(token.id, 'ws 10.1.2.3');
  timers.advance(60_000);
  uses.note(token.id, 'ws 10.1.2.4');
  expect(written()).toBeUndefined();
  expect(uses.of(token.id)).toMatchObject({ from: 'ws 10.1.2.4' });

  answers();
  await hung.then(() => {}).then(() => {});
  expect(written()).toBe('ws 10.1.2.4');
  await expect(real.answers()).resolves.toBeUndefined();
});
