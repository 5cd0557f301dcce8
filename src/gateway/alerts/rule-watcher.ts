// A rule of the config as the engine asks it.
import type { ContactRow, EpochMs, Row } from '../../floor/index.ts';
import { type AlertRule, figuresOf, isRunning, judgeItem } from '../../protocol/index.ts';
import { sayRule } from './say-rule.ts';
import type { Watcher } from './watcher.ts';

export function createRuleWatcher(rule: AlertRule): Watcher {
  const { name, severity, forMs, holdMs, quiet, when } = rule;
  const figure = when.figure.path.join('.');
  const measure = figuresOf(when.kind).get(figure)?.measure ?? 'count';
  const runs = [when.figure, ...when.conditions].some(({ path }) => isRunning(path));
  return {
    name,
    severity,
    kind: when.kind,
    forMs,
    holdMs,
    figure,
    ...(quiet ? { quiet } : {}),
    watches: (id, row) => isOfId(rule, id, row) && isOfQueues(rule, id, row),
    judge: sight => judgeItem(rule, sight.item()),
    say: (sight, judgement) => sayRule(rule, measure, sight, judgement),
    ...(runs ? { mayRun: (row, now) => mayRun(rule, row, now) } : {}),
  };
}

function isOfId({ when: { id: wanted } }: AlertRule, id: string, row: Row): boolean {
  return wanted === undefined || wanted === id || wanted === nameOf(row);
}

function isOfQueues({ queues, when: { kind } }: AlertRule, id: string, row: Row): boolean {
  if (queues === undefined) return true;
  if (kind === 'contacts') return isContact(row) && row.queue !== undefined && queues.includes(row.queue);
  return queues.includes(id) || queues.includes(nameOf(row) ?? id);
}

function isContact(row: Row): row is ContactRow {
  return 'ordinal' in row;
}

export function nameOf(row: Row): string | undefined {
  return 'name' in row ? row.name : undefined;
}

/** Nothing of it is older than this: a time that is asked for to be longer cannot be. */
function mayRun({ when: { figure, conditions } }: AlertRule, row: Row, now: EpochMs): boolean {
  const since = oldestInstant(row);
  if (since === undefined) return false;
  const isLongEnough = [figure, ...conditions].every(({ path, operator, value }) => {
    const isTime = (path.at(-1) ?? '').endsWith('Ms') && isRunning(path) && operator.startsWith('>');
    return !isTime || typeof value !== 'number' || now - since >= value;
  });
  return isLongEnough;
}

/** Of who waits in it, else of its own state; undefined where no time runs. */
function oldestInstant(row: Row): EpochMs | undefined {
  if ('waitingCount' in row) return row.oldestWaitingSince;
  if ('enteredAt' in row) return row.enteredAt;
  return 'since' in row ? row.since : undefined;
}
