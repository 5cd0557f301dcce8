// Who is away from home, and whose loan should be over: older than the business day, or past the time it was given.
import type { FloorDocument } from '../document.ts';
import type { AgentId, EpochMs } from '../ids.ts';
import type { AgentRow } from '../rows/agent-row.ts';
import { CENTER_ID } from '../rows/center-row.ts';
import type { Loan } from '../rows/loan.ts';
import type { Look } from './judge-document.ts';

export interface OldLoan {
  readonly agent: AgentId;
  /** When the loan began. */
  readonly since: EpochMs;
  readonly why: 'day-over' | 'past-its-time';
}

/** A source that is asked to undo it may take its time. */
export const LOAN_LATE_MS = 60_000;

/** Who has gone home is not away from there. The oldest first; stale rows raise none. */
export function findOldLoans(
  document: FloorDocument,
  { now, isStale }: Pick<Look, 'now' | 'isStale'>,
  away: readonly AgentId[] = findAway(document),
): readonly OldLoan[] {
  const dayStartedAt = document.center[CENTER_ID]?.dayStartedAt ?? Number.NEGATIVE_INFINITY;
  return rowsOf(document, away)
    .filter(([, row]) => !isStale(row.source))
    .flatMap(([agent, row]) => findOldLoan(row, { now, dayStartedAt, agent }) ?? [])
    .sort((one, other) => one.since - other.since);
}

interface Judging {
  readonly agent: AgentId;
  readonly now: EpochMs;
  readonly dayStartedAt: EpochMs;
}

function findOldLoan(row: AgentRow, { agent, now, dayStartedAt }: Judging): OldLoan | undefined {
  if (row.state === 'offline') return undefined;
  const loans = loansOf(row);
  const old = oldest(loans.filter(({ at }) => at < dayStartedAt));
  if (old) return { agent, since: old.at, why: 'day-over' };
  const late = oldest(loans.filter(({ undoAt }) => undoAt !== undefined && now - undoAt >= LOAN_LATE_MS));
  return late && { agent, since: late.at, why: 'past-its-time' };
}

/** Lent, or taken out of a queue of his home by somebody's order. Who has gone home is at home. */
export function isMoved({ state, memberships, left = {} }: AgentRow): boolean {
  if (state === 'offline') return false;
  if (isLent(memberships)) return true;
  return Object.values(left).some(({ how }) => how?.startsWith('command'));
}

/** Of thousands most are not: who may be, is then looked at. */
export function findAway(
  document: FloorDocument,
  among: readonly AgentId[] = Object.keys(document.agents),
): readonly AgentId[] {
  return among.filter(id => {
    const row = document.agents[id];
    return row !== undefined && (row.left !== undefined || isLent(row.memberships));
  });
}

function rowsOf({ agents }: FloorDocument, ids: readonly AgentId[]): (readonly [AgentId, AgentRow])[] {
  return ids.flatMap(id => {
    const row = agents[id];
    return row ? [[id, row] as const] : [];
  });
}

function isLent(memberships: AgentRow['memberships']): boolean {
  for (const queue in memberships) {
    const { lent, moved } = memberships[queue] ?? {};
    if (lent !== undefined || moved === true) return true;
  }
  return false;
}

/** Those whose loan should be over first, then who goes back first, then who was moved last. */
export function findMoved(
  document: FloorDocument,
  oldLoans: readonly OldLoan[],
  away: readonly AgentId[] = findAway(document),
): readonly AgentId[] {
  const old = new Set(oldLoans.map(({ agent }) => agent));
  return rowsOf(document, away)
    .filter(([, row]) => isMoved(row))
    .map(([id, row]) => ({ id, isOld: old.has(id), loan: lastLoanOf(row) }))
    .sort(
      (a, b) =>
        Number(b.isOld) - Number(a.isOld) ||
        (a.loan?.undoAt ?? NEVER) - (b.loan?.undoAt ?? NEVER) ||
        (b.loan?.at ?? 0) - (a.loan?.at ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** The one that says how he stands now. */
export function lastLoanOf(row: AgentRow): Loan | undefined {
  return loansOf(row).toSorted((one, other) => other.at - one.at)[0];
}

/** All that he is away for: where he is lent, and what of his home he has left. */
export function loansOf({ memberships, left = {} }: AgentRow): readonly Loan[] {
  return [...Object.values(memberships).flatMap(({ lent }) => lent ?? []), ...Object.values(left)];
}

function oldest(loans: readonly Loan[]): Loan | undefined {
  return loans.toSorted((one, other) => one.at - other.at)[0];
}
