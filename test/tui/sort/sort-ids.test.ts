// The order of a list by a column: what one looks for on top, what cannot be told last, equal ones by name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { createWords } from '../../../src/i18n/index.ts';
import { agentColumns } from '../../../src/tui/panes/tables/agent-columns.ts';
import { campaignColumns } from '../../../src/tui/panes/tables/campaign-columns.ts';
import { contactColumns } from '../../../src/tui/panes/tables/contact-columns.ts';
import { queueColumns } from '../../../src/tui/panes/tables/queue-columns.ts';
import { sortColumnsOf, sortIds } from '../../../src/tui/sort/index.ts';
import type { ListPane, Sort } from '../../../src/tui/view-state/index.ts';
import { buildAgent, buildDocument, buildQueue } from '../support/build-rows.ts';
import { WORDING } from '../support/line-text.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const by = (column: string, isReversed = false): Sort => ({ column, isReversed });
const rich = momentOf();

function sorted(list: ListPane, sort: Sort | undefined, document?: FloorDocument): string[] {
  const moment = document ? momentOf({ document }) : rich;
  const { queues, agents, campaigns } = moment.document;
  const rows = { ...queues, ...agents, ...campaigns };
  const ids = Object.keys(moment.document[list]);
  return sortIds(list, ids, { moment, sort }).map(id => rows[id]?.name ?? id);
}

describe('queues', () => {
  test('by their longest wait, the longest on top, those in which nobody waits last whichever way', () => {
    const falling = sorted('queues', by('longest'));
    const rising = sorted('queues', by('longest', true));
    expect(falling.slice(0, 4)).toEqual(['Mail', 'Support', 'Chat', 'Sales']);
    expect(rising.slice(0, 2)).toEqual(['Billing', 'Sales']);
    expect(falling.slice(-3)).toEqual(['Callback', 'Retention', 'VIP']);
    expect(rising.slice(-3)).toEqual(['Callback', 'Retention', 'VIP']);
  });

  test('by service level, the worst on top', () => {
    expect(sorted('queues', by('level30m'))[0]).toBe('Support');
  });

  test('by name, whatever the config says', () => {
    expect(sorted('queues', by('name')).slice(0, 3)).toEqual(['Billing', 'Callback', 'Chat']);
    expect(sorted('queues', by('name', true))[0]).toBe('VIP');
  });
});

describe('agents', () => {
  test('by the time in their state, whoever needs somebody', () => {
    expect(sorted('agents', by('time')).slice(0, 3)).toEqual(['Offline Two', 'Offline One', 'Neli K.']);
  });

  test('by state as in the strip', () => {
    const states = sorted('agents', by('state'));
    expect(states[0]).toBe('Irakli B.');
    expect(states.at(-1)).toBe('Offline Two');
  });

  test('whose state began nobody knows when come last', () => {
    const agents = {
      a: buildAgent({ name: 'A' }),
      b: buildAgent({ name: 'B', since: NOW - 1000 }),
      c: buildAgent({ name: 'C', since: NOW - 9000 }),
    };
    const document = buildDocument({ agents });
    expect(sorted('agents', by('time'), document)).toEqual(['C', 'B', 'A']);
    expect(sorted('agents', by('time', true), document)).toEqual(['B', 'C', 'A']);
  });

  test('of one name stand by their ids', () => {
    const agents = { z: buildAgent({ name: 'Nino' }), a: buildAgent({ name: 'Nino' }) };
    const moment = momentOf({ document: buildDocument({ agents }) });
    expect(sortIds('agents', ['z', 'a'], { moment, sort: by('name') })).toEqual(['a', 'z']);
  });
});

test('without a sort, or by a column that there is not, a list stands as it was', () => {
  expect(sorted('campaigns', undefined)).toEqual(sorted('campaigns', by('constructor')));
});

test('the same rows come out in the same order, whatever order they were in', () => {
  const queues = fc.array(
    fc.record({ wait: fc.option(fc.nat(9), { nil: undefined }), name: fc.constantFrom('A', 'b', 'ნ') }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(
      queues,
      fc.constantFrom('longest', 'name', 'wait', 'level30m'),
      fc.boolean(),
      (rows, column, isReversed) => {
        const document = buildDocument({
          queues: Object.fromEntries(
            rows.map(({ wait, name }, index) => [
              `q${index}`,
              buildQueue({ now: NOW, name, waits: wait === undefined ? [] : [wait] }),
            ]),
          ),
        });
        const moment = momentOf({ document });
        const ids = Object.keys(document.queues);
        const once = sortIds('queues', ids, { moment, sort: by(column, isReversed) });
        expect([...once].sort()).toEqual([...ids].sort());
        expect(sortIds('queues', ids.toReversed(), { moment, sort: by(column, isReversed) })).toEqual(once);
      },
    ),
  );
});

test('every column of a table can be sorted by, but for the trend and the notes', () => {
  const words = createWords();
  const columns: { readonly [P in ListPane]: readonly { readonly id: string }[] } = {
    agents: agentColumns(WORDING),
    queues: queueColumns(WORDING, { isCompact: false, hasSources: false, trendTop: () => 1 }),
    contacts: contactColumns(words, { hasTalks: true }),
    campaigns: campaignColumns(words),
  };
  for (const list of ['agents', 'queues', 'contacts', 'campaigns'] as const) {
    const shown = columns[list]
      .map(({ id }) => id)
      .filter(id => list !== 'queues' || !['trend', 'note'].includes(id));
    expect(sortColumnsOf(list)).toEqual(shown);
  }
});
