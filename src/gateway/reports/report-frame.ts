// What every report stands in: up to when the history tells, the center's clock, the days asked for, and what is in scope.
import type { DatabaseSync } from 'node:sqlite';
import type { ServiceLevelDefinition } from '../../floor/index.ts';
import { REPORTS, type ReportAsk, type ReportBy, RingtopError } from '../../protocol/index.ts';
import { createDayClock, type DateRange, type DayClock, rangeOf } from './report-dates.ts';

/** What may be seen; asked of each queue, team and campaign by itself. */
export interface ReportScope {
  isQueueIn(id: string, team: string | undefined): boolean;
  isTeamIn(team: string | undefined): boolean;
  isCampaignIn(id: string): boolean;
}

export interface QueueName {
  readonly number: number;
  readonly id: string;
  readonly source: string;
  readonly name: string;
  readonly channel: string;
  readonly team: string | null;
  readonly place: number;
  readonly targetShare: number;
  readonly serviceLevel: ServiceLevelDefinition;
  readonly cannotTell: Readonly<Record<string, true>>;
  readonly clock: DayClock;
}

export interface ReportFrame {
  readonly db: DatabaseSync;
  readonly ask: ReportAsk;
  readonly by: ReportBy;
  readonly everyMinutes: number;
  readonly range: DateRange;
  /** The last instant that the tables tell of. */
  readonly toldTo: number;
  readonly zone: string;
  readonly center: DayClock;
  /** Absent: all may be seen. */
  readonly scope: ReportScope | undefined;
}

export function openFrame(db: DatabaseSync, ask: ReportAsk, scope: ReportScope | undefined): ReportFrame {
  const state = readState(db);
  const zone = String(state.get('zone') ?? 'UTC');
  const center = createDayClock(zone, Number(state.get('dayStartHour') ?? 0));
  const toldTo = Number(state.get('toldTo') ?? 0);
  return {
    db,
    ask,
    by: byOf(ask),
    everyMinutes: ask.every ?? (ask.report === 'intervals' ? 30 : 60),
    range: rangeOf(ask, center.dateOf(toldTo)),
    toldTo,
    zone,
    center,
    scope,
  };
}

function byOf({ report, by }: ReportAsk): ReportBy {
  const known: readonly ReportBy[] = REPORTS[report].by;
  const chosen = by ?? known[0];
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `a report of ${report} is not split by ${by}`,
    hint: `It may be by ${known.join(', ')}.`,
  });
}

function readState(db: DatabaseSync): ReadonlyMap<string, unknown> {
  const rows = db.prepare('SELECT key, value FROM report_state').all();
  return new Map(rows.map(({ key, value }) => [String(key), value]));
}

/** Those in scope, as the wall has them: by place, then by name. */
export function readQueueNames({ db, scope }: ReportFrame): ReadonlyMap<number, QueueName> {
  const clocks = new Map<string, DayClock>();
  const clockOf = (zone: string, hour: number): DayClock => {
    const key = `${hour} ${zone}`;
    const clock = clocks.get(key) ?? createDayClock(zone, hour);
    clocks.set(key, clock);
    return clock;
  };
  const queues = db
    .prepare('SELECT * FROM queue_names')
    .all()
    .map((row): QueueName => {
      const cannotTell: string[] = JSON.parse(String(row.cannot_tell));
      return {
        number: Number(row.id),
        id: String(row.queue),
        source: String(row.source),
        name: String(row.name),
        channel: String(row.channel),
        team: row.team === null ? null : String(row.team),
        place: row.place === null ? Number.POSITIVE_INFINITY : Number(row.place),
        targetShare: Number(row.target_share),
        serviceLevel: JSON.parse(String(row.service_level)),
        cannotTell: Object.fromEntries(cannotTell.map(figure => [figure, true])),
        clock: clockOf(String(row.zone), Number(row.day_start_hour)),
      };
    })
    .filter(({ id, team }) => scope === undefined || scope.isQueueIn(id, team ?? undefined))
    .sort(
      (one, other) =>
        compare(one.place, other.place) || compare(one.name, other.name) || compare(one.id, other.id),
    );
  return new Map(queues.map(queue => [queue.number, queue]));
}

export function compare<Key extends string | number>(one: Key, other: Key): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
