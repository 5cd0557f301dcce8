// What differs between two configs, key by key: where, and whether something came, went or became another.
import { isFields } from '../../../lib/fields.ts';

export interface ConfigChange {
  /** `['queues', 'support', 'target', 'share']` */
  readonly path: readonly string[];
  readonly kind: 'added' | 'changed' | 'removed';
}

/** Lists are compared whole: their places say nothing of what is what. */
export function configChanges(
  before: object,
  after: object,
  path: readonly string[] = [],
): readonly ConfigChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap(key => changesAt([...path, key], valueAt(before, key), valueAt(after, key)));
}

function changesAt(path: readonly string[], before: unknown, after: unknown): readonly ConfigChange[] {
  if (isSame(before, after)) return [];
  if (isFields(before) && isFields(after)) return configChanges(before, after, path);
  if (before === undefined) return [{ path, kind: 'added' }];
  return [{ path, kind: after === undefined ? 'removed' : 'changed' }];
}

function valueAt(of: object, key: string): unknown {
  return Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
}

/** Both came out of one schema, whose keys have one order wherever they stand in the file. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** `queues.support.target.share` */
export function formatPath(path: readonly string[]): string {
  return path.join('.');
}
