// The built-in alerts that are judged on rows: a source lost, the drop cap near, a floor that cannot be.
import {
  type AgentRow,
  type CampaignRow,
  type CampaignState,
  CENTER_ID,
  DROP_LIMIT,
  type EpochMs,
  type FloorDocument,
  NEEDED,
  type QueueRow,
  type Row,
  type SourceId,
  type SourceRow,
} from '../../../floor/index.ts';
import { zonedParts } from '../../../lib/zoned-time.ts';
import { type Judgement, sayMeasured, type WatchedKind } from '../../../protocol/index.ts';
import type { Watcher } from '../watcher.ts';
import { type BuiltInName, type BuiltInSettings, settingOf } from './built-in.ts';
import { findImpossible, findImpossibleAgent } from './find-impossible.ts';

export function createBuiltInWatchers(settings: BuiltInSettings): Watcher[] {
  const make = (name: BuiltInName, parts: Parts): Watcher[] => {
    const setting = settingOf(name, settings);
    return setting ? [{ name, ...setting, watches: () => true, ...parts }] : [];
  };
  return [
    ...make('source-lost', SOURCE_LOST),
    ...make('drop-cap-near', DROP_CAP_NEAR),
    ...make('dialed-though-paused', DIALED_THOUGH_PAUSED),
    ...make('impossible-floor', IMPOSSIBLE_QUEUE),
    ...make('impossible-floor', IMPOSSIBLE_AGENT),
  ];
}

type Parts = Pick<Watcher, 'judge' | 'say'> & { readonly kind: WatchedKind; readonly figure?: string };

const UNKNOWN: Judgement = { verdict: 'unknown' };

const SOURCE_LOST: Parts = {
  kind: 'sources',
  figure: 'state',
  judge: ({ row }) =>
    isSource(row) ? { verdict: row.state === 'live' ? 'recovered' : 'so', value: row.state } : UNKNOWN,
  say: ({ row }) =>
    isSource(row)
      ? `${row.name} is not live${row.reason === undefined ? '' : `: ${row.reason}`}`
      : 'a source is not live',
};

/** From 90 % of the legal cap on, until it is below 85 % of it. */
const DROP_CAP_NEAR: Parts = {
  kind: 'campaigns',
  figure: 'dropRate',
  judge({ row, document }) {
    if (!isCampaign(row) || !isLive(document, row.source)) return UNKNOWN;
    const { dropRate: value, dropWindow, dropCap } = row;
    const { drops: part, answered: whole } = dropWindow;
    if (value === undefined || whole < NEEDED.dropAnswered) return UNKNOWN;
    const { enter, leave } = DROP_LIMIT.red;
    const isSo = value >= enter * dropCap.share && part > 0;
    const verdict = isSo ? 'so' : value < leave * dropCap.share || part === 0 ? 'recovered' : 'between';
    return { verdict, value, part, whole };
  },
  say: ({ row }, { value, part, whole }) =>
    isCampaign(row)
      ? `${row.name}: ${sayMeasured(value, 'rate')} dropped, the cap is ${sayMeasured(row.dropCap.share, 'rate')} (${part} of ${whole})`
      : '',
};

/** What was ordered to stand, and the dialer has said that it does. */
const HALTED: readonly CampaignState[] = ['paused', 'draining', 'stopped'];

/** A number that is dialed then is called although nobody wants it called: whoever ordered it has to know at once. */
const DIALED_THOUGH_PAUSED: Parts = {
  kind: 'campaigns',
  figure: 'state',
  judge({ row, document }) {
    if (!isCampaign(row) || !isLive(document, row.source)) return UNKNOWN;
    const { state: value, since, lastDialAt } = row;
    const isSo = HALTED.includes(value) && lastDialAt !== undefined && lastDialAt > since;
    return { verdict: isSo ? 'so' : 'recovered', value };
  },
  say({ row, document }) {
    if (!isCampaign(row) || row.lastDialAt === undefined) return '';
    const [dialed, since] = [formatClockAt(row.lastDialAt, document), formatClockAt(row.since, document)];
    return `"${row.name}" dialed at ${dialed} although ${row.state} at ${since}`;
  },
};

/** `14:05:40`, by the center's clock. */
function formatClockAt(at: EpochMs, { center }: FloorDocument): string {
  const { hour, minute, second } = zonedParts(at, center[CENTER_ID]?.zone ?? 'UTC');
  return [hour, minute, second].map(part => String(part).padStart(2, '0')).join(':');
}

const IMPOSSIBLE_QUEUE: Parts = {
  kind: 'queues',
  judge: ({ row }) =>
    isQueue(row) ? { verdict: findImpossible(row) === undefined ? 'recovered' : 'so' } : UNKNOWN,
  say: ({ row }) => (isQueue(row) ? `${row.name}: ${findImpossible(row) ?? 'its counters cannot be'}` : ''),
};

const IMPOSSIBLE_AGENT: Parts = {
  kind: 'agents',
  judge: ({ id, row, document }) =>
    isAgent(row)
      ? { verdict: findImpossibleAgent(id, row, document) === undefined ? 'recovered' : 'so' }
      : UNKNOWN,
  say: ({ id, row, document }) =>
    isAgent(row) ? `${row.name}: ${findImpossibleAgent(id, row, document) ?? 'his row cannot be'}` : '',
};

function isLive({ sources }: FloorDocument, source: SourceId): boolean {
  return Object.hasOwn(sources, source) && sources[source]?.state === 'live';
}

function isSource(row: Row): row is SourceRow {
  return 'capabilities' in row;
}

function isCampaign(row: Row): row is CampaignRow {
  return 'dropCap' in row;
}

function isAgent(row: Row): row is AgentRow {
  return 'memberships' in row;
}

function isQueue(row: Row): row is QueueRow {
  return 'targetShare' in row;
}
