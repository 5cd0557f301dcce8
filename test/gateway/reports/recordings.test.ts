// The report of a recorded day of a real Asterisk says what its queue_log says.
import { expect, test } from 'vitest';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { playWithLog } from '../../sources/asterisk/support/play-with-log.ts';
import { countLog, parseQueueLog } from '../../sources/asterisk/support/queue-log.ts';
import {
  IS_SHARED_THERE,
  type Recording,
  readTruth,
  recordingOf,
  SHARED_MISSING,
} from '../../sources/asterisk/support/recordings.ts';
import { createKeptFloor } from '../history/intervals/kept-floor.ts';

async function expectReported(recording: Recording): Promise<void> {
  const { events } = await playWithLog(recording, 1_200);
  const kept = createKeptFloor({ batch: 97 });
  kept.fold(events);
  const logged = countLog(parseQueueLog(readTruth(recording, 'queue_log')), 0, Number.POSITIVE_INFINITY);
  const report = readReport(kept.db, { report: 'month', from: '-31d', to: 'today' });
  if (report.kind !== 'QueueReport') throw new Error('another report');
  const reported = new Map(report.items.map(item => [item.name, item]));
  let offered = 0;
  for (const [queue, { entered, connected, exits }] of logged) {
    if (entered === 0) continue;
    offered += entered;
    expect(reported.get(queue), queue).toMatchObject({
      offered: entered,
      answered: connected,
      abandoned: exits.ABANDON ?? 0,
      exits: {
        timedOut: exits.EXITWITHTIMEOUT ?? 0,
        key: exits.EXITWITHKEY ?? 0,
        empty: exits.EXITEMPTY ?? 0,
        withdrawn: exits.WITHDRAW ?? 0,
      },
    });
  }
  expect(report.items.reduce((sum, item) => sum + (item.offered ?? 0), 0)).toBe(offered);
  const people = readReport(kept.db, { report: 'agents', from: '-31d', to: 'today' });
  // The log has names of people whom the piece of a session does not show: those answered for nobody.
  const answered = events.filter(
    event => event.type === 'visit.ended' && event.ending === 'answered' && event.agent !== undefined,
  ).length;
  if (people.kind !== 'AgentReport') throw new Error('another report');
  expect(people.totals[0]?.contacts).toBe(answered);
  expect(answered).toBeGreaterThan(0);
  kept.db.close();
}

test.each(['busy.ndjson.gz', 'restart.ndjson.gz'])('of %s, the piece that is kept here', async file => {
  await expectReported(recordingOf('fixtures', file));
});

test.runIf(IS_SHARED_THERE).each(['busy.ndjson.gz', 'restart.ndjson.gz'])(
  'of the whole of %s',
  async file => {
    await expectReported(recordingOf('shared', file));
  },
);
test.skipIf(IS_SHARED_THERE)(`whole recordings: ${SHARED_MISSING}`, () => {});
