// What a row is called on the screen: its name, and its source's where another source has a row of that name.
import type { SourceId } from '../../floor/index.ts';
import { cutCells, displayWidth } from '../../lib/display-width.ts';
import { type Moment, rowOf } from './moment.ts';
import type { KindByName } from './shared-names.ts';

export interface Label {
  readonly name: string;
  /** The source's name, where the row's does not tell it apart. */
  readonly from?: string;
}

interface Named {
  readonly name: string;
  readonly source: SourceId;
}

export function labelOf(moment: Moment, kind: KindByName, { name, source }: Named): Label {
  if (!moment.marks.sharedNames[kind].has(name)) return { name };
  return { name, from: sourceLabel(moment, source) };
}

export function sourceLabel({ document }: Moment, source: SourceId): string {
  return rowOf(document.sources, source)?.name ?? source;
}

/** Of a queue by its id, wherever it is spoken of. */
export function queueLabel(moment: Moment, id: string): string {
  const row = rowOf(moment.document.queues, id);
  return row ? sayLabel(labelOf(moment, 'queues', row)) : id;
}

export function agentLabel(moment: Moment, id: string): string {
  const row = rowOf(moment.document.agents, id);
  return row ? sayLabel(labelOf(moment, 'agents', row)) : id;
}

export function campaignLabel(moment: Moment, id: string): string {
  const row = rowOf(moment.document.campaigns, id);
  return row ? sayLabel(labelOf(moment, 'campaigns', row)) : id;
}

/** A cut name still says its source, for that is what tells it apart. */
const LEAST_NAME_CELLS = 6;

/** `Support`, `Support (pbx-north)`; cut to so many cells, `Techni… (pbx-north)`. */
export function sayLabel({ name, from }: Label, cells = Number.POSITIVE_INFINITY): string {
  if (from === undefined) return cutCells(name, cells);
  const source = ` (${from})`;
  const room = Math.max(LEAST_NAME_CELLS, cells - displayWidth(source));
  return cutCells(`${cutCells(name, room)}${source}`, cells);
}
