// What an action does beyond the view: asked of the gateway, said for a while, and told to the view again.
import { describe, expect, test } from 'vitest';
import type { Feed } from '../../../src/client/index.ts';
import { createInterpreter, type Effect } from '../../../src/tui/effects/index.ts';
import { applyAction, FIRST_VIEW, type ViewState } from '../../../src/tui/view-state/index.ts';
import { createFakeFeed } from '../support/fake-feed.ts';
import { createManualTimers } from '../support/manual-timers.ts';

/** The view that the effects have come to. */
function openEffects(answers: Partial<Feed> = {}) {
  const timers = createManualTimers();
  const feed = { ...createFakeFeed({ timers, startAt: 0 }), ...answers };
  const done: string[] = [];
  let view: ViewState = FIRST_VIEW;
  const interpreter = createInterpreter({
    feed,
    timers,
    dispatch: action => {
      view = applyAction(view, action);
    },
    quit: () => done.push('quit'),
    redraw: () => done.push('redraw'),
    outside: { copy: () => undefined, save: () => Promise.resolve('') },
  });
  return { timers, done, ...interpreter, view: () => view };
}

const ORDER = { method: 'agent.pause', agent: '1002', reason: 'lunch' } as const;

test('an order is known from when it is sent, and what was answered stands with it', async () => {
  const answer = Promise.withResolvers<Awaited<ReturnType<Feed['call']>>>();
  const { run, view } = openEffects({ call: () => answer.promise });
  run({ effect: 'order', order: ORDER });
  expect(view().orders).toMatchObject([{ order: ORDER }]);
  expect(view().orders[0]?.answer).toBeUndefined();
  const refused = { ok: false, error: { code: 'not-connected', message: 'the line is down' } } as const;
  answer.resolve(refused);
  await answer.promise;
  expect(view().orders).toMatchObject([{ order: ORDER, answer: refused }]);
});

test('the log is asked for, and what is known of it stays until the new answer is there', async () => {
  type Answer = Awaited<ReturnType<Feed['listCommands']>>;
  const first = Promise.withResolvers<Answer>();
  const answers = [first.promise, Promise.withResolvers<Answer>().promise];
  let asked = 0;
  const { run, view } = openEffects({
    listCommands: () => {
      asked += 1;
      return answers[asked - 1] ?? Promise.reject(new Error('asked once too often'));
    },
  });
  run({ effect: 'list-commands' });
  expect(view().commandLog).toEqual({ state: 'asked' });
  first.resolve({ ok: true, commands: [] });
  await first.promise;
  run({ effect: 'list-commands' });
  expect(view().commandLog).toEqual({ state: 'answered', answer: { ok: true, commands: [] } });
});

test('a preview is kept by what it is about, and goes with its dialog', async () => {
  const preview = { ok: false, error: { code: 'not-found', message: 'nobody of that id' } } as const;
  const { run, view } = openEffects({ preview: () => Promise.resolve(preview) });
  run({ effect: 'preview', about: '1002', order: ORDER });
  await Promise.resolve();
  expect(view().previews).toEqual({ 1002: preview });
  expect(applyAction(view(), { type: 'dialog-closed' }).previews).toEqual({});
});

describe('a toast', () => {
  const say = (kind: 'applied' | 'deferred' | 'refused', id = 'move'): Effect => ({
    effect: 'toast',
    ...{ id, kind, saying: { key: 'feed.live' } },
  });
  const kindsOf = ({ toasts }: ViewState): string[] => toasts.map(({ kind }) => kind);

  test('of what was applied goes after 4 s, deferred after 8 s, refused not at all', () => {
    const { run, timers, view } = openEffects();
    run(say('applied', 'a'));
    run(say('deferred', 'b'));
    run(say('refused', 'c'));
    timers.advance(4_000);
    expect(kindsOf(view())).toEqual(['deferred', 'refused']);
    timers.advance(4_000);
    expect(kindsOf(view())).toEqual(['refused']);
    timers.advance(3_600_000);
    expect(kindsOf(view())).toEqual(['refused']);
  });

  test('that says something newer of the same takes the place of the older, for its own time', () => {
    const { run, timers, view } = openEffects();
    run(say('applied'));
    timers.advance(3_000);
    run(say('deferred'));
    timers.advance(7_000);
    expect(kindsOf(view())).toEqual(['deferred']);
    timers.advance(1_000);
    expect(kindsOf(view())).toEqual([]);
  });
});

test('an answer that comes when the screen is closed changes nothing', async () => {
  const { run, close, view } = openEffects();
  run({ effect: 'order', order: ORDER });
  close();
  await new Promise(resolve => setImmediate(resolve));
  expect(view().orders[0]?.answer).toBeUndefined();
});

test('leaving and drawing anew are done by whoever can', () => {
  const { run, done } = openEffects();
  run({ effect: 'redraw' });
  run({ effect: 'quit' });
  expect(done).toEqual(['redraw', 'quit']);
});
