// A queue by its id, or by its name where only one has it.
import type { FloorDocument, QueueId } from '../../../floor/index.ts';
import { failed, type Served } from '../../served.ts';

export type FoundQueue = { readonly ok: true; readonly id: QueueId } | (Served & { readonly ok: false });

export function findQueue({ queues }: Pick<FloorDocument, 'queues'>, said: string): FoundQueue {
  if (Object.hasOwn(queues, said)) return { ok: true, id: said };
  const wanted = said.toLowerCase();
  const ids = Object.keys(queues).filter(id => queues[id]?.name.toLowerCase() === wanted);
  const [id, another] = ids;
  if (id === undefined)
    return failed('not-found', `there is no queue ${JSON.stringify(said)}`, 'see ringtop get queues');
  if (another === undefined) return { ok: true, id };
  return failed('bad-arguments', `${JSON.stringify(said)} is several queues`, `say which: ${ids.join(', ')}`);
}
