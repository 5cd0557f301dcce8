// Where the gateway is by now, for what is followed while it may be away.
import type { GatewayAddress } from './find-gateway.ts';

/** Nothing is known of it where none has left its address by now. */
export function placeNow(locate: () => GatewayAddress): Partial<GatewayAddress> {
  try {
    return locate();
  } catch {
    return {};
  }
}
