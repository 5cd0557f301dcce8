// The four service levels of a real bank's January and February 1999, to six digits (METRICS §2.3).
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createFloor,
  documentOf,
  foldEvent,
  SERVICE_LEVEL_PRESETS,
  type ServiceLevelPreset,
  type Tally,
  totalOf,
} from '../../../src/floor/index.ts';
import { readBankCalls, toBankEvents } from '../support/bank-importer.ts';

const BANK = new URL('../../../../shared/data/bank/', import.meta.url);
const isThere = existsSync(BANK);
const PRESETS = ['sl-offered', 'sl-answered', 'sl-excl-short', 'sl-ab-ok'] as const;
type Levels = Readonly<Record<(typeof PRESETS)[number], string>>;

const MONTHS: readonly (readonly [month: string, file: string, levels: Levels])[] = [
  [
    'January 1999',
    'january.txt',
    {
      'sl-offered': '0.544194',
      'sl-answered': '0.606135',
      'sl-excl-short': '0.562579',
      'sl-ab-ok': '0.576875',
    },
  ],
  [
    'February 1999',
    'february.txt',
    {
      'sl-offered': '0.521290',
      'sl-answered': '0.596753',
      'sl-excl-short': '0.542688',
      'sl-ab-ok': '0.560719',
    },
  ],
];

/** 04:00: the bank is closed, so that each day's total is whole when the next one starts. */
const DAY_START_HOUR = 4;

/** The month's tally of each preset: the sum of its days, each taken just before the next one starts. */
function foldMonth(file: string): Map<ServiceLevelPreset, Tally> {
  const floor = createFloor();
  const days = new Map<ServiceLevelPreset, Map<number, Tally>>(PRESETS.map(preset => [preset, new Map()]));
  const keepDays = () => {
    const { queues } = documentOf(floor);
    for (const preset of PRESETS) {
      const row = queues[preset];
      if (row) days.get(preset)?.set(row.dayStartedAt, row.today);
    }
  };
  let nextDay = 0;
  for (const event of toBankEvents(readBankCalls(new URL(file, BANK)), PRESETS)) {
    if (floor.at === undefined) for (const preset of PRESETS) describePreset(floor, preset, event.at);
    if (event.at >= nextDay) {
      keepDays();
      nextDay = Math.floor((event.at - 4 * 3_600_000) / 86_400_000 + 1) * 86_400_000 + 4 * 3_600_000;
    }
    foldEvent(floor, event);
  }
  keepDays();
  return new Map(PRESETS.map(preset => [preset, totalOf([...(days.get(preset)?.values() ?? [])])]));
}

function describePreset(floor: ReturnType<typeof createFloor>, preset: ServiceLevelPreset, at: number): void {
  const serviceLevel = SERVICE_LEVEL_PRESETS[preset];
  const day = { zone: 'UTC', dayStartHour: DAY_START_HOUR };
  foldEvent(floor, { type: 'queue.described', source: 'bank', at, queue: preset, serviceLevel, ...day });
}

const title = isThere
  ? 'the bank’s calls of 1999'
  : 'SKIPPED: ../shared/data/bank is not here, so the four service levels of the bank’s calls are not checked';

describe.skipIf(!isThere)(title, () => {
  test.each(MONTHS)('%s has the four service levels of the reference computation', (_month, file, levels) => {
    const totals = foldMonth(file);
    for (const preset of PRESETS) {
      expect([preset, totals.get(preset)?.serviceLevelRate?.toFixed(6)]).toEqual([preset, levels[preset]]);
    }
    for (const tally of totals.values()) {
      expect(tally.offered).toBe(tally.answered + tally.abandoned);
      expect(tally.handled).toBe(tally.answered);
    }
  });

  test('February’s speed of answer is 40.77 s, zero waits included, and a quitter gave up after 66.05 s', () => {
    const tally = foldMonth('february.txt').get('sl-offered');
    expect(((tally?.answerSpeedMs ?? 0) / 1000).toFixed(2)).toBe('40.77');
    const quitters = readBankCalls(new URL('february.txt', BANK)).filter(({ outcome }) => outcome === 'HANG');
    const givenUpMs = quitters.reduce((sum, { waitMs }) => sum + waitMs, 0) / quitters.length;
    expect((givenUpMs / 1000).toFixed(2)).toBe('66.05');
  });

  test('February’s abandons are 12.6455 % of the offered', () => {
    const tally = foldMonth('february.txt').get('sl-offered');
    expect(((tally?.abandoned ?? 0) / (tally?.offered ?? 0)).toFixed(6)).toBe('0.126455');
  });
});
