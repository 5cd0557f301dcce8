// Where the picture has drifted to: a cell a minute, over all the places there are, and back the same way.

export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** `room`: how far it may go to the right and down. No lit cell is the same for longer than it takes to be there again. */
export function driftAt(minutes: number, room: Offset): Offset {
  const columns = room.x + 1;
  const places = columns * (room.y + 1);
  const step = swing(minutes, places);
  const y = Math.floor(step / columns);
  const along = step % columns;
  return { x: y % 2 === 0 ? along : room.x - along, y };
}

/** `0 1 2 3 2 1 0 1 …` for four places. */
function swing(minutes: number, places: number): number {
  if (places === 1) return 0;
  const period = 2 * (places - 1);
  const at = ((Math.floor(minutes) % period) + period) % period;
  return at < places ? at : period - at;
}
