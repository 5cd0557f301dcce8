// What an order may have changed, piece by piece, from what it was to what it left.
import { type Piece, piecesOf, standOf } from '../../../floor/index.ts';
import type { Doing } from '../command-log.ts';

export interface Change {
  readonly piece: Piece;
  readonly from: string;
  readonly to: string;
}

/** Who joins or leaves a queue is not paused by it: of a move, a pause is its doing only where it made one. */
export function changesOf({ command, before, after }: Doing): Change[] {
  return piecesOf(command, before, after).flatMap(piece => {
    const [from, to] = [standOf(piece, command, before), standOf(piece, command, after)];
    const isMove = command.method === 'agent.reassign' || command.method === 'agent.add';
    const isByTheWay = isMove && piece.of === 'pause';
    const isMade = from !== to && from !== 'gone' && to !== 'gone';
    return isByTheWay && !isMade ? [] : [{ piece, from, to }];
  });
}
