// An order of one action that nothing takes back.
import type { ActionToSend } from '../../wire/format-action.ts';
import type { Order, Step } from '../step.ts';

export function single(action: ActionToSend, proof: Step['proof'], onRefusal?: () => void): Order {
  return { steps: [{ action, proof, explains: [], ...(onRefusal ? { onRefusal } : {}) }] };
}
