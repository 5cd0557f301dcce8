// What the person at the keys has chosen to see, action by action.
import { expect, test } from 'vitest';
import {
  applyAction,
  FIRST_VIEW,
  type ViewAction,
  type ViewState,
} from '../../../src/tui/view-state/index.ts';

const after = (...actions: ViewAction[]): ViewState => actions.reduce(applyAction, FIRST_VIEW);

test('the first screen is the floor, with the cursor in the queue table', () => {
  expect(FIRST_VIEW).toMatchObject({ page: { kind: 'floor' }, focus: 'queues', filter: '' });
});

test('a filter is typed, rubbed out by whole letters, and kept', () => {
  const typed = after(
    { type: 'filter-opened' },
    { type: 'filter-typed', text: 'ნი' },
    { type: 'filter-typed', text: '🇬🇪' },
    { type: 'filter-erased' },
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

test('going back leaves the page first and the filter then', () => {
  const state = after(
    { type: 'filter-typed', text: 'sup' },
    { type: 'page-opened', page: { kind: 'detail', of: 'queues', id: 'support', top: 0 } },
  );
  const once = applyAction(state, { type: 'went-back' });
  expect(once).toMatchObject({ page: { kind: 'floor' }, filter: 'sup' });
  expect(applyAction(once, { type: 'went-back' })).toMatchObject({ filter: '' });
});

test('a page scrolls, the floor does not', () => {
  const help = after(
    { type: 'page-opened', page: { kind: 'help', top: 0 } },
    { type: 'page-scrolled', top: 3 },
  );
  expect(help.page).toEqual({ kind: 'help', top: 3 });
  expect(after({ type: 'page-scrolled', top: 3 }).page).toEqual({ kind: 'floor' });
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
