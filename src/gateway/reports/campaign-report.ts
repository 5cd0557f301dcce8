// The report of campaigns: attempts, connects, drops and outcomes, of the numbers dialed in the time asked for.
import { INTERVAL_MS, ratio } from '../../floor/index.ts';
import {
  type CampaignReport,
  type CampaignReportItem,
  formatInstant,
  toDialOutcomesItem,
} from '../../protocol/index.ts';
import { ATTEMPT } from '../history/intervals/write-batch.ts';
import type { ReportFrame } from './report-frame.ts';
import { headOf } from './report-head.ts';
import { stepsOf } from './steps.ts';

type Outcomes = Map<string, number>;

export function readCampaignReport(frame: ReportFrame): CampaignReport {
  const isCut = frame.by === 'interval';
  const { starts, from, to, endOf, placeOf } = stepsOf(frame, isCut ? frame.everyMinutes : undefined);
  const names = readNames(frame);
  const byCampaign = new Map<number, Outcomes>();
  const byStep = starts.map((): Outcomes => new Map());
  const total: Outcomes = new Map();
  for (const row of readRows(frame, from, to)) {
    const campaign = Number(row.campaign);
    if (!names.has(campaign)) continue;
    const own = byCampaign.get(campaign) ?? new Map();
    byCampaign.set(campaign, own);
    for (const sums of [own, total, byStep[placeOf(Number(row.interval))]])
      sums?.set(String(row.outcome), (sums.get(String(row.outcome)) ?? 0) + Number(row.count));
  }
  const campaigns = [...names].flatMap(([number, name]) => {
    const outcomes = byCampaign.get(number);
    return outcomes === undefined ? [] : [toItem(name, outcomes, from, to)];
  });
  const steps = byStep.flatMap((outcomes, place) => {
    const start = starts[place] ?? from;
    return start * INTERVAL_MS > frame.toldTo ? [] : [toItem(ALL, outcomes, start, endOf(place))];
  });
  return {
    ...headOf('CampaignReport', frame, isCut ? frame.everyMinutes : null),
    items: isCut ? steps : campaigns,
    totals: campaigns.length === 0 ? [] : [toItem(ALL, total, from, to)],
  };
}

const ALL = { id: null, name: null };

function readRows({ db }: ReportFrame, from: number, to: number) {
  return db
    .prepare(
      `SELECT interval, campaign, outcome, count FROM campaign_intervals WHERE interval >= ? AND interval < ?
       ORDER BY interval, campaign, outcome`,
    )
    .iterate(from, to);
}

function readNames({
  db,
  scope,
}: ReportFrame): ReadonlyMap<number, { readonly id: string; readonly name: string }> {
  const rows = db.prepare('SELECT id, campaign, name FROM campaign_names ORDER BY name, campaign').all();
  const names = rows.map(({ id, campaign, name }) => ({
    number: Number(id),
    id: String(campaign),
    name: String(name),
  }));
  const seen = names.filter(({ id }) => scope === undefined || scope.isCampaignIn(id));
  return new Map(seen.map(({ number, id, name }) => [number, { id, name }]));
}

function toItem(
  { id, name }: Pick<CampaignReportItem, 'id' | 'name'>,
  outcomes: Outcomes,
  from: number,
  to: number,
): CampaignReportItem {
  const attempts = outcomes.get(ATTEMPT) ?? 0;
  const connects = outcomes.get('connected') ?? 0;
  const drops = outcomes.get('dropped') ?? 0;
  return {
    id,
    name,
    startsAt: formatInstant(from * INTERVAL_MS),
    endsAt: formatInstant(to * INTERVAL_MS),
    attempts,
    connects,
    drops,
    liveAnswers: connects + drops,
    connectRate: ratio(connects, attempts) ?? null,
    dropRate: ratio(drops, connects + drops) ?? null,
    outcomes: toDialOutcomesItem(outcome => outcomes.get(outcome) ?? 0),
  };
}
