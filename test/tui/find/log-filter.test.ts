// The log is looked through by who ordered what, about whom, and what became of it.
import { describe, expect, test } from 'vitest';
import type { LoggedCommand } from '../../../src/client/index.ts';
import { applyAction, FIRST_VIEW, filterTextOf, type ViewState } from '../../../src/tui/view-state/index.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';
import { NOW } from '../support/scene-of.ts';

const answered = (outcome: 'applied' | 'refused') => ({
  outcome,
  said: 'said so',
  steps: [],
  at: NOW,
  offset: 1,
});
const command = (of: Partial<LoggedCommand> & { readonly name: string }): LoggedCommand => ({
  ...{ command: 'c1', who: 'levan', role: 'lead', from: 'ws 127.0.0.1', method: 'agent.pause', params: {} },
  ...{ askedAt: NOW, about: { kind: 'agents', id: '1002', name: of.name, queues: {} } },
  ...of,
});
const COMMANDS = [
  command({ name: 'ნინო ბერიძე', answered: answered('applied') }),
  command({
    ...{ name: 'Dato K.', who: 'olena', method: 'agent.reassign', answered: answered('refused') },
    params: { from: [], to: [], reason: 'two are ill' },
  }),
  command({ name: 'Spring offer', method: 'campaign.pause', answered: answered('applied') }),
  command({ name: 'Mariam J.' }),
];

function page(filter: string): string[] {
  const route = { kind: 'log', top: 0, ...(filter === '' ? {} : { filter }) } as const;
  const commandLog = { state: 'answered', answer: { ok: true, commands: COMMANDS } } as const;
  return textsOf(draw('log', { route, view: { commandLog } })).filter(line => / "|“/.test(line));
}

describe('the log', () => {
  test('has all commands, the newest first', () => {
    expect(page('').map(line => /"(.*)":/.exec(line)?.[1])).toEqual([
      ...['Mariam J.', 'Spring offer', 'Dato K.', 'ნინო ბერიძე'],
    ]);
  });

  test.each([
    ['nino', ['ნინო ბერიძე']],
    ['who:olena', ['Dato K.']],
    ['reason:ill', ['Dato K.']],
    ['outcome:refused', ['Dato K.']],
    ['outcome:app what:campaign', ['Spring offer']],
    ['!pause', ['Dato K.']],
    ['levan !outcome:applied', ['Mariam J.']],
  ])('is looked through for %s', (filter, names) => {
    const lines = page(filter);
    expect(lines).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(lines[index]).toContain(`"${name}"`);
  });

  test('says so where nothing is found', () => {
    expect(page('nobody')).toEqual([expect.stringContaining('no command matches “nobody”')]);
  });
});

test('the log has a filter of its own: that of the lists below it is found again', () => {
  const after = (state: ViewState, ...actions: Parameters<typeof applyAction>[1][]) =>
    actions.reduce(applyAction, state);
  const lists = after(FIRST_VIEW, { type: 'filter-typed', text: 'sup' });
  const log = after(
    lists,
    { type: 'screen-opened', screen: 'log' },
    { type: 'filter-opened' },
    { type: 'filter-typed', text: 'levan' },
    { type: 'filter-kept' },
  );
  expect([filterTextOf(log), log.filter]).toEqual(['levan', 'sup']);
  const cleared = after(log, { type: 'went-back' });
  expect(filterTextOf(cleared)).toBe('');
  expect(filterTextOf(after(cleared, { type: 'went-back' }))).toBe('sup');
});
