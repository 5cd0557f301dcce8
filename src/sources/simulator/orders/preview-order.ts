// What an order would ask of its source, as the center stands: the steps in its own words, and its no if it is one.
import type { Command } from '../../../floor/index.ts';
import type { CommandPreview } from '../../source.ts';
import type { Center } from '../center/center.ts';
import { BY_COMMAND } from './step.ts';
import { toOrder } from './to-order.ts';

export function previewOrder(center: Center, command: Command): CommandPreview {
  const order = toOrder(center, { command, by: BY_COMMAND });
  if (order.kind === 'refused') return { refusal: order.said, steps: [order.did] };
  const refusal = order.steps.map(step => step.refusal()).find(no => no !== undefined);
  return { steps: order.steps.map(({ did }) => did), ...(refusal === undefined ? {} : { refusal }) };
}
