// The answer to a subscription: what followed the client's offset where that is still known, else the whole view.
import type { SubscribeCall } from '../../protocol/index.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { View } from '../views/view.ts';
import type { Around, SharedBody } from './shared-body.ts';

export interface Start {
  readonly view: View;
  /** Where the answer brings the client. */
  readonly offset: number;
  /** Absent where a patch suffices. */
  readonly snapshot?: SharedBody;
  /** The result around the snapshot, or the whole of it; made when it is sent, for the time that stands in it. */
  toResult(): Around;
}

export function findStart({ views, clock }: PublishedFloor, call: SubscribeCall): Start {
  const view = views.of(call.kinds);
  const stampAt = (offset: number): string =>
    JSON.stringify({ epoch: view.epoch, offset, at: clock.now(), rate: clock.rate }).slice(0, -1);
  const patch = patchSince(view, call.since);
  if (patch !== undefined) {
    const { offset } = view;
    const toResult = () => ({ before: `${stampAt(offset)},"recovered":true,"patch":${patch}`, after: '}' });
    return { view, offset, toResult };
  }
  const { offset, body } = view.snapshot(call.encoding);
  const key = call.encoding === 'columns' ? 'columns' : 'snapshot';
  const toResult = () => ({ before: `${stampAt(offset)},"recovered":false,"${key}":`, after: '}' });
  return { view, offset, snapshot: body, toResult };
}

function patchSince(view: View, since: SubscribeCall['since']): string | undefined {
  return since?.epoch === view.epoch ? view.patchText(since.offset) : undefined;
}
