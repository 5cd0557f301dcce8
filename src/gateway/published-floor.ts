// The floor as sessions and HTTP read it: what was published, through which views, by which clock.
import { asFields } from '../lib/fields.ts';
import { parseJson } from '../lib/parse-json.ts';
import type { Timers } from '../lib/timers.ts';
import type { FloorClock } from '../sources/index.ts';
import type { Ledger } from './ledger.ts';
import type { View } from './views/view.ts';
import type { Views } from './views/views.ts';

export interface PublishedFloor {
  readonly ledger: Ledger;
  readonly views: Views;
  readonly clock: FloorClock;
  readonly timers: Timers;
}

/** One look at it, as JSON: `{"epoch":…,"offset":…,"at":…,"rate":…,"document":{…}}` */
export function formatDocument({ clock }: PublishedFloor, view: View): string {
  const stamp = { epoch: view.epoch, offset: view.offset, at: clock.now(), rate: clock.rate };
  return `${JSON.stringify(stamp).slice(0, -1)},"document":${view.snapshotText()}}`;
}

/**
 * Which rows of a view are otherwise than at a position of it: `{"epoch":…,"recovered":true,"rows":{"agents":["1002"]}}`.
 * Of another epoch, or from too long ago, it is not known.
 */
export function formatChanges(
  { clock }: PublishedFloor,
  view: View,
  since: { readonly epoch: string; readonly offset: number },
): string {
  const patch = since.epoch === view.epoch ? view.patchText(since.offset) : undefined;
  const stamp = { epoch: view.epoch, offset: view.offset, at: clock.now() };
  const rows = Object.entries(asFields(parseJson(patch ?? '{}'))).map(
    ([kind, changed]) => [kind, Object.keys(asFields(changed))] as const,
  );
  return JSON.stringify({ ...stamp, recovered: patch !== undefined, rows: Object.fromEntries(rows) });
}
