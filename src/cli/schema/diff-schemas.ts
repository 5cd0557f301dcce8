// What is other in a schema than it was, and whether somebody's script would stop working for it.
import { type Fact, type Facts, factsOf, type JsonSchema } from './json-schema.ts';

export interface SchemaChange {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly isBreaking: boolean;
  /** `was string, is number` */
  readonly said: string;
}

/** What people write breaks where more is asked of them; what they read, where less is told or it is another. */
export type Side = 'written' | 'read';

export function diffSchemas(before: JsonSchema, after: JsonSchema, side: Side): readonly SchemaChange[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  const removed = topmost(old, now).map(([path, fact]): SchemaChange => {
    return { path, change: 'removed', isBreaking: true, said: `removed: ${typesOf(fact)}` };
  });
  const added = topmost(now, old).map(([path, fact]): SchemaChange => {
    const isBreaking = side === 'written' && fact.isRequired;
    return {
      path,
      change: 'added',
      isBreaking,
      said: `added: ${typesOf(fact)}${isBreaking ? ', required' : ''}`,
    };
  });
  const changed = [...old].flatMap(([path, was]) => {
    const is = now.get(path);
    return is === undefined ? [] : changesAt(path, was, is, side);
  });
  return [...removed, ...changed, ...added];
}

/** Those that the other has not, without what goes with them. */
function topmost(facts: Facts, other: Facts): [string, Fact][] {
  const missing = [...facts].filter(([path]) => !other.has(path));
  const names = new Set(missing.map(([path]) => path));
  return missing.filter(([path]) => !parentsOf(path).some(parent => names.has(parent)));
}

function parentsOf(path: string): string[] {
  return [...path.matchAll(/(?=[.[<])/g)].map(({ index }) => path.slice(0, index)).filter(one => one !== '');
}

function changesAt(path: string, was: Fact, is: Fact, side: Side): SchemaChange[] {
  const change = (said: string, isBreaking: boolean): SchemaChange => ({
    path,
    change: 'changed',
    isBreaking,
    said,
  });
  const types = isSame(was.types, is.types) ? [] : [change(`was ${typesOf(was)}, is ${typesOf(is)}`, true)];
  const isLoose = side === 'read' ? was.isRequired && !is.isRequired : !was.isRequired && is.isRequired;
  const need =
    was.isRequired === is.isRequired
      ? []
      : [change(is.isRequired ? 'is always there now' : 'may be missing now', isLoose)];
  return [...types, ...valueChanges(was, is, change), ...need];
}

function valueChanges(was: Fact, is: Fact, change: (said: string, isBreaking: boolean) => SchemaChange) {
  if ((was.values.size === 0) !== (is.values.size === 0))
    return [
      change(
        is.values.size === 0 ? 'may be anything now' : `is one of ${[...is.values].join(', ')} now`,
        true,
      ),
    ];
  const gone = [...was.values].filter(value => !is.values.has(value));
  const more = [...is.values].filter(value => !was.values.has(value));
  return [
    ...(gone.length === 0 ? [] : [change(`is never ${gone.join(', ')} now`, true)]),
    ...(more.length === 0 ? [] : [change(`may be ${more.join(', ')} too`, false)]),
  ];
}

function typesOf({ types }: Fact): string {
  return types.size === 0 ? 'anything' : [...types].sort().join(' or ');
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every(value => other.has(value));
}
