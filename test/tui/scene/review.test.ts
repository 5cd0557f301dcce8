// The look at thousands of people is taken in two parts: a key that comes in between is answered, and nothing of it is lost.
import { expect, onTestFinished, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { createWallStore, type WallStore } from '../../../src/tui/scene/wall-store.ts';
import { createFakeTimers, type FakeTimers } from '../../support/fake-timers.ts';
import { buildAgent, buildDocument, buildQueue } from '../support/build-rows.ts';
import { createFakeFeed, type FakeFeed } from '../support/fake-feed.ts';
import { NOW } from '../support/scene-of.ts';

const COUNT = 1_200;

function documentOf(lost: Readonly<Record<string, ReturnType<typeof buildAgent>>> = {}) {
  const names = Array.from({ length: COUNT }, (_, index) => [
    `a${index}`,
    buildAgent({ name: `Agent ${index}`, since: NOW }),
  ]);
  return buildDocument({
    queues: { support: buildQueue({ now: NOW }) },
    agents: { ...Object.fromEntries(names), ...lost },
  });
}

function openStore(): { store: WallStore; feed: FakeFeed; timers: FakeTimers } {
  const timers = createFakeTimers(0);
  const feed = createFakeFeed({ timers, startAt: NOW, document: documentOf() });
  const store = createWallStore({
    ...{ feed, timers, words: createWords(), wallClock: () => NOW + timers.now() },
    size: { columns: 120, rows: 40 },
  });
  onTestFinished(store.close);
  timers.advance(1_000);
  return { store, feed, timers };
}

test('who is lost among thousands stands first within a second', () => {
  const { store, feed, timers } = openStore();
  expect(store.scene.order.needy).toEqual([]);
  feed.show(documentOf({ a7: buildAgent({ name: 'Nino', state: 'unreachable', since: NOW + 500 }) }));
  timers.advance(1_000);
  expect(store.scene.order.needy).toEqual(['a7']);
  expect(store.scene.order.working).toHaveLength(COUNT);
});

test('a list that is sorted in between stays sorted', () => {
  const { store, timers } = openStore();
  timers.advance(999);
  timers.after(1, () => {
    store.dispatch({ type: 'list-sorted', pane: 'agents', sort: { column: 'name', isReversed: true } });
  });
  timers.advance(1);
  expect(store.scene.order.working[0]).toBe(`a${COUNT - 1}`);
});

test('nothing is drawn of it once the wall is left', () => {
  const { store, timers } = openStore();
  let drawn = 0;
  store.subscribe(() => {
    drawn += 1;
  });
  timers.advance(999);
  timers.after(1, store.close);
  timers.advance(10);
  expect(drawn).toBe(0);
});
