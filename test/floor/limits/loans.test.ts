// Which loans should be over, and who of those who are moved comes first.
import { expect, test } from 'vitest';
import { type AgentRow, findMoved, findOldLoans, isMoved, type Loan } from '../../../src/floor/index.ts';
import { buildAgent, buildDocument } from '../../tui/support/build-rows.ts';

const DAY_START = Date.UTC(2026, 10, 22, 20);
const NOW = DAY_START + 14 * 3_600_000;
const HOUR = 3_600_000;

function lent(loan: Partial<Loan>, more: Partial<AgentRow> = {}): AgentRow {
  const full = { at: NOW - HOUR, who: 'levan', how: 'command c1', ...loan };
  return buildAgent({
    name: 'Nino',
    state: 'available',
    memberships: { support: { penalty: 0, lent: full } },
    ...more,
  });
}

function floorOf(agents: { readonly [id: string]: AgentRow }) {
  const center = { center: { zone: 'Asia/Tbilisi', dayStartHour: 0, dayStartedAt: DAY_START } };
  return { ...buildDocument({}), center, agents };
}

const LOOK = { now: NOW, isStale: () => false };

test.each([
  ['of today', lent({}), undefined],
  ['of the business day before', lent({ at: DAY_START - 1 }), 'day-over'],
  ['that is to be undone a minute ago', lent({ undoAt: NOW - 60_000 }), 'past-its-time'],
  ['that is to be undone this minute', lent({ undoAt: NOW - 59_999 }), undefined],
  ['till the end of the shift, of yesterday', lent({ at: DAY_START - 1, until: 'end-of-shift' }), 'day-over'],
  ['of somebody who has gone home', lent({ at: DAY_START - 1 }, { state: 'offline' }), undefined],
])('a loan %s', (_, row, why) => {
  expect(findOldLoans(floorOf({ nino: row }), LOOK).map(one => one.why)).toEqual(
    why === undefined ? [] : [why],
  );
});

test('of a source that is lost nobody knows whether its people are away still', () => {
  const floor = floorOf({ nino: lent({ at: DAY_START - 1 }) });
  expect(findOldLoans(floor, { ...LOOK, isStale: () => true })).toEqual([]);
});

test('who should be back comes first, then who goes back first, then who was moved last', () => {
  const floor = floorOf({
    early: lent({ at: NOW - 3 * HOUR }),
    late: lent({ at: NOW - HOUR }),
    soon: lent({ undoAt: NOW + HOUR }),
    old: lent({ at: DAY_START - 1 }),
    home: buildAgent({ name: 'Nino', state: 'available', memberships: { support: { penalty: 0 } } }),
  });
  expect(findMoved(floor, findOldLoans(floor, LOOK))).toEqual(['old', 'soon', 'late', 'early']);
});

test('who left a queue of his own accord, though the config has it as his home, was not moved', () => {
  const left = (how: string): AgentRow =>
    buildAgent({
      name: 'Nino',
      state: 'available',
      left: { sales: { at: NOW, who: 'somebody', how, penalty: 0 } },
    });
  expect([isMoved(left('agent')), isMoved(left('command c1'))]).toEqual([false, true]);
});
