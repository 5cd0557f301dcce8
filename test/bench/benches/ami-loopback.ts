// Events a second over loopback: a recorded session, read by the npm package asterisk-manager, by us, and by a mere splitter.
import { existsSync } from 'node:fs';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { type AmiClient, openManager, openOurs, openReader, openSplitter } from '../support/ami-clients.ts';
import { raceCpu } from '../support/cpu-time.ts';
import { type AmiServer, startAmiServer } from '../support/start-ami-server.ts';

export async function bench({ root, isQuick }: BenchOptions): Promise<Findings> {
  const shared = `${root}../shared/data/asterisk/busy.ndjson.gz`;
  const isShared = existsSync(shared);
  const path = isShared ? shared : `${root}test/sources/asterisk/fixtures/busy.ndjson.gz`;
  const server = await startAmiServer(root, path);
  const findings = await measure(server, isShared ? 'busy' : 'a piece of busy', isQuick ? 3 : 15);
  await server.stop();
  const skipped = isShared ? [] : ['the whole recordings are not there (../shared/data/asterisk)'];
  return { ...findings, skipped: [...skipped, ...(findings.skipped ?? [])] };
}

async function measure({ port }: AmiServer, name: string, rounds: number): Promise<Findings> {
  const [ours, reader, splitter, manager] = await Promise.all([
    openOurs(port),
    openReader(port),
    openSplitter(port),
    openManager(port),
  ]);
  const race = await raceCpu(
    {
      ours: () => ours.play(),
      reader: () => playOften(reader),
      splitter: () => playOften(splitter),
      manager: () => manager?.play(),
    },
    rounds,
  );
  const timeOf = (who: keyof typeof WHO): number => race(who) / TIMES[who];
  // The first round warms up.
  const packets = splitter.count / (rounds + 1) / TIMES.splitter;
  await Promise.all([ours, reader, splitter, manager].map(client => client?.close()));
  const toRatio = (what: 'ours' | 'reader', of: 'manager' | 'splitter', goal?: number): Ratio => ({
    name: `${name}: ${WHO[what]} against ${WHO[of]}`,
    ratio: timeOf(what) / timeOf(of),
    ...(goal === undefined ? {} : { goal }),
    of: 'cpu',
    figures: `${rate(packets, timeOf(what))} packets, ${WHO[of]} ${rate(packets, timeOf(of))}`,
  });
  const byManager = [toRatio('reader', 'manager', MANAGER_GOAL), toRatio('ours', 'manager')];
  return {
    ratios: [
      ...(manager === undefined ? [] : byManager),
      toRatio('reader', 'splitter', SPLIT_GOAL),
      toRatio('ours', 'splitter'),
    ],
    skipped: manager === undefined ? ['the package asterisk-manager is not installed (npm ci)'] : [],
  };
}

const WHO = {
  ours: 'session and dialect',
  reader: 'socket and parser',
  splitter: 'splitting only',
  manager: 'asterisk-manager',
} as const;

/** A single play of the fast ones takes 16 ms, so that one collection would decide a round. */
const OFTEN = 8;
const TIMES = { ours: 1, reader: OFTEN, splitter: OFTEN, manager: 1 } as const;

async function playOften(client: AmiClient): Promise<void> {
  for (let time = 0; time < OFTEN; time += 1) await client.play();
}

/** At least fifteen times its rate. */
const MANAGER_GOAL = 1 / 15;
const SPLIT_GOAL = 6;

function rate(count: number, ms: number): string {
  return `${Math.round(count / ms)} k/s`;
}
