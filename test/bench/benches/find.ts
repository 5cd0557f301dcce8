// Finding and sorting in a list of five thousand agents, against the plainest way that knows one script and one spelling.
import { createWords } from '../../../src/i18n/index.ts';
import { foldText } from '../../../src/lib/fold/fold-text.ts';
import { createFilter } from '../../../src/tui/find/index.ts';
import { sortIds } from '../../../src/tui/sort/index.ts';
import { buildAgent, buildDocument, buildQueue } from '../../tui/support/build-rows.ts';
import { momentOf } from '../../tui/support/scene-of.ts';
import type { BenchOptions, Findings } from '../ratio.ts';
import { raceCpu } from '../support/cpu-time.ts';

const AGENTS = 5_000;
const NOW = Date.UTC(2026, 10, 23, 10, 5, 32);
const FIRST = ['Nino', 'ნინო', 'Наталія', 'Rəşad', 'مریم', 'Olena', 'გიორგი', 'Xədicə', 'Khatia', 'Levan'];
const LAST = ['Beridze', 'ბერიძე', 'Остапенко', 'Əliyev', 'رضایی', 'Shevchenko', 'მაისურაძე', 'Lomidze'];

export async function bench({ isQuick }: BenchOptions): Promise<Findings> {
  const rounds = isQuick ? 3 : 15;
  const moment = momentOf({ document: buildFloor(), now: NOW });
  const { agents } = moment.document;
  const ids = Object.keys(agents);
  const names = ids.map(id => agents[id]?.name ?? '');
  const words = createWords();
  const find = (text: string): number => {
    const filter = createFilter(text, words);
    return ids.filter(id => filter.passes('agents', moment, id)).length;
  };
  // Each letter that is typed asks all of them, some more than one list or field.
  const letters = ['n', 'ni', 'nin', 'nino'];
  const collator = new Intl.Collator('en', { numeric: true });
  const sinces = ids.map(id => agents[id]?.since ?? 0);
  const sortBy = (column: string) => sortIds('agents', ids, { moment, sort: { column, isReversed: false } });
  const costOf = await raceCpu(
    {
      find: () => letters.map(find),
      includes: () => letters.map(letter => names.filter(name => name.toLowerCase().includes(letter)).length),
      fields: () => find('state:break queue:sales !nino'),
      fold: () => names.map(foldText),
      byName: () => sortBy('name'),
      collator: () => names.toSorted(collator.compare),
      byTime: () => sortBy('time'),
      numbers: () => sinces.toSorted((a, b) => a - b),
    },
    rounds,
  );
  const against = (
    name: string,
    ours: Parameters<typeof costOf>[0],
    other: Parameters<typeof costOf>[0],
  ) => ({
    name,
    ratio: costOf(ours) / costOf(other),
    of: 'cpu' as const,
    figures: `${costOf(ours).toFixed(1)} ms, ${costOf(other).toFixed(1)} ms`,
  });
  return {
    ratios: [
      against('four letters typed, in any script, against includes in lower case', 'find', 'includes'),
      against('a state, a queue and a name not to have against those four', 'fields', 'includes'),
      against('all names folded, once, against sorting them by Intl.Collator', 'fold', 'collator'),
      against('sorted by name against Intl.Collator', 'byName', 'collator'),
      against('sorted by time in state, equal ones by name, against sorting numbers', 'byTime', 'numbers'),
    ],
  };
}

function buildFloor() {
  const queues = ['sales', 'support', 'billing', 'vip'];
  const states = ['available', 'on-contact', 'wrap-up', 'break'] as const;
  return buildDocument({
    queues: Object.fromEntries(queues.map(name => [name, buildQueue({ now: NOW, name })])),
    agents: Object.fromEntries(
      Array.from({ length: AGENTS }, (_, index) => [
        String(1000 + index),
        buildAgent({
          name: `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / 10) % LAST.length]} ${index}`,
          state: states[index % states.length] ?? 'available',
          // Mixed, so that no sort has an easy time of it.
          since: NOW - ((index * 7919) % 3_600) * 1000,
          memberships: {
            [queues[index % 4] ?? '']: { penalty: 0 },
            [queues[Math.floor(index / 4) % 4] ?? '']: { penalty: 1 },
          },
        }),
      ]),
    ),
  });
}
