// `kill -9` of the real process, again and again, while a PBX lives on: nothing counts twice, and little is missing.
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSeededRandom, drawBetween } from '../../src/lib/seeded-random.ts';
import { firstLine, hearOut, ownHome, runRingtop, startRingtop } from '../cli/run-ringtop.ts';
import { type FakePbx, startFakePbx } from '../support/fake-pbx/index.ts';
import { QUEUES } from './support/pbx-floor.ts';

const KILLS = process.env.RINGTOP_SOAK === undefined ? 3 : 36;

interface Place {
  readonly env: Record<string, string>;
  readonly words: readonly string[];
  readonly data: string;
}

function placeFor(port: number, queueLog?: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-kills-'));
  const config = join(folder, 'ringtop.yaml');
  const log = queueLog === undefined ? '' : `, queueLog: ${queueLog}`;
  writeFileSync(
    config,
    [
      'center: { name: Tbilisi, zone: Asia/Tbilisi }',
      `sources: [{ type: asterisk, id: north, port: ${port}, user: wallboard, env: AMI_SECRET${log} }]`,
      'data: ./data',
    ].join('\n'),
  );
  const env = { ...ownHome(), AMI_SECRET: 'secret', RINGTOP_TOKEN: 'a-token-for-this-journey' };
  return { env, words: ['gateway', '--port', '0', '--config', config], data: join(folder, 'data') };
}

async function start({ words, env }: Place) {
  const gateway = startRingtop(words, { env });
  onTestFinished(() => void gateway.kill('SIGKILL'));
  return { gateway, url: (await firstLine(gateway)).replace('ringtop gateway at ', '') };
}

interface Support {
  readonly offered: number;
  readonly abandoned: number;
  readonly lost: number;
  readonly waiting: number;
}

async function supportAt(url: string, { env }: Place): Promise<Support> {
  const { stdout } = await runRingtop(['get', 'queues', '-o', 'json', '--url', url], { env });
  const { items } = JSON.parse(stdout);
  return items.find(({ id }: { id: string }) => id === 'support')?.today;
}

/** Until the PBX has told all it has: its source is live, and so many wait. */
async function settled(url: string, place: Place, waiting: number): Promise<Support> {
  for (;;) {
    // The figures after the state: those from before it was live are not all that the PBX has told.
    const { stdout } = await runRingtop(['get', 'sources', '-o', 'json', '--url', url], { env: place.env });
    const isLive = JSON.parse(stdout).items[0]?.state === 'live';
    const support = await supportAt(url, place);
    if (isLive && support?.waiting === waiting) return support;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Callers come, some go again; returns how many came. */
async function callersCome(pbx: FakePbx, random: ReturnType<typeof createSeededRandom>): Promise<number> {
  const count = Math.floor(drawBetween(random, 1, 6));
  for (let n = 0; n < count; n += 1) pbx.abandon(pbx.join('support'));
  await new Promise(resolve => setTimeout(resolve, drawBetween(random, 0, 900)));
  return count;
}

test.each([
  ['whose queue_log is read, nothing is missing', true],
  ['of whom only AMI is heard, no more is missing than the last second held', false],
])(
  `killed ${KILLS} times beside a PBX %s`,
  async (_, hasLog) => {
    const queueLog = join(mkdtempSync(join(tmpdir(), 'ringtop-kills-')), 'queue_log');
    const pbx = await startFakePbx({ queues: QUEUES, ...(hasLog ? { queueLog } : {}) });
    onTestFinished(() => pbx.stop());
    const place = placeFor(pbx.port, hasLog ? queueLog : undefined);
    const random = createSeededRandom(`kills ${hasLog}`);
    pbx.pause('Local/1001@agents/n');
    let came = 0;
    let unsure = 0;
    let { gateway, url } = await start(place);
    await settled(url, place, 0);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await settled(url, place, 0);
      expect(before.abandoned + before.lost).toBeLessThanOrEqual(came);
      const last = await callersCome(pbx, random);
      came += last;
      unsure += last;
      gateway.kill('SIGKILL');
      await once(gateway, 'exit');
      ({ gateway, url } = await start(place));
      const after = await settled(url, place, 0);
      expect(after.offered, `after kill ${kill}`).toBeLessThanOrEqual(came);
      expect(after.offered).toBeGreaterThanOrEqual(before.offered);
      if (hasLog) expect(after).toMatchObject({ offered: came, abandoned: came });
      else expect(after.offered).toBeGreaterThanOrEqual(came - unsure);
    }
    // Nobody but the one that holds it may write there.
    const second = hearOut(startRingtop(place.words, { env: place.env }));
    expect(await second).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(`another gateway holds the data folder ${place.data}`),
    });
    expect(await runRingtop(['history', 'check', '--data', place.data])).toMatchObject({ exit: 0 });
    gateway.kill('SIGTERM');
    expect(await once(gateway, 'exit')).toEqual([0, null]);
  },
  KILLS * 30_000,
);
