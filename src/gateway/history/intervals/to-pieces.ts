// The stretches of people's time, as they are written: the same state told again is one, and each is of one business day.
import {
  type AgentId,
  type AgentPiece,
  centerDayOf,
  type EpochMs,
  type Floor,
  intervalOf,
} from '../../../floor/index.ts';

export type Standpoint = AgentPiece['standpoint'];

export interface PieceTold {
  readonly agent: AgentId;
  /** The interval in which the center's business day starts. */
  readonly day: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly standpoint: Standpoint;
}

export function toPieces(floor: Floor, pieces: readonly AgentPiece[]): readonly PieceTold[] {
  return [...joined(pieces)].flatMap(piece => [...byDay(floor, piece)]);
}

/** The same state told again, one stretch. */
function* joined(pieces: readonly AgentPiece[]): Generator<AgentPiece> {
  const last = new Map<AgentId, AgentPiece>();
  for (const piece of pieces) {
    const before = last.get(piece.agent);
    const isSame = before?.to === piece.from && isSameStand(before.standpoint, piece.standpoint);
    if (before && !isSame) yield before;
    last.set(piece.agent, before && isSame ? { ...piece, from: before.from } : piece);
  }
  yield* last.values();
}

function isSameStand(one: Standpoint, other: Standpoint): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A stretch belongs to one business day of the center: what goes on over its end is two. */
function* byDay(
  floor: Floor,
  { agent, from: first, to: last, standpoint }: AgentPiece,
): Generator<PieceTold> {
  let from = first;
  while (from < last) {
    const { start, end } = centerDayOf(floor, from);
    const to = end > from ? Math.min(end, last) : last;
    yield { agent, day: intervalOf(start), from, to, standpoint };
    from = to;
  }
}
