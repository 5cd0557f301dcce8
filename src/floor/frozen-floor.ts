// A floor as plain data, to be put away and brought back: what its clocks and its rows are made of, without them.
import { createFloor, type Floor } from './floor.ts';
import { CENTER_ID } from './rows/center-row.ts';

/**
 * Raised whenever what a live row is made of changes: a floor that another format froze is not thawed, but folded anew
 * from its events.
 */
export const FLOOR_FORMAT = 6;

/**
 * Shares its parts with the floor that it was made of, and they with each other (a membership holds its queue): it is
 * to be copied by a structured clone, which keeps that, before the floor goes on.
 */
export type FrozenFloor = Omit<Floor, 'document' | 'rows' | 'clocks' | 'touched' | 'collected'> & {
  readonly format: typeof FLOOR_FORMAT;
};

export function freezeFloor(floor: Floor): FrozenFloor {
  // Clocks are made anew where they are asked, rows of what lives; what a history has still to write is its own.
  const { document: _document, rows: _rows, clocks: _clocks, touched: _touched, ...frozen } = floor;
  const { collected: _collected, ...kept } = frozen;
  return { ...kept, format: FLOOR_FORMAT };
}

/** Takes the frozen one over. The same events then make the same floor of it as of the one that was frozen. */
export function thawFloor({ format: _format, ...kept }: FrozenFloor): Floor {
  const floor = { ...createFloor(), ...kept };
  touchAll(floor);
  return floor;
}

/** Every row is made at the next look. */
function touchAll({ touched, ...floor }: Floor): void {
  if (floor.at !== undefined) touched.center.add(CENTER_ID);
  for (const id of floor.sources.keys()) touched.sources.add(id);
  for (const id of floor.channels.keys()) touched.channels.add(id);
  for (const id of floor.queues.keys()) {
    touched.queues.add(id);
    touched.intervals.add(id);
  }
  for (const id of floor.agents.keys()) touched.agents.add(id);
  for (const id of floor.contacts.keys()) touched.contacts.add(id);
  for (const id of floor.campaigns.keys()) touched.campaigns.add(id);
  for (const id of floor.alerts.keys()) touched.alerts.add(id);
  for (const id of floor.announcements.keys()) touched.announcements.add(id);
}
