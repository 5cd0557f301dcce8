// The report of people's time: by person, by team, or by interval; pooled over people wherever they are summed.
import { INTERVAL_MS } from '../../floor/index.ts';
import { type AgentReport, type AgentReportItem, formatInstant } from '../../protocol/index.ts';
import { openPeople, type PeopleReading, sumPeople, sumSteps } from './people-rows.ts';
import { addSums, createPersonSums, type PersonSums, toFigures } from './person-sums.ts';
import { compare, type ReportFrame } from './report-frame.ts';
import { headOf } from './report-head.ts';

export function readAgentReport(frame: ReportFrame): AgentReport {
  const reading = openPeople(frame);
  const itemOf = (sums: PersonSums, { id, name, team, from, to }: Named): AgentReportItem => ({
    id,
    name,
    team,
    startsAt: formatInstant(from * INTERVAL_MS),
    endsAt: formatInstant(to * INTERVAL_MS),
    ...toFigures(sums, reading.standings),
  });
  const whole = { from: reading.from, to: reading.to };
  const people = sumPeople(reading);
  const total = createPersonSums();
  for (const sums of people.values()) addSums(total, sums);
  const items = {
    agent: () => [...people].map(([number, sums]) => itemOf(sums, { ...nameOf(reading, number), ...whole })),
    team: () =>
      teamsOf(reading, people).map(([team, sums]) => itemOf(sums, { id: team, name: team, team, ...whole })),
    interval: () =>
      [...sumSteps(reading)].map(([from, sums]) => itemOf(sums, { ...NOBODY, from, to: sums.ends })),
  };
  const isCut = frame.by === 'interval';
  return {
    ...headOf('AgentReport', frame, isCut ? frame.everyMinutes : null),
    items: isCut ? items.interval() : frame.by === 'team' ? items.team() : items.agent(),
    totals: people.size === 0 ? [] : [itemOf(total, { ...NOBODY, ...whole })],
  };
}

interface Named extends Pick<AgentReportItem, 'id' | 'name' | 'team'> {
  /** Intervals. */
  readonly from: number;
  readonly to: number;
}

const NOBODY = { id: null, name: null, team: null };

function nameOf({ people }: PeopleReading, number: number): Omit<Named, 'from' | 'to'> {
  return people.get(number) ?? NOBODY;
}

/** Those of no team last. */
function teamsOf(
  { people }: PeopleReading,
  sums: ReadonlyMap<number, PersonSums>,
): [string | null, PersonSums][] {
  const teams = new Map<string | null, PersonSums>();
  for (const [number, of] of sums) {
    const team = people.get(number)?.team ?? null;
    const sum = teams.get(team) ?? createPersonSums();
    addSums(sum, of);
    teams.set(team, sum);
  }
  return [...teams].sort(([one], [other]) =>
    one === null || other === null ? (one === null ? 1 : -1) : compare(one, other),
  );
}
