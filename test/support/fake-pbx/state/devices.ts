// Devices: what a queue goes by when it asks whether a member is free.

/** 0 unknown, 1 free, 2 in use, 3 busy, 4 invalid, 5 unavailable, 6 ringing, 7 ringing and in use, 8 on hold. */
export type DeviceStatus = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const STATUS_BY_NAME = {
  unknown: 0,
  free: 1,
  'in use': 2,
  busy: 3,
  invalid: 4,
  unavailable: 5,
  ringing: 6,
  'ringing and in use': 7,
  'on hold': 8,
} as const;

export type DeviceStateName = keyof typeof STATUS_BY_NAME;

/** As `DeviceStateChange` spells it. */
export const DEVICE_WORDS: Readonly<Record<DeviceStatus, string>> = {
  0: 'UNKNOWN',
  1: 'NOT_INUSE',
  2: 'INUSE',
  3: 'BUSY',
  4: 'INVALID',
  5: 'UNAVAILABLE',
  6: 'RINGING',
  7: 'RINGINUSE',
  8: 'ONHOLD',
};

/** As `ExtensionStatus` does, which has codes of its own. */
export const EXTENSION_WORDS: Readonly<Record<DeviceStatus, readonly [code: number, text: string]>> = {
  0: [0, 'Idle'],
  1: [0, 'Idle'],
  2: [1, 'InUse'],
  3: [2, 'Busy'],
  4: [4, 'Unavailable'],
  5: [4, 'Unavailable'],
  6: [8, 'Ringing'],
  7: [9, 'InUse&Ringing'],
  8: [16, 'Hold'],
};

/** `hint:1002@agents` → `Custom:agent1002`, `Local/1002@agents/n` → `Local/1002@agents`, others as they are. */
export function deviceOf(stateInterface: string): string {
  const hint = hintOf(stateInterface);
  if (hint !== undefined) return `Custom:agent${hint.extension}`;
  return stateInterface.startsWith('Local/') ? stateInterface.replace(/\/n$/, '') : stateInterface;
}

export function hintOf(stateInterface: string): { extension: string; context: string } | undefined {
  const [, extension, context] = /^hint:([^@]*)@(.*)$/.exec(stateInterface) ?? [];
  return extension === undefined || context === undefined ? undefined : { extension, context };
}

/** A `Local/` device is in use as soon as it rings. */
export function ringingStatus(device: string, isInUse: boolean): DeviceStatus {
  if (device.startsWith('Local/')) return 2;
  return isInUse ? 7 : 6;
}
