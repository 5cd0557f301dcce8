// The pages that say in full what one line has no room for: every alert, and every source that is not live.
import { describe, expect, test } from 'vitest';
import type { FloorDocument, SourceRow } from '../../../src/floor/index.ts';
import { pressKey } from '../../../src/tui/keys/index.ts';
import { buildDocument, buildSource } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW, sceneOf } from '../support/scene-of.ts';

const REASON =
  'Asterisk at pbx-north.example.org port 5038 refuses the login of user ringtop: wrong secret. ' +
  'Set the secret of [ringtop] in manager.conf, say "manager reload", and put it into the config.';
const lost = (name: string, more: Partial<SourceRow> = {}): SourceRow =>
  buildSource({ source: name, name, state: 'lost', since: NOW - 60_000, reason: REASON, ...more });
const wordsOf = (lines: readonly string[]): string => lines.map(line => line.trim()).join(' ');

describe('while nothing of the floor is known', () => {
  const document: FloorDocument = buildDocument({
    sources: {
      north: lost('North', { trouble: 'login-refused', retryAt: NOW + 5 * 60_000 }),
      south: lost('South', { reason: 'nobody answers at 10.0.0.9 port 5038', retryAt: NOW + 400 }),
      east: buildSource({ source: 'east', name: 'East', state: 'starting', since: NOW - 1000 }),
    },
  });

  test('each source says what stands in its way in a whole sentence, and when it is tried again', () => {
    const lines = textsOf(draw('sources', { document }));
    expect(lines.every(line => line.length <= 80)).toBe(true);
    const page = wordsOf(lines);
    expect(page).toContain(`× North not live since 14:04:32 ${REASON} next try 14:10`);
    expect(page).toContain(
      '× South not live since 14:04:32 nobody answers at 10.0.0.9 port 5038 next try in 1 s',
    );
    expect(page).toContain('◌ East: starting');
  });

  test('and goes once there is a queue', () => {
    const rich = buildRichFloor(NOW);
    expect(
      draw('sources', { document: { ...rich, sources: { ...rich.sources, north: lost('North') } } }),
    ).toEqual([]);
  });
});

describe('the page of all alerts', () => {
  const route = { kind: 'alerts', top: 0 } as const;
  const rich = buildRichFloor(NOW);
  const document: FloorDocument = { ...rich, sources: { ...rich.sources, north: lost('North') } };

  test('has a row for every one of them, and the one under the cursor on as many lines as it takes', () => {
    const lines = textsOf(draw('all-alerts', { document, route, rows: 60 }));
    const [count] = /\d+(?= alerts)/.exec(textsOf(draw('alerts', { document }))[0] ?? '') ?? [];
    expect(lines[0]).toContain(`Alerts: ${count} `);
    expect(wordsOf(lines)).toContain(REASON);
    expect(lines.filter(line => /^[› ](?:×|!!?) /.test(line))).toHaveLength(Number(count));
  });

  test('says so where there is none', () => {
    expect(wordsOf(textsOf(draw('all-alerts', { document: buildDocument(), route })))).toContain(
      'no alert now',
    );
  });

  test('is opened and left by 9, and left by Esc', () => {
    expect(pressKey(sceneOf(), '9')).toEqual([{ type: 'screen-opened', screen: 'alerts' }]);
    expect(pressKey(sceneOf({ route }), '9')).toEqual([{ type: 'went-back' }]);
    expect(pressKey(sceneOf({ route }), 'escape')).toEqual([{ type: 'went-back' }]);
  });
});
