// Two queues or two people of one name: in a report for people each is followed by its id.
import type { Report } from '../../protocol/index.ts';

interface Named {
  readonly id?: string | null;
  readonly name?: string | null;
}

/** `Support` of two sources are `Support (north:support)` and `Support (south:support)`; other names stay. */
export function tellRowsApart(report: Report): Report {
  const shared = sharedNames(report.items);
  if (shared.size === 0) return report;
  const apart = <Row extends Named>(row: Row): Row =>
    shared.has(row.name) ? { ...row, name: `${row.name} (${row.id})` } : row;
  switch (report.kind) {
    case 'QueueReport':
      return {
        ...report,
        items: report.items.map(apart),
        queues: report.queues.map(apart),
        notSeen: report.notSeen.map(apart),
      };
    case 'AgentReport':
      return { ...report, items: report.items.map(apart) };
    case 'CampaignReport':
      return { ...report, items: report.items.map(apart) };
  }
}

function sharedNames(rows: readonly Named[]): ReadonlySet<unknown> {
  const ids = new Map<unknown, Set<unknown>>();
  for (const { id, name } of rows) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return new Set([...ids].flatMap(([name, of]) => (of.size > 1 && typeof name === 'string' ? [name] : [])));
}
