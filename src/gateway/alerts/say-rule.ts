// A rule's alert in words: its own text with the figures put in, else the figure, what it is and what it should be.
import { cleanText } from '../../lib/clean-text.ts';
import {
  type AlertRule,
  figuresOf,
  type Judgement,
  type Measure,
  sayJudgement,
  sayMeasured,
  valueAt,
  type WatchedKind,
} from '../../protocol/index.ts';
import type { Sight } from './watcher.ts';

const TEXT_CELLS = 200;

export function sayRule(rule: AlertRule, measure: Measure, sight: Sight, judgement: Judgement): string {
  const said = rule.text === undefined ? plain() : filled(rule.text);
  return cleanText(said, { cells: TEXT_CELLS });

  /** `Support: last15m.serviceLevelRate is 58 %, < 70 % (7 of 12)` */
  function plain(): string {
    return `${sayField(sight.item().name, sight)}: ${sayJudgement(rule.when, judgement)}`;
  }

  function filled(text: string): string {
    const words: { readonly [placeholder: string]: string } = {
      value: sayMeasured(judgement.value, measure),
      limit: rule.when.figure.said,
      counted: String(judgement.part ?? '–'),
      of: String(judgement.whole ?? '–'),
    };
    return text.replace(/\{([\w.]+)\}/g, (_, key: string) =>
      Object.hasOwn(words, key) ? (words[key] ?? '') : sayFigure(rule.when.kind, key, sight),
    );
  }
}

/** `oldestWaitMs` → `3:12` */
function sayFigure(kind: WatchedKind, path: string, sight: Sight): string {
  const value = valueAt(sight.item(), path.split('.'));
  const measure = figuresOf(kind).get(path)?.measure;
  return measure !== undefined && typeof value === 'number'
    ? sayMeasured(value, measure)
    : sayField(value, sight);
}

function sayField(value: unknown, { id }: Sight): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return value === undefined ? id : '–';
}
