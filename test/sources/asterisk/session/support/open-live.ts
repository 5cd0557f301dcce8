// A source on a fake PBX with time in the test's hand: what it told the floor, how it stood, what it asked.
//
// How to extend: `pass` lets time pass and gives the sockets their turns; `reach` waits until it stands as named.
import type { SourceEvent } from '../../../../../src/floor/index.ts';
import {
  type AsteriskSource,
  type OpenAsteriskOptions,
  openAsterisk,
} from '../../../../../src/sources/asterisk/session/open-asterisk.ts';
import type {
  SessionReport,
  SessionState,
} from '../../../../../src/sources/asterisk/session/session-states.ts';
import { type FakePbx, type FakePbxOptions, startFakePbx } from '../../../../support/fake-pbx/index.ts';
import { createFakeTimers, type FakeTimers } from '../../../../support/fake-timers.ts';
import { until } from '../../../../support/until.ts';

/** 2026-11-22T09:53:30Z, where the test's time begins. */
export const T0 = 1795341210_000;
const START_MS = 1_000;

/** What a wallboard needs, and nothing that it should not have. */
export const WALLBOARD = {
  name: 'wallboard',
  secret: 'open sesame',
  read: ['system', 'call', 'agent', 'user', 'reporting'],
  write: ['call', 'agent', 'originate', 'reporting'],
} as const;

export const QUEUES = {
  sales: { members: [{ interface: 'Local/1001@agents/n', name: 'Nino' }] },
  support: { members: [{ interface: 'Local/1001@agents/n', name: 'Nino' }] },
};

export interface Live {
  readonly source: AsteriskSource;
  readonly timers: FakeTimers;
  /** Without what it tells before it has asked anybody. */
  readonly events: SourceEvent[];
  readonly toldAtStart: readonly SourceEvent[];
  readonly reports: SessionReport[];
  readonly warnings: string[];
  /** The last one. */
  readonly report: SessionReport | undefined;
  told<Type extends SourceEvent['type']>(type: Type): Extract<SourceEvent, { type: Type }>[];
  /** Time passes second by second, and what the sockets bring is taken in each. */
  pass(seconds: number): Promise<void>;
  /** Waits for what sockets bring; no time passes. */
  reach(...states: SessionState[]): Promise<void>;
}

export interface OpenLiveOptions extends Omit<Partial<OpenAsteriskOptions>, 'timers'> {
  readonly port: number;
  readonly timers?: FakeTimers;
}

/** The wall clock that goes with the timers. */
export function wallClock(timers: FakeTimers): () => number {
  return () => T0 + timers.now() - START_MS;
}

const opened: AsteriskSource[] = [];
const started: FakePbx[] = [];

/** For `afterEach`. */
export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map(source => source.stop()));
  await Promise.all(started.splice(0).map(pbx => pbx.stop()));
}

export async function startPbx(options: FakePbxOptions = {}): Promise<FakePbx> {
  const pbx = await startFakePbx({ users: [WALLBOARD], queues: QUEUES, refusalPauseMs: 0, ...options });
  started.push(pbx);
  return pbx;
}

export async function openLive(options: OpenLiveOptions): Promise<Live> {
  const { timers = createFakeTimers(START_MS) } = options;
  const events: SourceEvent[] = [];
  const reports: SessionReport[] = [];
  const warnings: string[] = [];
  const source = openAsterisk({
    ...{ id: 'pbx', host: '127.0.0.1', user: WALLBOARD.name, secret: async () => WALLBOARD.secret },
    ...{ random: () => 0.5, now: wallClock(timers) },
    onState: report => reports.push(report),
    onWarning: sentence => warnings.push(sentence),
    ...options,
    timers,
  });
  opened.push(source);
  await source.start({ emit: batch => events.push(...batch), ended: () => {} });
  const toldAtStart = events.splice(0);
  const live: Live = {
    ...{ source, timers, events, toldAtStart, reports, warnings },
    get report() {
      return reports.at(-1);
    },
    told: type => events.filter(event => isOf(event, type)),
    async pass(seconds) {
      for (let second = 0; second < seconds; second += 1) {
        timers.advance(1000);
        await turns(TURNS_A_SECOND);
      }
    },
    reach: (...states) => until(() => states.some(state => reports.at(-1)?.state === state)),
  };
  return live;
}

/** On a PBX of its own, in step with it. */
export async function goLive(
  options: Partial<OpenLiveOptions> = {},
  pbxOptions: FakePbxOptions = {},
): Promise<Live & { readonly pbx: FakePbx }> {
  const pbx = await startPbx(pbxOptions);
  const live = await openLive({ port: pbx.port, ...options });
  await live.reach('live');
  return Object.assign(live, { pbx });
}

/** Both ends of a socket are in this process: a question and its answer take four. */
const TURNS_A_SECOND = 12;

export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(resolve => setImmediate(resolve));
}

function isOf<Type extends SourceEvent['type']>(
  event: SourceEvent,
  type: Type,
): event is Extract<SourceEvent, { type: Type }> {
  return event.type === type;
}
