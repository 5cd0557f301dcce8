// An item less what moves by the clock alone: what a change of it is told by. Its instants say the same.
import { asFields, type Fields } from '../../lib/fields.ts';
import type { ContractKind } from './contract-list.ts';

const WINDOWS = ['last15m', 'last30m', 'last60m'];
const OF_WAITING = ['waitingOverTargetCount', 'oldestWaitMs', ...WINDOWS.map(window => `${window}.from`)];

/** By kind, the ways of what runs on. */
export const RUNNING_FIELDS: Readonly<Record<ContractKind, readonly string[]>> = {
  queues: [...OF_WAITING, 'averageWaitMs'],
  channels: OF_WAITING,
  agents: ['stateMs'],
  contacts: ['stateMs', 'waitMs'],
  campaigns: ['stateMs'],
  sources: ['stateMs'],
  alerts: ['stateMs'],
  announcements: [],
};

export function stillItem(kind: ContractKind, item: object): Fields {
  return RUNNING_FIELDS[kind].reduce((rest, path) => without(rest, path.split('.')), asFields(item));
}

function without(fields: Fields, [key = '', ...inner]: readonly string[]): Fields {
  const { [key]: found, ...rest } = fields;
  if (inner.length === 0) return rest;
  return { ...fields, [key]: without(asFields(found), inner) };
}
