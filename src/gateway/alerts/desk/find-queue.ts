// A queue by its id, or by its name where only one has it.
import type { FloorDocument, QueueId } from '../../../floor/index.ts';

/** Undefined where there is none, or several of that name. */
export function findQueue({ queues }: FloorDocument, said: string): QueueId | undefined {
  if (Object.hasOwn(queues, said)) return said;
  const named = Object.entries(queues).filter(([, { name }]) => name.toLowerCase() === said.toLowerCase());
  return named.length === 1 ? named[0]?.[0] : undefined;
}
