// What the gateway's log says of a source that goes and comes back.
import { expect, test } from 'vitest';
import { createStateTeller } from '../../../src/cli/serve/state-teller.ts';

function open() {
  let ms = 0;
  const lines: string[] = [];
  const tell = createStateTeller({
    id: 'north',
    log: ({ level, what, away }) => lines.push([level, what, away ?? ''].join(' ').trim()),
    now: () => ms,
  });
  const become = (state: 'unreachable' | 'syncing' | 'live', sentence: string = state, atMs = ms): void => {
    ms = atMs;
    tell({ state, sentence, ...(state === 'unreachable' ? { retryAt: ms + 1_000 } : {}) });
  };
  return { become, told: () => lines.filter(line => !line.startsWith('info')) };
}

test('a source that is back is told, with how long it was away, tries included', () => {
  const { become, told } = open();
  become('live');
  become('unreachable', 'nobody answers', 10_000);
  become('unreachable', 'nobody answers', 40_000);
  become('unreachable', 'it refuses', 60_000);
  become('syncing', 'syncing', 200_000);
  become('live', 'live', 202_000);
  expect(told()).toEqual([
    'warn source unreachable',
    'warn source unreachable',
    'note source live 3 min 12 s',
  ]);
});

test('one that comes at the first try is no news', () => {
  const { become, told } = open();
  become('syncing');
  become('live');
  expect(told()).toEqual([]);
});
