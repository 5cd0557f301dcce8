// For any edits, merging, reconnects, slow clients and views: the client's document is the gateway's projection.
import { expect, test } from 'vitest';
import { checkWire } from './wire-property.ts';

const RUNS = process.env.RINGTOP_SOAK === undefined ? 150 : 20_000;

test('whatever happens on the way, every client shows what the gateway showed at the client’s own offset', () => {
  const seen = checkWire({ seed: 20_261_122, runs: RUNS });
  // The runs went where they were meant to go.
  expect(seen.steps).toBeGreaterThan(RUNS * 50);
  expect(seen.recovered).toBeGreaterThan(RUNS / 10);
  expect(seen.snapshots).toBeGreaterThan(RUNS);
  expect(seen.fellBehind).toBeGreaterThan(0);
  expect(seen.skipped).toBeGreaterThan(RUNS);
}, 3_600_000);
