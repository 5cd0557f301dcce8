// The main thread's side: it hands over twice a second, waits for nobody, and makes good for a thread that dies.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFloor, documentOf, type FloorEvent } from '../../../src/floor/index.ts';
import { checkHistory, openCare } from '../../../src/gateway/history/care/index.ts';
import { openCustomerKey } from '../../../src/gateway/history/customer-key.ts';
import type { HistoryApi } from '../../../src/gateway/history/history-api.ts';
import { createStateHolder } from '../../../src/gateway/history/history-state.ts';
import { createRecorder } from '../../../src/gateway/history/recorder.ts';
import { restoreFloor } from '../../../src/gateway/history/restore-floor.ts';
import { createHub } from '../../../src/gateway/hub.ts';
import { openThread, type Thread } from '../../../src/gateway/threads/open-thread.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { until } from '../../support/until.ts';
import { newFolder } from './support/data-folder.ts';

const START_AT = Date.UTC(2026, 10, 23, 9);

/** A hub, its recorder, and a real thread that writes into a folder. */
async function open() {
  const folder = newFolder();
  const timers = createFakeTimers();
  const zero = timers.now();
  const clock = { now: () => START_AT + timers.now() - zero, rate: 1 };
  const floor = createFloor();
  const hub = createHub({ epoch: 'e1', clock, timers, log: () => undefined, floor });
  const opened: Thread<HistoryApi>[] = [];
  const start = (): Thread<HistoryApi> => {
    const key = openCustomerKey(join(folder, 'customers.key'));
    const parts = { customers: 'hashed', keep: { eventsMs: 1e12 }, checkpointMs: 300_000 };
    const thread = openThread<HistoryApi>('history', { file: join(folder, 'history.db'), key, ...parts });
    opened.push(thread);
    return thread;
  };
  const thread = start();
  await thread.call('open');
  const state = createStateHolder(clock.now);
  const parts = { openThread: start, thread, position: 0, floor, clock, timers, state, flushMs: 500 };
  const recorder = createRecorder(parts);
  hub.onFold(recorder.take);
  const queued = (contact: string): FloorEvent & { type: 'contact.queued' } => ({
    ...{ type: 'contact.queued', at: clock.now(), source: 'pbx', contact, queue: 'sales', ordinal: 1 },
  });
  return { folder, timers, hub, state, recorder, opened, queued };
}

function written(folder: string) {
  const care = openCare(folder);
  try {
    const { problems, events } = checkHistory(care.db);
    return { problems, events, document: structuredClone(documentOf(restoreFloor(care.db).floor)) };
  } finally {
    care.close();
  }
}

test('a thread that dies is told of, another is opened, and not an event is missing or there twice', async () => {
  const { folder, timers, hub, state, recorder, opened, queued } = await open();
  hub.take([queued('c1')]);
  timers.advance(500);
  await until(() => opened[0]?.pending === 0);
  hub.take([queued('c2')]);
  // As it would by a defect of its own, or for want of memory.
  await opened[0]?.close();
  timers.advance(500);
  await until(
    () => state.current.state === 'stopped' || opened.length > 1,
    () => timers.advance(1),
  );
  hub.take([queued('c3')]);
  await until(
    () => opened.length > 1 && state.current.state === 'writing' && opened.at(-1)?.pending === 0,
    () => timers.advance(1),
  );
  const stopping = { epoch: 'e1', offset: hub.publish(), digest: '' };
  await recorder.stop(stopping);
  const { problems, document } = written(folder);
  expect(problems).toEqual([]);
  expect(Object.keys(document.contacts).sort()).toEqual(['c1', 'c2', 'c3']);
  expect(document.queues.sales?.today.offered).toBe(3);
  expect(state.current.lostCount).toBe(0);
});

test('an event that cannot be told to a thread costs the log and the counters that one, and the floor nothing', async () => {
  const { folder, timers, hub, recorder, opened, queued } = await open();
  const odd = { ...queued('c2'), itself: {} };
  odd.itself = odd;
  hub.take([queued('c1'), odd, queued('c3')]);
  timers.advance(500);
  await until(() => opened[0]?.pending === 0);
  await recorder.stop({ epoch: 'e1', offset: hub.publish(), digest: '' });
  const { problems, events, document } = written(folder);
  expect(events).toBe(2);
  expect(Object.keys(document.contacts).sort()).toEqual(['c1', 'c2', 'c3']);
  expect(document.queues.sales?.today.offered).toBe(3);
  expect(problems.join('\n')).toContain('offered is 2 in the counters, 3 by the events');
});
