// How often there is something to draw: ten times a second of what the feed brings, and at once of what a key asks for.
import { expect, onTestFinished, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { createWallStore } from '../../../src/tui/scene/wall-store.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { createFakeFeed } from '../support/fake-feed.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

function openStore() {
  const timers = createFakeTimers(0);
  const feed = createFakeFeed({ timers, startAt: NOW, document: buildRichFloor(NOW) });
  const store = createWallStore({
    ...{ feed, timers, words: createWords(), wallClock: () => NOW + timers.now() },
    size: { columns: 120, rows: 40 },
  });
  onTestFinished(store.close);
  let drawn = 0;
  store.subscribe(() => {
    drawn += 1;
  });
  /** So many patches, ten milliseconds apart. */
  const patch = (count: number): void => {
    for (let left = count; left > 0; left -= 1) {
      feed.show(buildRichFloor(NOW));
      timers.advance(10);
    }
  };
  return { store, patch, drawn: () => drawn };
}

test('of a hundred patches a second ten frames are drawn, and one for the second itself', () => {
  const { patch, drawn } = openStore();
  patch(100);
  const before = drawn();
  patch(1_000);
  expect(drawn() - before).toBeLessThanOrEqual(110);
  expect(drawn() - before).toBeGreaterThanOrEqual(90);
});

test('a key is answered at once, however much comes in', () => {
  const { store, patch, drawn } = openStore();
  patch(105);
  const before = drawn();
  store.dispatch({ type: 'screen-opened', screen: 'agents' });
  expect(drawn()).toBe(before + 1);
  expect(store.scene.route.kind).toBe('agents');
});
