// One rule on one item of the JSON contract: is it so, is it recovered from, or can it not be told.
import { asFields, type Fields } from '../../lib/fields.ts';
import type { AlertRule, Comparison, Operator } from './alert-rule.ts';
import { OPPOSITE } from './parse-when.ts';

/** `between`: neither so nor recovered from. `unknown`: no data, too few, or nothing vouches for it. */
export type Verdict = 'so' | 'recovered' | 'between' | 'unknown';

export interface Judgement {
  readonly verdict: Verdict;
  readonly value?: number | string;
  readonly part?: number;
  readonly whole?: number;
}

/** What of a rule a single look needs. */
export type Judged = Pick<AlertRule, 'when' | 'recover' | 'ratio' | 'least'>;

export function judgeItem(rule: Judged, item: Fields): Judgement {
  const { figure, conditions } = rule.when;
  if (item.stale === true && rule.when.kind !== 'sources') return UNKNOWN;
  const holds = conditions.map(condition =>
    compare(condition, valueAt(item, condition.path), condition.path),
  );
  const value = valueAt(item, figure.path);
  const told = { ...toldValue(value), ...countsOf(rule, item) };
  if (holds.includes(false)) return { verdict: 'recovered', ...told };
  if (holds.includes(undefined) || isStanding(item, figure.path)) return { verdict: 'unknown', ...told };
  if (rule.ratio && (told.whole ?? 0) < rule.least) return { verdict: 'unknown', ...told };
  return { verdict: verdictOf(rule, value), ...told };
}

const UNKNOWN: Judgement = { verdict: 'unknown' };

function verdictOf({ when: { figure }, recover }: Judged, value: unknown): Verdict {
  const isSo = compare(figure, value, figure.path);
  if (isSo === undefined) return 'unknown';
  if (isSo) return 'so';
  const { operator, value: limit } = recover ?? { operator: OPPOSITE[figure.operator], value: figure.value };
  return compare({ operator, value: limit }, value, figure.path) === true ? 'recovered' : 'between';
}

/** Where a wait is null nobody waits, which is no lack of data but the best there is. */
const NONE_IS_ZERO: ReadonlySet<string> = new Set(['oldestWaitMs', 'averageWaitMs']);

/** Undefined: it cannot be told. A word that is not there equals no word; a list equals each of its own. */
function compare(
  { operator, value: limit }: Pick<Comparison, 'operator' | 'value'>,
  found: unknown,
  path: readonly string[],
): boolean | undefined {
  if (Array.isArray(found)) return (operator === '==') === found.includes(limit);
  if (typeof limit !== 'number') return (operator === '==') === (found === limit);
  const value = found === null && NONE_IS_ZERO.has(path.at(-1) ?? '') ? 0 : found;
  return typeof value === 'number' ? COMPARE[operator](value, limit) : undefined;
}

const COMPARE: { readonly [O in Operator]: (value: number, limit: number) => boolean } = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '==': (value, limit) => value === limit,
  '!=': (value, limit) => value !== limit,
};

function toldValue(value: unknown): { value?: number | string } {
  if (typeof value === 'number' || typeof value === 'string') return { value };
  return typeof value === 'boolean' ? { value: String(value) } : {};
}

function countsOf({ ratio, when }: Judged, item: Fields): { part?: number; whole?: number } {
  if (!ratio) return {};
  const beside = (key: string): unknown =>
    valueAt(item, [...when.figure.path.slice(0, -1), ...key.split('.')]);
  const wholes = ratio.whole.map(beside);
  const whole = wholes.every(one => typeof one === 'number')
    ? wholes.reduce((sum, one) => sum + one, 0)
    : undefined;
  const part = ratio.part === undefined ? undefined : beside(ratio.part);
  return {
    ...(typeof part === 'number' ? { part } : {}),
    ...(whole === undefined ? {} : { whole }),
  };
}

/** One comparison by itself; undefined: it cannot be told. */
export function holds(comparison: Comparison, item: Fields): boolean | undefined {
  const { path } = comparison;
  return isStanding(item, path) ? undefined : compare(comparison, valueAt(item, path), path);
}

/** Counters that stand still say nothing of now. */
function isStanding(item: Fields, [first = '']: readonly string[]): boolean {
  return typeof item.countsStandSince === 'string' && SPANS.has(first);
}

const SPANS: ReadonlySet<string> = new Set(['today', 'last15m', 'last30m', 'last60m']);

export function valueAt(item: Fields, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => ownAt(asFields(value), key), item);
}

/** A reason of breaks may be called `constructor`: what every object has is no value of this one. */
function ownAt(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
