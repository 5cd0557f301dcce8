// What the floor of a script has besides, where its line `floor …` names it: it costs the scripts nothing that do not.
//
//     history  a history that begins with Monday noon
//     data     a data folder where `ringtop gateway` would have it, with what happened on Sunday, an audit and tokens
//     rules    an alert rule `crowd`, a webhook where nothing listens, and two letters that it was never told
//     pbx      an Asterisk at 127.0.0.1 port PORT, which lets in `wallboard` with the secret `secret`
//     namesakes  another Olena Shevchenko, and another Spring offer, at the second PBX
//     standing   a clock that says it stands: who follows the floor reckons no time of his own, and nothing falls due
//     lines    the addresses GONE, MUTE, CUT, OTHER: see bad-lines.ts
//
// How to extend: an entry of PARTS, which gives options of the gateway, words of the script, or both.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { toAlertRules } from '../../../../src/cli/config/to-alerts.ts';
import { openTokenStore } from '../../../../src/gateway/access/store/token-store.ts';
import { openAlertStore } from '../../../../src/gateway/alerts/store/alert-store.ts';
import type { GatewayOptions } from '../../../../src/gateway/index.ts';
import { createDirectThread } from '../../../gateway/history/kills/direct-thread.ts';
import { newFolder, settingsIn } from '../../../gateway/history/support/data-folder.ts';
import { startFakePbx } from '../../../support/fake-pbx/index.ts';
import { openBadLines } from './bad-lines.ts';

export interface FloorParts {
  readonly options: Partial<GatewayOptions>;
  readonly words: ReadonlyMap<string, string>;
}

interface Around {
  readonly home: string;
  readonly now: () => number;
}

interface Part {
  readonly options?: Partial<GatewayOptions>;
  readonly words?: readonly (readonly [string, string])[];
}

export async function openFloorParts(names: readonly string[], around: Around): Promise<FloorParts> {
  const parts: Part[] = [];
  for (const name of names) {
    if (!Object.hasOwn(PARTS, name)) throw new Error(`no floor has ${name}: ${Object.keys(PARTS)}`);
    parts.push(await PARTS[name as keyof typeof PARTS](around));
  }
  return {
    options: Object.assign({}, ...parts.map(({ options }) => options)),
    words: new Map(parts.flatMap(({ words = [] }) => words)),
  };
}

const PARTS = {
  history: openHistory,
  data: openData,
  rules: openRules,
  pbx: openPbx,
  lines: openLines,
  namesakes: () => ({}),
  standing: () => ({}),
};

function openHistory(): Part {
  const openThread = createDirectThread(() => {}).open;
  return { options: { history: settingsIn(newFolder(), { flushMs: 500, name: 'h1', openThread }) } };
}

function openData({ home, now }: Around): Part {
  const folder = dataFolder(home);
  const keyFile = join(folder, 'customers.key');
  writeFileSync(keyFile, Buffer.alloc(32, 7), { mode: 0o600 });
  return {
    options: {
      history: {
        ...{ file: join(folder, 'history.db'), keyFile, name: 'h' },
        openThread: createDirectThread(() => {}).open,
      },
      journal: { folder },
      tokenStore: openTokenStore(join(folder, 'tokens.db'), now),
    },
  };
}

function openRules({ home }: Around): Part {
  const folder = dataFolder(home);
  const store = openAlertStore(folder, () => {});
  for (const event of ['raised', 'recovered'] as const)
    store.keepLetter({
      ...{ id: `pager/a0/${event}`, channel: 'pager', alert: 'a0', event, body: '{}' },
      ...{ madeAt: SUNDAY_EVENING, attempts: 10, dead: 'nothing listens there' },
    });
  store.close();
  const said = [
    { name: 'crowd', when: 'queues[*].waitingCount > 1', for: '0s', severity: 'critical' as const },
  ];
  return {
    options: {
      alerts: {
        folder,
        rules: toAlertRules(said),
        webhooks: [{ name: 'pager', url: 'http://127.0.0.1:1/', secret: 'a-secret-of-the-pager' }],
      },
    },
  };
}

const SUNDAY_EVENING = Date.UTC(2026, 10, 22, 17, 30);

async function openPbx(): Promise<Part> {
  const pbx = await startFakePbx({
    queues: {
      support: { members: [{ interface: 'PJSIP/1002', name: 'Nino' }] },
      sales: { serviceLevelSeconds: 30, members: [{ interface: 'PJSIP/1021', name: 'Olena' }] },
    },
  });
  for (const phone of ['1002', '1021']) pbx.setDevice(phone, 'free');
  pbx.pause('1021', 'lunch');
  onTestFinished(() => pbx.stop());
  return { words: [['PORT', String(pbx.port)]] };
}

async function openLines(): Promise<Part> {
  const lines = await openBadLines();
  onTestFinished(lines.close);
  return { words: Object.entries(lines.urls) };
}

/** Where a gateway of this home would remember. */
function dataFolder(home: string): string {
  const folder = join(home, 'state', 'ringtop', 'data');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
