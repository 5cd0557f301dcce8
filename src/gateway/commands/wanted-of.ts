// What an order wants of its row, piece by piece: how each stood before it, how it is to stand, and how it stands now.
import { expectedAfter, type FloorDocument, piecesOf, standOf } from '../../floor/index.ts';
import type { Doing } from './command-log.ts';

export interface Wanted {
  readonly was: string;
  readonly wanted: string;
  readonly is: string;
}

export function wantedOf(
  { command, before }: Pick<Doing, 'command' | 'before'>,
  now: FloorDocument,
): Wanted[] {
  const after = expectedAfter(command, before);
  return piecesOf(command, before, after).map(piece => ({
    was: standOf(piece, command, before),
    wanted: standOf(piece, command, after),
    is: standOf(piece, command, now),
  }));
}
