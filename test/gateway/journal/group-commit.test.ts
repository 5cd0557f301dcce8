// What comes at once shares a commit: a hundred orders are on disk after two of them.
import { expect, test } from 'vitest';
import { createGroupCommit } from '../../../src/gateway/journal/group-commit.ts';
import type { JournalBatch, Written } from '../../../src/gateway/journal/journal-api.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { settled } from '../commands/desk.ts';

const OK: Written = { ok: true, lines: [] };
const FULL: Written = { ok: false, reason: 'full', isDiskFull: true };

function open() {
  const timers = createFakeTimers();
  const batches: JournalBatch[] = [];
  const answers: ((written: Written) => void)[] = [];
  const commits = createGroupCommit({
    ...{ timers, wallNow: timers.now },
    write(batch) {
      batches.push(batch);
      return new Promise(resolve => answers.push(resolve));
    },
  });
  const answer = async (written: Written): Promise<void> => {
    answers.shift()?.(written);
    await settled();
  };
  const whats = () => batches.map(({ audit }) => audit.map(({ what }) => what));
  return { timers, commits, answer, whats };
}

const said = (what: string) => ({ audit: [{ at: 1, what }] });

test('what comes while something is being written goes together in the next commit', async () => {
  const { commits, answer, whats } = open();
  const first = commits.commit(said('1'));
  await settled();
  const further = ['2', '3', '4'].map(what => commits.commit(said(what)));
  commits.note(said('5'));
  await answer(OK);
  await first;
  await answer(OK);
  await Promise.all(further);
  expect(whats()).toEqual([['1'], ['2', '3', '4', '5']]);
});

test('where it cannot be written whoever waits is told, and what was noted is tried again each second', async () => {
  const { commits, answer, whats, timers } = open();
  const asked = commits.commit(said('asked'));
  commits.note(said('noted'));
  const failure = expect(asked).rejects.toMatchObject({ code: 'not-recorded' });
  await settled();
  await answer(FULL);
  await failure;
  timers.advance(1_000);
  await settled();
  await answer(FULL);
  timers.advance(1_000);
  await settled();
  expect(whats()).toEqual([
    ['asked', 'noted'],
    ['noted', 'journal.failed'],
    ['noted', 'journal.failed'],
  ]);
  await answer(OK);
  expect(commits.state).toEqual({ state: 'ok' });
});

test('what nobody waits for rides with the next order, in its order, and waits twenty milliseconds at most', async () => {
  const { commits, answer, whats, timers } = open();
  const first = commits.commit(said('asked 1'));
  await settled();
  commits.note(said('settled 0'));
  await answer(OK);
  await first;
  commits.note(said('answered 1'));
  timers.advance(19);
  await settled();
  expect(whats()).toEqual([['asked 1']]);
  const second = commits.commit(said('asked 2'));
  await settled();
  expect(whats()).toEqual([['asked 1'], ['settled 0', 'answered 1', 'asked 2']]);
  await answer(OK);
  await second;
  commits.note(said('answered 2'));
  timers.advance(20);
  await settled();
  expect(whats().at(-1)).toEqual(['answered 2']);
});

test('a close writes what was noted at once, also what is noted while it writes', async () => {
  const { commits, answer, whats } = open();
  commits.note(said('answered'));
  const closed = commits.close();
  commits.note(said('settled'));
  await answer(OK);
  await answer(OK);
  await closed;
  expect(whats()).toEqual([['answered'], ['settled']]);
});

test('of what cannot be written for days the oldest is given up, and it is said how much', async () => {
  const { commits, answer, whats, timers } = open();
  commits.note(said('first'));
  timers.advance(20);
  await settled();
  await answer(FULL);
  for (let n = 0; n < 20_010; n++) commits.note(said('more'));
  timers.advance(1_000);
  await settled();
  const last = whats().at(-1) ?? [];
  expect([last[0], last.length]).toEqual(['audit.lost', 20_000]);
});
