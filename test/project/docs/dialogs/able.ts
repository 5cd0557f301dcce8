// A floor whose sources can do all that there is to order: the simulated ones have no sound, and keep no counters.
import { COMMAND_METHODS, type FloorDocument } from '../../../../src/floor/index.ts';

const ALL = Object.fromEntries(COMMAND_METHODS.map(method => [method, true] as const));

export function withAll(document: FloorDocument): FloorDocument {
  const able = Object.entries(document.sources).map(
    ([id, row]) => [id, { ...row, capabilities: ALL, cannotDo: {} }] as const,
  );
  return { ...document, sources: Object.fromEntries(able) };
}
