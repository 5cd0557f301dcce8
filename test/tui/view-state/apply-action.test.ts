// What the person at the keys has chosen to see, action by action.
import { expect, test } from 'vitest';
import {
  applyAction,
  FIRST_VIEW,
  listStateOf,
  routeOf,
  type ViewAction,
  type ViewState,
} from '../../../src/tui/view-state/index.ts';

const after = (...actions: ViewAction[]): ViewState => actions.reduce(applyAction, FIRST_VIEW);

test('the first screen is the floor, with the cursor in the queue table', () => {
  expect(FIRST_VIEW).toMatchObject({ routes: [{ kind: 'wall' }], focus: 'queues', filter: '' });
});

test('a filter is typed, rubbed out by whole letters, and kept', () => {
  const typed = after(
    { type: 'filter-opened' },
    { type: 'filter-typed', text: 'ნი' },
    { type: 'filter-typed', text: '🇬🇪' },
    { type: 'filter-edited', edit: 'erase' },
  );
  expect(typed).toMatchObject({ filter: 'ნი', isTyping: true });
  expect(applyAction(typed, { type: 'filter-kept' })).toMatchObject({ filter: 'ნი', isTyping: false });
});

test('what is pasted into a filter stands on one line and brings no escapes', () => {
  expect(after({ type: 'filter-typed', text: 'a\x1b[31m\nb\u202e' }).filter).toBe('a [31m b');
});

test('another filter shows its lists from their beginning', () => {
  const moved = after({
    type: 'cursor-moved',
    pane: 'agents',
    to: { cursorId: '1040', cursorIndex: 39, top: 30 },
  });
  expect(applyAction(moved, { type: 'filter-typed', text: 'a' }).lists.agents).toEqual({
    cursorIndex: 0,
    top: 0,
  });
});

test('going back leaves what was opened, then the filter, then the marks', () => {
  const state = after(
    { type: 'rows-marked', pane: 'agents', ids: ['1002'] },
    { type: 'filter-typed', text: 'sup' },
    { type: 'detail-opened', of: 'queues', id: 'support' },
  );
  const once = applyAction(state, { type: 'went-back' });
  expect(routeOf(once).kind).toBe('wall');
  expect(once.filter).toBe('sup');
  const twice = applyAction(once, { type: 'went-back' });
  expect(twice).toMatchObject({ filter: '', marked: { agents: new Set(['1002']) } });
  expect(applyAction(twice, { type: 'went-back' }).marked).toEqual(FIRST_VIEW.marked);
});

test('what was refused stays until one goes back, and nothing else is left by that', () => {
  const toast = { id: 'a', kind: 'refused', saying: { key: 'feed.live' } } as const;
  const state = after({ type: 'filter-typed', text: 'sup' }, { type: 'toast-shown', toast });
  expect(applyAction(state, { type: 'went-back' })).toMatchObject({ toasts: [], filter: 'sup' });
});

test('a page of text scrolls, the wall does not', () => {
  const help = after({ type: 'screen-opened', screen: 'help' }, { type: 'page-scrolled', top: 3 });
  expect(routeOf(help)).toEqual({ kind: 'help', top: 3 });
  expect(routeOf(after({ type: 'page-scrolled', top: 3 }))).toEqual({ kind: 'wall', top: 0 });
});

const kindsOf = ({ routes }: ViewState): string[] => routes.map(({ kind }) => kind);

test('a screen is gone to from the wall; alerts, log and help stand above where one is', () => {
  const deep = after(
    { type: 'screen-opened', screen: 'agents' },
    { type: 'detail-opened', of: 'agents', id: '1002' },
  );
  expect(kindsOf(applyAction(deep, { type: 'screen-opened', screen: 'queues' }))).toEqual(['wall', 'queues']);
  const looking = applyAction(deep, { type: 'screen-opened', screen: 'log' });
  expect(kindsOf(looking)).toEqual(['wall', 'agents', 'detail', 'log']);
  expect(kindsOf(applyAction(looking, { type: 'went-back' }))).toEqual(kindsOf(deep));
});

test('who comes back to a queue finds the cursor where it was', () => {
  const to = { cursorId: '1002', cursorIndex: 4, top: 2 };
  const back = after(
    { type: 'detail-opened', of: 'queues', id: 'support' },
    { type: 'cursor-moved', pane: 'agents', to },
    { type: 'detail-opened', of: 'agents', id: '1002' },
    { type: 'cursor-moved', pane: 'queues', to: { cursorId: 'vip', cursorIndex: 1, top: 0 } },
    { type: 'went-back' },
  );
  expect(listStateOf(back, 'agents')).toEqual(to);
  expect(back.lists).toEqual(FIRST_VIEW.lists);
});

test('however deep somebody goes, the wall is still below', () => {
  const steps = Array.from({ length: 100 }, (_, index) => ({
    type: 'detail-opened' as const,
    of: 'agents' as const,
    id: String(index),
  }));
  const kinds = kindsOf(after(...steps));
  expect(kinds[0]).toBe('wall');
  expect(kinds.length).toBeLessThan(30);
});

test('the cursor of one pane leaves the others where they are', () => {
  const state = after({
    type: 'cursor-moved',
    pane: 'agents',
    to: { cursorId: '1002', cursorIndex: 1, top: 0 },
  });
  expect(state.focus).toBe('agents');
  expect(state.lists.queues).toBe(FIRST_VIEW.lists.queues);
});
