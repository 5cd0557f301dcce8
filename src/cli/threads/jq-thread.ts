// The thread that runs jq where something is followed: an expression without an end holds up nobody but itself there.
import { parentPort, workerData } from 'node:worker_threads';
import { RingtopError } from '../../protocol/index.ts';
import { type JqOptions, openJq, type Ran } from '../run/open-jq.ts';

export interface JqInit extends JqOptions {
  readonly expression: string;
}

/** First that it was understood, or why not; then what came of each text, in the order in which they were sent. */
export type JqTold =
  | { readonly is: 'open' }
  | { readonly is: 'refused'; readonly failure: NonNullable<Ran['failure']> }
  | { readonly is: 'ran'; readonly ran: Ran };

function tell(told: JqTold): void {
  parentPort?.postMessage(told);
}

const { expression, isScreen }: JqInit = workerData;
try {
  const jq = await openJq(expression, { isScreen });
  parentPort?.on('message', (json: string) => tell({ is: 'ran', ran: jq(json) }));
  tell({ is: 'open' });
} catch (error) {
  if (!(error instanceof RingtopError)) throw error;
  const { code, message, hint } = error;
  tell({ is: 'refused', failure: { code, message, ...(hint === undefined ? {} : { hint }) } });
}
