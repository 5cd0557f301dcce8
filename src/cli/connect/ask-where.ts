// Where a gateway's floor is: by which clock its people live, and what time it is there.
import { CENTER_ID } from '../../floor/index.ts';
import { asFields } from '../../lib/fields.ts';
import { callGateway } from './call-gateway.ts';
import type { GatewayAddress } from './find-gateway.ts';

export interface Here {
  /** IANA. */
  readonly zone: string;
  /** The floor's time. */
  readonly now: number;
}

/** The center's zone, and the floor's time. Where the gateway does not say the zone, UTC, and the table says that. */
export async function askWhere(gateway: GatewayAddress): Promise<Here> {
  const answer = await callGateway(gateway, { method: 'floor.get', params: { kinds: ['center'] } });
  const { document, at } = answer.ok ? asFields(answer.result) : {};
  const { zone } = asFields(asFields(asFields(document).center)[CENTER_ID]);
  const { isZone } = await import('../../lib/zoned-time.ts');
  const now = typeof at === 'number' ? at : Date.now();
  return { zone: typeof zone === 'string' && isZone(zone) ? zone : 'UTC', now };
}
