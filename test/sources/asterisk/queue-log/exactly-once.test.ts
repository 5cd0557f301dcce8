// The promise of the follower: whatever rotators, restarts and cut writes do, each line is told once and in order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogPlace } from '../../../../src/sources/asterisk/queue-log/log-place.ts';
import { type FollowedLog, followed } from './support/followed-log.ts';
import { createLogWriter, type Naming } from './support/log-writer.ts';

type Step =
  | { readonly does: 'write'; readonly kinds: readonly number[]; readonly cutAt: number | undefined }
  | { readonly does: 'rename'; readonly isCreated: boolean; readonly isReopened: boolean }
  | { readonly does: 'copy-truncate' | 'compress' | 'reopen' | Move };
/** `begin…` and `turn` let the next steps happen in the middle of a look. */
type Move = 'poll' | 'stop' | 'start' | 'begin-poll' | 'begin-start' | 'turn';

const anyWrite = fc.record({
  does: fc.constant('write' as const),
  kinds: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
  cutAt: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
});
const anyRename = fc.record({
  does: fc.constant('rename' as const),
  isCreated: fc.boolean(),
  isReopened: fc.boolean(),
});
const anyOther = fc.constantFrom(
  ...(['copy-truncate', 'compress', 'reopen', 'poll', 'stop', 'start'] as const),
  ...(['begin-poll', 'begin-poll', 'begin-start', 'turn', 'turn', 'turn'] as const),
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyWrite },
  { weight: 1, arbitrary: anyRename },
  { weight: 5, arbitrary: anyOther.map(does => ({ does })) },
);

test.each<[Naming]>([['shifted'], ['dated']])(
  'every line is told once and in order, with rotated files that are %s',
  async naming => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40, size: 'max' }), async steps => {
        const run = createRun(naming);
        try {
          for (const step of steps) await run.take(step);
          const { told, damages } = await run.end();
          expect(told).toEqual(run.writer.lines);
          expect(damages).toEqual([]);
        } finally {
          await run.close();
        }
      }),
      { numRuns: process.env.RINGTOP_SOAK ? 5_000 : 150 },
    );
  },
);

const WRITE: Step = { does: 'write', kinds: [0, 2, 1], cutAt: undefined };
const RENAME: Step = { does: 'rename', isCreated: true, isReopened: true };
const RENAME_ONLY: Step = { does: 'rename', isCreated: false, isReopened: false };
const HALF: Step = { does: 'write', kinds: [2, 4], cutAt: 20 };

test.each<[string, readonly Step[], readonly Step[]]>([
  ['renamed twice', [WRITE, RENAME_ONLY, { does: 'begin-start' }], [RENAME, WRITE, RENAME, WRITE]],
  [
    'renamed and compressed',
    [WRITE, RENAME, WRITE, { does: 'begin-start' }],
    [RENAME, { does: 'compress' }, WRITE],
  ],
  ['emptied', [WRITE, { does: 'begin-start' }], [{ does: 'copy-truncate' }, WRITE, WRITE]],
  [
    'emptied later',
    [WRITE, { does: 'start' }, WRITE, { does: 'begin-poll' }],
    [{ does: 'copy-truncate' }, WRITE, WRITE],
  ],
  [
    'emptied in a line',
    [WRITE, { does: 'start' }, HALF, { does: 'begin-poll' }],
    [{ does: 'copy-truncate' }, WRITE],
  ],
  [
    'emptied and renamed',
    [WRITE, { does: 'start' }, WRITE, { does: 'begin-poll' }],
    [{ does: 'copy-truncate' }, WRITE, RENAME, WRITE],
  ],
])('at whatever moment of a look the log is %s, every line is told once', async (_what, before, after) => {
  for (let turns = 0; turns <= 60; turns += 1) {
    const run = createRun('shifted');
    try {
      for (const step of before) await run.take(step);
      for (let turn = 0; turn < turns; turn += 1) await run.take({ does: 'turn' });
      for (const step of after) await run.take(step);
      expect({ turns, ...(await run.end()) }).toEqual({ turns, told: run.writer.lines, damages: [] });
    } finally {
      await run.close();
    }
  }
});

function createRun(naming: Naming) {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-once-'));
  const writer = createLogWriter(folder);
  const told: string[] = [];
  const damages: unknown[] = [];
  const clock = { seconds: 1_700_000_000, count: 0 };
  let log: FollowedLog | undefined;
  let from: LogPlace | undefined;
  let begun = '';

  async function start(isAwaited = true): Promise<void> {
    log ??= followed({ path: writer.path, from });
    const started = log.start();
    if (isAwaited) await started;
  }
  async function stop(): Promise<void> {
    if (log === undefined) return;
    await log.follower.stop();
    told.push(...log.told);
    damages.push(...log.damages);
    from = log.remembered();
    log = undefined;
  }
  function finish(): void {
    if (begun !== '') writer.write(begun);
    begun = '';
  }

  return {
    writer,
    async take(step: Step): Promise<void> {
      if (step.does === 'write') {
        finish();
        const text = step.kinds.map(kind => `${nextLine(clock, kind)}\n`).join('');
        const lastStart = text.lastIndexOf('\n', text.length - 2) + 1;
        const cut = step.cutAt === undefined ? text.length : Math.min(text.length, lastStart + step.cutAt);
        writer.write(text.slice(0, cut));
        begun = text.slice(cut);
      } else if (step.does === 'rename') {
        clock.seconds += 1;
        if (!writer.isAtPath()) finish();
        writer.rename(naming, step.isCreated);
        if (!step.isReopened) return;
        finish();
        writer.reopen();
      } else if (step.does === 'copy-truncate') {
        clock.seconds += 1;
        writer.copyTruncate(naming);
      } else if (step.does === 'reopen') {
        finish();
        writer.reopen();
      } else if (step.does === 'compress') writer.compress();
      else if (step.does === 'poll') await log?.poll();
      else if (step.does === 'turn') await new Promise(resolve => setImmediate(resolve));
      else if (step.does === 'begin-poll') log?.beginPoll();
      else if (step.does === 'begin-start') await start(false);
      else await (step.does === 'start' ? start() : stop());
    },
    async end() {
      finish();
      await start();
      for (let polls = 0; polls < 4; polls += 1) await log?.poll();
      await stop();
      return { told, damages };
    },
    async close(): Promise<void> {
      await stop();
      writer.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Several in a second, some of them alike, with names that hold the separator. */
function nextLine(clock: { seconds: number; count: number }, kind: number): string {
  clock.seconds += kind % 2;
  clock.count += 1;
  const call = `${clock.seconds}|pbx-${clock.seconds}.${clock.count}|sales`;
  if (kind === 0) return `${clock.seconds}|NONE|NONE|NONE|CONFIGRELOAD|`;
  if (kind === 1) return `${call}|NONE|ENTERQUEUE||07${clock.count}|1`;
  if (kind === 2) return `${call}|Bob|Jo|CONNECT|3|pbx-${clock.seconds}.${clock.count}|2`;
  if (kind === 3) return `${clock.seconds}|NONE|sales|Nino \xe9|PAUSE|a|b|c`;
  return `${call}|NONE|ABANDON|1|1|${clock.count}`;
}
