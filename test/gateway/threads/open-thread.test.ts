// What is done off the main thread is asked and answered like an ordinary call.
import { afterEach, expect, it } from 'vitest';
import { openThread, type Thread } from '../../../src/gateway/threads/open-thread.ts';
import type { EchoApi } from './echo-thread.ts';

const opened: Thread<EchoApi>[] = [];
const entry = new URL('./echo-thread.ts', import.meta.url);
function openEcho(): Thread<EchoApi> {
  const thread = openThread<EchoApi>('echo', { greeting: 'hello' }, entry);
  opened.push(thread);
  return thread;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map(thread => thread.close()));
});

it('answers in the order it was asked, also where the first takes longer', async () => {
  const thread = openEcho();
  const answers: string[] = [];
  const asked = [thread.call('sayLater', 'first'), thread.call('say', 'second')];
  for (const answer of asked) answer.then(text => answers.push(text));
  await Promise.all(asked);
  expect(answers).toEqual(['first', 'hello second 1']);
  expect(thread.pending).toBe(0);
});

it('rejects with what was thrown there, and lives on', async () => {
  const thread = openEcho();
  await expect(thread.call('fail', 'no room')).rejects.toThrow(new RangeError('no room'));
  expect(await thread.call('say', 'again')).toBe('hello again 1');
});

it('rejects what is open, and what is asked later, once the thread has died', async () => {
  const thread = openEcho();
  const failures: string[] = [];
  thread.onFailure(error => failures.push(error.message));
  await expect(thread.call('die')).rejects.toThrow('the echo thread has ended');
  await expect(thread.call('say', 'anybody?')).rejects.toThrow('the echo thread has ended');
  expect(failures).toEqual(['the echo thread has ended']);
});

it('does first what it was asked before it is closed', async () => {
  const thread = openEcho();
  const said = thread.call('sayLater', 'goodbye');
  await thread.close();
  expect(await said).toBe('goodbye');
});

it('closed, it has answered what it was asked, and goes without being torn down', async () => {
  const thread = openEcho();
  const asked = thread.call('sayLater', 'goodbye');
  await thread.close();
  expect(await asked).toBe('goodbye');
  await expect(thread.call('say', 'anybody?')).rejects.toThrow('the echo thread has ended');
});
