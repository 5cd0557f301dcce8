// What all sessions together were sent, as plain numbers: counted where it happens, read by whoever watches the gateway.

export interface Traffic {
  readonly messages: number;
  readonly bytes: number;
  /** Sent to clients that had been behind: one difference instead of the patches they missed. */
  readonly mergedPatches: number;
  /** Sessions that ended, by WebSocket's close code. */
  readonly closes: ReadonlyMap<number, number>;
}

export interface TrafficCount extends Traffic {
  messages: number;
  bytes: number;
  mergedPatches: number;
  readonly closes: Map<number, number>;
}

export function createTrafficCount(): TrafficCount {
  return { messages: 0, bytes: 0, mergedPatches: 0, closes: new Map() };
}
