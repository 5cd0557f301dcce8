// What a command has left that was not carried out as a whole: of what it was to change, what stands as it was ordered.
import type { AgentRow } from '../../rows/agent-row.ts';
import type { Command } from '../command.ts';
import { subjectOf } from '../subject.ts';
import { expectedAfter } from './expected-after.ts';
import { aspectsOf, standingOf } from './pieces.ts';
import { rowsOf, type Sight } from './sight.ts';

/** `before`, with those memberships of its agent that are as ordered `now`: all else is none of its doing. */
export function afterPart(command: Command, before: Sight, now: Sight): Sight {
  const { id } = subjectOf(command);
  const [was, is] = [before.agents[id], now.agents[id]];
  const wanted = expectedAfter(command, before).agents[id];
  if (was === undefined || is === undefined || wanted === undefined) return before;
  const memberships = new Map(Object.entries(was.memberships));
  for (const queue of queuesIn(was, wanted)) {
    const place = is.memberships[queue];
    const isDone = aspectsOf(command).some(aspect => {
      const ordered = standingOf(aspect, wanted.memberships[queue]);
      const isChange = ordered !== standingOf(aspect, was.memberships[queue]);
      return isChange && ordered === standingOf(aspect, place);
    });
    if (isDone && place !== undefined) memberships.set(queue, place);
    else if (isDone) memberships.delete(queue);
  }
  return {
    ...before,
    agents: rowsOf({ [id]: { ...was, memberships: rowsOf(Object.fromEntries(memberships)) } }),
  };
}

function queuesIn(...rows: readonly AgentRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ memberships }) => Object.keys(memberships)));
}
