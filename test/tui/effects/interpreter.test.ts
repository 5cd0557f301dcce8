// What an action does beyond the view: asked of the gateway, said for a while, and told to the view again.
import { describe, expect, test } from 'vitest';
import type { Feed, Order } from '../../../src/client/index.ts';
import { createInterpreter, type Effect } from '../../../src/tui/effects/index.ts';
import { applyAction, type DeedPlan, FIRST_VIEW, type ViewState } from '../../../src/tui/view-state/index.ts';
import { createFakeFeed } from '../support/fake-feed.ts';
import { createManualTimers } from '../support/manual-timers.ts';
import { type Reply, reply, turnedAway } from '../support/replies.ts';

/** The view that the effects have come to. */
function openEffects(answers: Partial<Feed> = {}) {
  const timers = createManualTimers();
  const feed = Object.assign(createFakeFeed({ timers, startAt: 0 }), answers);
  const done: string[] = [];
  let view: ViewState = FIRST_VIEW;
  const interpreter = createInterpreter({
    feed,
    timers,
    run: 'run',
    view: () => view,
    dispatch: (...actions) => {
      view = actions.reduce(applyAction, view);
    },
    quit: () => done.push('quit'),
    redraw: () => done.push('redraw'),
    stepAside: () => done.push('step-aside'),
    outside: { copy: () => undefined, save: () => Promise.resolve('') },
  });
  return { timers, feed, done, ...interpreter, view: () => view };
}

const ORDER = { method: 'agent.pause', agent: '1002', reason: 'lunch' } as const;

const planOf = (...names: readonly string[]): DeedPlan => {
  const values = { count: names.length, name: names[0] ?? '' };
  return {
    title: { key: 'deed.pause', values },
    done: { key: 'done.pause', values },
    short: 'short.paused',
    parts: names.map(name => ({ name, order: { ...ORDER, agent: name } })),
  };
};

const settle = async (turns = 5): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(resolve => setImmediate(resolve));
};

describe('a deed', () => {
  test('is known from when it is ordered, and what was answered stands with it', async () => {
    const answer = Promise.withResolvers<Awaited<ReturnType<Feed['call']>>>();
    const { run, view } = openEffects({ call: () => answer.promise });
    run({ effect: 'deed', plan: planOf('1002') });
    expect(view().deeds[0]?.parts).toMatchObject([{ order: ORDER, key: 'run-1.1' }]);
    expect(view().deeds[0]?.parts[0]?.answer).toBeUndefined();
    answer.resolve(turnedAway('the line is down', 'not-connected'));
    await settle();
    expect(view().deeds[0]?.parts[0]?.answer).toMatchObject({ is: 'failed' });
    expect(view().toasts).toEqual([{ id: 'run-1', kind: 'refused', deed: 'run-1' }]);
  });

  test('of several shows what becomes of each, and is out of the way once all is done', async () => {
    const asked: Order[] = [];
    const answers: ((reply: Reply) => void)[] = [];
    const { run, view } = openEffects({
      call: order => {
        asked.push(order);
        return new Promise(resolve => answers.push(resolve));
      },
    });
    run({ effect: 'deed', plan: planOf('1002', '1003') });
    expect(asked.map(({ key }) => key)).toEqual(['run-1.1', 'run-1.2']);
    expect(view().dialog?.dialog).toEqual({ kind: 'outcomes', deed: 'run-1' });
    for (const resolve of answers) resolve(reply());
    await settle();
    expect(view().dialog).toBeUndefined();
    expect(view().toasts).toMatchObject([{ kind: 'applied' }]);
  });

  test('asks eight at a time', async () => {
    let open = 0;
    let most = 0;
    const { run, view } = openEffects({
      call: async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise(resolve => setImmediate(resolve));
        open -= 1;
        return reply();
      },
    });
    run({ effect: 'deed', plan: planOf(...Array.from({ length: 30 }, (_, index) => `a${index}`)) });
    await settle(20);
    expect(most).toBe(8);
    expect(view().deeds[0]?.parts.every(({ answer }) => answer?.is === 'replied')).toBe(true);
  });

  test('that was not known stands until it is settled, and then for eight seconds', async () => {
    const { run, view, feed, timers } = openEffects({
      call: async () => reply({ command: 'c7', outcome: 'unknown', said: 'no answer in 10 s' }),
    });
    run({ effect: 'deed', plan: planOf('1002') });
    await settle();
    timers.advance(3_600_000);
    expect(view().toasts).toMatchObject([{ kind: 'unknown' }]);
    feed.tellsLate({
      type: 'settled',
      reply: { command: 'c7', outcome: 'applied', said: 'moved', steps: [] },
    });
    expect(view().toasts).toMatchObject([{ kind: 'applied' }]);
    timers.advance(7_900);
    expect(view().toasts).toHaveLength(1);
    timers.advance(100);
    expect(view().toasts).toEqual([]);
  });
});

describe('a deed that the line was lost for', () => {
  const lost = async () => turnedAway('the connection was lost before an answer', 'no-answer');
  async function loseTheLine(answers: Partial<Feed>) {
    const effects = openEffects({ call: lost, ...answers });
    effects.feed.become({ state: 'live' });
    effects.run({ effect: 'deed', plan: planOf('1002') });
    await settle();
    effects.feed.become({ state: 'stale' });
    effects.feed.become({ state: 'live' });
    await settle();
    return effects.view();
  }

  test('and that the gateway has written down nothing of can be asked again', async () => {
    const { toasts, deeds } = await loseTheLine({
      listCommands: async () => ({ ok: true, commands: [] }),
    });
    expect(toasts).toMatchObject([{ kind: 'refused' }]);
    expect(deeds[0]?.parts[0]?.answer).toMatchObject({
      error: { message: 'the gateway has no record of it; look at the row, then ask again' },
    });
  });

  test('is not known as long as the gateway does not tell', async () => {
    const { toasts } = await loseTheLine({
      listCommands: async () => ({ ok: false, error: { code: 'too-many', message: 'try again later' } }),
    });
    expect(toasts).toMatchObject([{ kind: 'unknown' }]);
  });
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
  run({ effect: 'deed', plan: planOf('1002') });
  close();
  await settle();
  expect(view().deeds[0]?.parts[0]?.answer).toBeUndefined();
});

test('leaving and drawing anew are done by whoever can', () => {
  const { run, done } = openEffects();
  run({ effect: 'redraw' });
  run({ effect: 'quit' });
  expect(done).toEqual(['redraw', 'quit']);
});
