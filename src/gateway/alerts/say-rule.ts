// A rule's alert in words: its own text with the figures put in, else the figure, what it is and what it should be.
import { cleanText } from '../../lib/clean-text.ts';
import {
  type AlertRule,
  figuresOf,
  type Judgement,
  type Measure,
  valueAt,
  type WatchedKind,
} from '../../protocol/index.ts';
import type { Sight } from './watcher.ts';

const TEXT_CELLS = 200;

export function sayRule(rule: AlertRule, measure: Measure, sight: Sight, judgement: Judgement): string {
  const said = rule.text === undefined ? plain(rule, measure, sight, judgement) : filled(rule.text);
  return cleanText(said, { cells: TEXT_CELLS });

  function filled(text: string): string {
    const words: { readonly [placeholder: string]: string } = {
      value: sayValue(judgement.value, measure),
      limit: rule.when.figure.said,
      counted: String(judgement.part ?? '–'),
      of: String(judgement.whole ?? '–'),
    };
    return text.replace(/\{([\w.]+)\}/g, (_, key: string) =>
      Object.hasOwn(words, key) ? (words[key] ?? '') : sayFigure(rule.when.kind, key, sight),
    );
  }
}

/** `Support: last15m.serviceLevelRate is 58 %, < 70 % (7 of 12)` */
function plain({ when: { figure } }: AlertRule, measure: Measure, sight: Sight, judged: Judgement): string {
  const name = sayField(sight.item().name, sight);
  const counts = judged.part === undefined ? '' : ` (${judged.part} of ${judged.whole ?? '–'})`;
  const limit = figure.operator === '==' ? '' : `, ${figure.operator} ${figure.said}`;
  return `${name}: ${figure.path.join('.')} is ${sayValue(judged.value, measure)}${limit}${counts}`;
}

/** `oldestWaitMs` → `3:12` */
function sayFigure(kind: WatchedKind, path: string, sight: Sight): string {
  const value = valueAt(sight.item(), path.split('.'));
  const measure = figuresOf(kind).get(path)?.measure;
  return measure !== undefined && typeof value === 'number'
    ? sayValue(value, measure)
    : sayField(value, sight);
}

function sayField(value: unknown, { id }: Sight): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return value === undefined ? id : '–';
}

export function sayValue(value: number | string | undefined, measure: Measure): string {
  if (typeof value !== 'number') return value ?? '–';
  if (measure === 'rate') return `${Math.round(value * 1000) / 10} %`;
  return measure === 'time' ? sayTime(value) : String(Math.round(value * 100) / 100);
}

/** 192000 → `3:12`, 7500000 → `2h05` */
function sayTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3600)}h${two(Math.floor((seconds % 3600) / 60))}`;
}
